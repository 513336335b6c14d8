import type { ErrorCode } from '#core/contract/errors.ts';
import type { ResponseEnvelope } from '#core/contract/protocol.ts';

/**
 * The HTTP status of an answer. It tells a broken or forbidden call from a good one. What a person can cause by
 * working, such as a refused move or a missing session, is a good call with an answer in its envelope: 200.
 */
export function statusOf(response: ResponseEnvelope): number {
  return response.ok ? 200 : (statuses[response.error.code] ?? 200);
}

const statuses: Partial<Record<ErrorCode, number>> = {
  'bad-request': 400,
  forbidden: 403,
  internal: 500,
};
