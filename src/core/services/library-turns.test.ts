import { describe, expect, it } from 'vitest';
import { createClient } from '../contract/client.ts';
import { scenarioIdSchema } from '../scenario/schema.ts';
import { buildScenario } from '../testing/build-scenario.ts';
import { createMemoryPorts } from '../testing/memory-ports.ts';
import { createBackend } from './backend.ts';
import type { ScenarioLibrary } from './ports.ts';

/** A backend whose library begins each save only when it is told to. */
function startBackend() {
  const ports = createMemoryPorts([]);
  const held: (() => void)[] = [];
  let whenHeld = () => {};
  const scenarios: ScenarioLibrary = {
    ...ports.scenarios,
    save: async (id, text) => {
      await new Promise<void>((resolve) => {
        held.push(resolve);
        whenHeld();
      });
      return ports.scenarios.save(id, text);
    },
  };
  const backend = createBackend({ ...ports, scenarios });
  const client = createClient({
    request: (envelope) => backend.handle('facilitator', envelope),
    subscribe: () => () => {},
  });
  const saveBegins = () =>
    new Promise<void>((resolve) => {
      if (held.length > 0) resolve();
      else whenHeld = resolve;
    });
  return { client, saveBegins, letGo: () => held.shift()?.() };
}

describe('changes of the library', () => {
  it('never pass each other between the look at an id and the save under it', async () => {
    const { client, saveBegins, letGo } = startBackend();
    const theirs = JSON.stringify(buildScenario({ title: 'Imported' }));
    const mine = JSON.stringify(buildScenario({ title: 'Written' }));
    const draft = await client('draft.create', { from: { kind: 'text', name: 'a.yaml', text: mine } });
    if (!draft.ok) throw new Error(draft.error.message);

    const imported = client('scenario.import', { name: 'b.yaml', text: theirs, onConflict: 'skip' });
    await saveBegins();
    const published = client('draft.publish', { id: draft.value.id, revision: 1, onConflict: 'refuse' });
    // What waits for its turn has had every chance to look before it.
    for (let turn = 0; turn < 20; turn += 1) await client('library.list', {});
    letGo();
    letGo();

    expect(await imported).toMatchObject({ ok: true, value: { outcome: 'added' } });
    expect(await published).toMatchObject({ ok: false, error: { code: 'conflict' } });
    const id = scenarioIdSchema.parse('orders-database');
    expect(await client('scenario.source', { id })).toMatchObject({ ok: true, value: { text: theirs } });
  });
});
