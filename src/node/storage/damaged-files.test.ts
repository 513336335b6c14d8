import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Session, sessionIdSchema } from '#core/session/schema.ts';
import { buildControl, buildScenario } from '#core/testing/build-scenario.ts';
import { buildSession } from '#core/testing/build-session.ts';
import { CrashableFileSystem } from '../testing/crashable-file-system.ts';
import { SessionFile } from './session-file.ts';
import { decodeStoredSession, encodeStoredSession } from './stored-session.ts';

const id = sessionIdSchema.parse('session-1');
const places = {
  path: '/data',
  sessions: '/data/sessions',
  scenarios: '/data/scenarios',
  drafts: '/data/drafts',
  quarantine: '/data/quarantine',
};
const file = join(places.sessions, `${id}.json`);
const { before, after } = playTwo();
const good = Buffer.from(encodeStoredSession(after));
const copy = Buffer.from(encodeStoredSession(before));

/** Two states of a small session, so that all its bytes can be damaged in turn. */
function playTwo(): { readonly before: Session; readonly after: Session } {
  const scenario = buildScenario({ controls: [buildControl('patching', 'provider')] });
  const builder = buildSession({ scenario, groups: ['A'] })
    .advanceTo('sort')
    .place('A', 'provider', 'patching');
  const before = builder.session;
  return { before, after: builder.place('A', 'customer', 'patching').session };
}

/** Opens the session from a folder with these bytes as its file, and a good last copy. */
async function loadFrom(bytes: Uint8Array) {
  const fileSystem = new CrashableFileSystem();
  for (const folder of [places.path, places.sessions, places.quarantine]) fileSystem.addFolder(folder);
  fileSystem.restart(file, Buffer.from(bytes));
  fileSystem.restart(`${file}.bak`, copy);
  const folder = { ...places, readOnly: false, close: async () => {} };
  const session = new SessionFile(id, { folder, fileSystem, clock: () => '2026-03-02T15:00:00.000Z' });
  const loaded = await session.load();
  const contents = await Promise.all(
    [places.sessions, places.quarantine].flatMap((place) =>
      fileSystem.names(place).map((name) => fileSystem.readFile(join(place, name))),
    ),
  );
  return { loaded, isKept: contents.some((content) => Buffer.from(content).equals(bytes)) };
}

/** A generator of whole numbers below a limit; the same seed gives the same numbers. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Mutation = (bytes: Buffer, random: (below: number) => number) => Buffer;

function replaced(from: RegExp, to: string): Mutation {
  return (bytes) => Buffer.from(bytes.toString('utf8').replace(from, to), 'utf8');
}

const mutations: Readonly<Record<string, Mutation>> = {
  'bit flip': (bytes, random) => {
    const bad = Buffer.from(bytes);
    const at = random(bad.length);
    bad[at] = (bad[at] ?? 0) ^ (1 << random(8));
    return bad;
  },
  truncation: (bytes, random) => bytes.subarray(0, random(bytes.length)),
  'NUL fill': (bytes, random) => Buffer.from(bytes).fill(0, random(bytes.length)),
  splice: (bytes, random) => {
    const at = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(random(bytes.length))]);
  },
  'duplicate key': replaced(/"nextSeq":/, '"nextSeq":1,"nextSeq":'),
  'prototype key': replaced(/"log":\[\{/, '"log":[{"__proto__":{"polluted":true},'),
  depth: (bytes, random) => {
    const depth = 1 + random(20_000);
    return replaced(/"undone":\[\]/, `"undone":${'['.repeat(depth)}${']'.repeat(depth)}`)(bytes, random);
  },
  'huge number': replaced(/"nextSeq":\d+/, '"nextSeq":1e400'),
  'other version': (bytes, random) => replaced(/session@1/, `session@${random(12)}`)(bytes, random),
  'byte order mark': (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  'UTF-16': (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  CRLF: replaced(/\n/g, '\r\n'),
  'lost set-up': (bytes) => {
    const [line = '', body = ''] = bytes.toString('utf8').split('\n');
    const session = JSON.parse(body);
    return Buffer.from(`${line}\n${JSON.stringify({ ...session, log: session.log.slice(1) })}\n`);
  },
  nothing: (bytes) => bytes.subarray(0, 0),
};

/** Gives a mutated body a header that fits it, so that it comes past size and checksum. */
function resealed(bytes: Buffer): Buffer {
  const [line = '', body = ''] = bytes.toString('utf8').split('\n');
  const sha256 = createHash('sha256').update(body).digest('hex');
  const header = line
    .replace(/"sha256":"[^"]*"/, `"sha256":"${sha256}"`)
    .replace(/"bytes":\d+/, `"bytes":${Buffer.byteLength(body)}`);
  return Buffer.from(`${header}\n${body}\n`, 'utf8');
}

describe('a stored session', () => {
  it('is found wanting at every flipped bit of every byte', () => {
    const missed: string[] = [];
    for (let at = 0; at < good.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const bad = Buffer.from(good);
        bad[at] = (bad[at] ?? 0) ^ (1 << bit);
        if (decodeStoredSession(bad).ok) missed.push(`byte ${at}, bit ${bit}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it('comes back from its last good copy whichever byte is damaged, and keeps the damaged bytes', async () => {
    for (let at = 0; at < good.length; at += 1) {
      const bad = Buffer.from(good);
      bad[at] = (bad[at] ?? 0) ^ (1 << (at % 8));
      const { loaded, isKept } = await loadFrom(bad);
      expect(loaded.ok && loaded.value.session, `byte ${at}`).toEqual(before);
      expect(loaded.ok && loaded.value.notices.length, `byte ${at}`).toBe(2);
      expect(isKept, `byte ${at}`).toBe(true);
    }
  });

  it('comes back from its last good copy when only the number of its format is damaged', async () => {
    for (const digit of ['0', '2', '3', '5', '9']) {
      const { loaded } = await loadFrom(
        Buffer.from(good.toString().replace('stored-session@1', `stored-session@${digit}`)),
      );
      expect(loaded.ok && loaded.value.session).toEqual(before);
    }
  });

  it('comes back from its last good copy whatever length it is cut to', async () => {
    for (let length = 0; length < good.length; length += 1) {
      const { loaded, isKept } = await loadFrom(good.subarray(0, length));
      expect(loaded.ok && loaded.value.session, `length ${length}`).toEqual(before);
      expect(isKept, `length ${length}`).toBe(true);
    }
  });

  it('is refused with a right checksum when no workshop could have written it', async () => {
    for (const name of ['duplicate key', 'prototype key', 'lost set-up', 'huge number', 'depth']) {
      const bytes = resealed(mutations[name]?.(good, () => 5000) ?? good);
      expect(decodeStoredSession(bytes), name).toEqual({
        ok: false,
        error: { kind: 'damaged', reason: 'its content is no session' },
      });
      const { loaded, isKept } = await loadFrom(bytes);
      expect(loaded.ok && loaded.value.session, name).toEqual(before);
      expect(isKept, name).toBe(true);
    }
  });

  it('survives 10,000 mutations: no throw, a reason for each refusal, and the bytes are still there', async () => {
    const seed = 20_260_302;
    const random = numbersFrom(seed);
    const names = Object.keys(mutations);
    for (let run = 0; run < 10_000; run += 1) {
      const name = names[run % names.length] ?? '';
      const mutated = mutations[name]?.(good, random) ?? good;
      const bytes = random(2) === 0 ? mutated : resealed(mutated);
      const label = `seed ${seed}, run ${run}: ${name}`;
      const { loaded, isKept } = await loadFrom(bytes).catch((error: unknown) => {
        throw new Error(`${label}: ${error}`);
      });
      expect(isKept, label).toBe(true);
      if (!loaded.ok) expect(loaded.error.message, label).toMatch(/^session-1\.json .+\.$/);
      else if (loaded.value.notices.length > 0) expect(loaded.value.session, label).toEqual(before);
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
