import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type SessionSummary, sessionSummarySchema } from '#core/contract/views.ts';
import { jsonLimits } from '#core/json/parse-json.ts';
import { scanJson } from '#core/json/scan-json.ts';
import { failure, type Result, success } from '#core/result.ts';
import { summaryOfSession } from '#core/services/session-summary.ts';
import { type Session, sessionSchema } from '#core/session/schema.ts';

/**
 * The form of a session on disk: one line of header, one line of session. The header tells a torn or altered file from
 * a whole one, and lets a list be built from the first bytes of each file.
 *
 * A later format has to change a field of the header or what the checksum covers: a file that verifies as this format
 * in all but the number is this format with a damaged number, and its last good copy is used.
 */
export const storedSessionFormat = 'demarc/stored-session@1';

/** The header is one short line; what is longer is no header. */
export const headerLimitBytes = 8192;

/** A session beyond this was not written by this program. */
export const storedSessionLimitBytes = 64 * 1024 * 1024;

const headerSchema = z.strictObject({
  format: z.literal(storedSessionFormat),
  revision: z.int().min(1),
  sha256: z.string().length(64),
  bytes: z.int().min(2),
  summary: sessionSummarySchema,
});
export type StoredHeader = z.infer<typeof headerSchema>;

/** Why stored bytes are no session: damaged, or of a format that a newer version wrote and that is left alone. */
export type StoredProblem = { readonly kind: 'damaged' | 'newer-format'; readonly reason: string };

const newerFormat = /"format":"demarc\/(?:stored-)?session@(?!1")\d+"/;

export function encodeStoredSession(session: Session): Uint8Array {
  const body = Buffer.from(JSON.stringify(session), 'utf8');
  const header: StoredHeader = {
    format: storedSessionFormat,
    revision: session.revision,
    sha256: createHash('sha256').update(body).digest('hex'),
    bytes: body.length,
    summary: summaryOfSession(session),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`, 'utf8'), body, Buffer.from('\n', 'utf8')]);
}

/** Reads the first line of a stored session. @param start the first bytes of the file, at least its first line */
export function readStoredHeader(start: Uint8Array): Result<StoredHeader, StoredProblem> {
  const end = Buffer.from(start.buffer, start.byteOffset, Math.min(start.length, headerLimitBytes)).indexOf(
    0x0a,
  );
  if (end < 0) return failure({ kind: 'damaged', reason: 'its first line is no header' });
  const line = Buffer.from(start.buffer, start.byteOffset, end).toString('utf8');
  if (newerFormat.test(line))
    return failure({ kind: 'newer-format', reason: 'a newer version of Demarc wrote it' });
  const header = headerSchema.safeParse(parseJson(line));
  return header.success
    ? success(header.data)
    : failure({ kind: 'damaged', reason: 'its first line is no header' });
}

/** Reads a whole stored session and trusts nothing: size, checksum and schema each have to fit. */
export function decodeStoredSession(bytes: Uint8Array): Result<Session, StoredProblem> {
  const header = readStoredHeader(bytes);
  if (header.ok) return decodeBody(bytes, header.value);
  if (header.error.kind === 'newer-format' && verifiesWithOurNumber(bytes))
    return failure({ kind: 'damaged', reason: 'the number of its format was altered' });
  return header;
}

function verifiesWithOurNumber(bytes: Uint8Array): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = whole.indexOf(0x0a);
  const line = whole.subarray(0, end).toString('utf8');
  const ours = Buffer.from(line.replace(/demarc\/stored-session@\d+/, storedSessionFormat), 'utf8');
  const corrected = Buffer.concat([ours, whole.subarray(end)]);
  const header = readStoredHeader(corrected);
  return header.ok && decodeBody(corrected, header.value).ok;
}

function decodeBody(bytes: Uint8Array, header: StoredHeader): Result<Session, StoredProblem> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = whole.indexOf(0x0a) + 1;
  const body = whole.subarray(start, start + header.bytes);
  const isWhole = body.length === header.bytes && whole.length === start + body.length + 1;
  if (!isWhole || whole.at(-1) !== 0x0a)
    return failure({ kind: 'damaged', reason: 'its size is not what its header says' });
  const sha256 = createHash('sha256').update(body).digest('hex');
  if (sha256 !== header.sha256) return failure({ kind: 'damaged', reason: 'its checksum does not match' });
  const text = body.toString('utf8');
  if (newerFormat.test(text.slice(0, 200))) {
    return failure({ kind: 'newer-format', reason: 'a newer version of Demarc wrote it' });
  }
  return checkContent(text, header);
}

/** A right checksum says that the bytes are as they were written, not that Demarc wrote them. */
function checkContent(text: string, header: StoredHeader): Result<Session, StoredProblem> {
  const isJson = scanJson(text, jsonLimits.depth) === null;
  const session = sessionSchema.safeParse(isJson ? parseJson(text) : undefined);
  const summary = session.success ? summaryOrNull(session.data) : null;
  if (!session.success || summary === null)
    return failure({ kind: 'damaged', reason: 'its content is no session' });
  const isInStep = session.data.revision === header.revision && sameSummary(summary, header.summary);
  return isInStep
    ? success(session.data)
    : failure({ kind: 'damaged', reason: 'its header belongs to another session' });
}

/** null for a log that does not fold, such as one that does not begin with the set-up. */
function summaryOrNull(session: Session): SessionSummary | null {
  try {
    return summaryOfSession(session);
  } catch {
    return null;
  }
}

function sameSummary(left: SessionSummary, right: SessionSummary): boolean {
  return (
    JSON.stringify(sessionSummarySchema.parse(left)) === JSON.stringify(sessionSummarySchema.parse(right))
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
