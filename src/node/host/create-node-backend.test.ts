import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '#core/contract/client.ts';
import { largestScenarioText } from '#core/contract/conformance-scenario.ts';
import { workIdSchema } from '#core/contract/views.ts';
import { noteIdSchema } from '#core/session/schema.ts';
import { buildSetup } from '#core/testing/build-session.ts';
import { findApplicationFolder } from './application-folder.ts';
import { createNodeBackend, type NodeBackend } from './create-node-backend.ts';

const { scenarios, printTemplates, version } = findApplicationFolder();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarc-data-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function open() {
  return createNodeBackend({
    dataFolder: folder,
    builtInScenarios: scenarios,
    printTemplates,
    holder: 'Demarc in the browser',
    host: {
      info: { version, host: 'browser', capabilities: [], dataFolder: folder },
      saveFiles: async () => ({ ok: true, value: [] }),
      openRoomWindow: async () => ({ ok: true, value: null }),
    },
  });
}

async function mustOpen(): Promise<NodeBackend> {
  const opened = await open();
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

function clientOf({ backend }: NodeBackend) {
  return createClient({
    request: (envelope) => backend.handle('facilitator', envelope),
    subscribe: () => () => {},
  });
}

async function createSession(host: NodeBackend) {
  const client = clientOf(host);
  const library = await client('library.list', {});
  const [first] = library.ok ? library.value.scenarios : [];
  if (first === undefined) throw new Error('There is no scenario.');
  const created = await client('session.create', { scenario: first.id, model: null, setup: buildSetup() });
  if (!created.ok) throw new Error(created.error.message);
  return created.value.id;
}

describe('createNodeBackend', () => {
  it('refuses a second backend on the folder and names the first', async () => {
    const first = await mustOpen();
    const second = await open();
    await first.close();
    expect(second).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('Demarc in the browser') },
    });
  });

  it('gives the folder free when it closes', async () => {
    await (await mustOpen()).close();
    expect(await readdir(folder)).not.toContain('demarc.lock');
    await (await mustOpen()).close();
  });

  it('has every accepted change on disk when it has closed', async () => {
    const first = await mustOpen();
    const id = await createSession(first);
    const command = { type: 'change-phase', from: 'setup', to: 'sort' } as const;
    await clientOf(first)('session.open', { id });
    let isAnswered = false;
    const answer = clientOf(first)('session.command', { id, command }).finally(() => {
      isAnswered = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    await first.close();
    expect(isAnswered).toBe(true);
    expect(await answer).toMatchObject({ ok: true, value: { revision: 2 } });
    const again = await mustOpen();
    const opened = await clientOf(again)('session.open', { id });
    await again.close();
    expect(opened).toMatchObject({ ok: true, value: { session: { revision: 2 } } });
  });

  it('saves what a workshop does while a print of 500 cards is made', async () => {
    const host = await mustOpen();
    const client = clientOf(host);
    const session = await createSession(host);
    const text = largestScenarioText('largest');
    const imported = await client('scenario.import', { name: 'largest.yaml', text, onConflict: 'replace' });
    if (!imported.ok) throw new Error(imported.error.message);
    let isPrinting = true;
    const printing = client('scenario.print', {
      work: workIdSchema.parse('print'),
      id: imported.value.id,
      model: null,
      kind: 'run-sheet',
      paper: 'a4',
    }).finally(() => {
      isPrinting = false;
    });
    let saved = 0;
    while (isPrinting) {
      const note = { type: 'record-note', note: noteIdSchema.parse(`note-${saved}`), card: null } as const;
      const command = { ...note, text: 'Meanwhile.' };
      expect((await client('session.command', { id: session, command })).ok).toBe(true);
      saved += 1;
    }
    await host.close();
    expect(await printing).toMatchObject({ ok: true });
    expect(saved).toBeGreaterThan(50);
  });
});
