import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validInput } from '#core/contract/conformance-hostile.ts';
import { conformanceSetup } from '#core/contract/conformance-session.ts';
import { type MethodName, methods } from '#core/contract/contract.ts';
import { scenarioIdSchema } from '#core/scenario/schema.ts';
import { findApplicationFolder } from '#node/host/application-folder.ts';
import { createNodeBackend, type NodeBackend } from '#node/host/create-node-backend.ts';
import { roomAddress } from './room-address.ts';
import { startTestServer, type TestServer } from './testing/start-test-server.ts';

const names = Object.keys(methods) as readonly MethodName[];
const commands = names.filter((name) => methods[name].kind === 'command');

describe('a room address over a real data folder', () => {
  let folder: string;
  let host: NodeBackend;
  let server: TestServer;
  let facilitator: string;
  let room: string;
  let session: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarc-room-'));
    const { scenarios, printTemplates, version } = findApplicationFolder();
    const opened = await createNodeBackend({
      dataFolder: folder,
      builtInScenarios: scenarios,
      printTemplates,
      holder: 'Demarc in the browser',
      host: {
        info: { version, host: 'browser', capabilities: ['room-window'], dataFolder: folder },
        saveFiles: async () => ({ ok: true, value: [] }),
        openRoomWindow: async () => ({ ok: true, value: roomAddress(server) }),
      },
    });
    if (!opened.ok) throw new Error(opened.error.message);
    host = opened.value;
    server = await startTestServer({ backend: host.backend });
    facilitator = await server.signIn('facilitator');
    const input = {
      scenario: scenarioIdSchema.parse('managed-database'),
      model: null,
      setup: conformanceSetup(),
    };
    ({ id: session } = await call('session.create', input, facilitator));
    await call('room.show', { session, isBlank: false }, facilitator);
    const { address } = await call('room.open', {}, facilitator);
    room = await redeem(address);
  });

  afterAll(async () => {
    await server.close();
    await host.close();
    await rm(folder, { recursive: true, force: true });
  });

  const post = (method: string, input: unknown, cookie: string, target = '/api/call') =>
    server.post(target, JSON.stringify({ method, input }), cookie);

  async function call(method: string, input: unknown, cookie: string) {
    const answer = JSON.parse((await post(method, input, cookie)).text);
    expect(answer).toMatchObject({ ok: true });
    return answer.value;
  }

  /** Trades the code behind the `#` as the page does. */
  async function redeem(address: string): Promise<string> {
    const body = JSON.stringify({ code: new URL(address, server.origin).hash.slice(1) });
    const response = await server.post('/api/start', body);
    return response.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  }

  it('is a path of this server with a code that admits to the room, once', async () => {
    const { address } = await call('room.open', {}, facilitator);
    expect(address).toMatch(/^\/\?window=room#[\w-]{43}$/);
    expect(await redeem(address)).toMatch(new RegExp(`^demarc-room-${server.port}=`));
    expect(await redeem(address)).toBe('');
  });

  it('serves the page and the session it is meant to show', async () => {
    expect((await server.send({ target: '/?window=room' })).status).toBe(200);
    const view = await call('room.view', { id: session }, room);
    expect(view.room.title).toBe('Conformance workshop');
  });

  it('changes nothing, whatever is called with the cookie of the room', async () => {
    const before = await fingerprint(folder);
    const open = new Set<string>();
    for (const method of names) {
      const answer = await post(method, validInput(session)[method], room);
      if (answer.status !== 403) open.add(method);
    }
    expect([...open].sort()).toEqual(['app.info', 'preferences.get', 'room.screen', 'room.view']);
    expect(commands.filter((method) => open.has(method))).toEqual([]);
    await host.backend.settle();
    expect(await fingerprint(folder)).toEqual(before);
  });

  it('changes nothing in a browser that is the facilitator as well', async () => {
    const before = await fingerprint(folder);
    const both = `${facilitator}; ${room}`;
    for (const method of commands) {
      const answer = await post(method, validInput(session)[method], both, '/api/call?window=room');
      expect([method, answer.status]).toEqual([method, 403]);
    }
    expect(await fingerprint(folder)).toEqual(before);
    const alone = await post('app.info', {}, facilitator, '/api/call?window=room');
    expect(alone.status).toBe(401);
  });
});

/** Every file of a folder with its content and the moment it was written. */
async function fingerprint(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const prints = files.map(async (file) => {
    const hash = createHash('sha256').update(await readFile(file));
    return `${file} ${(await stat(file)).mtimeMs} ${hash.digest('hex')}`;
  });
  return (await Promise.all(prints)).sort();
}
