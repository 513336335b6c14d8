import { describe, expect, it } from 'vitest';
import { createClient } from '#core/contract/client.ts';
import { contractError } from '#core/contract/errors.ts';
import { failure } from '#core/result.ts';
import type { scenarioIdSchema } from '#core/scenario/schema.ts';
import { createBackend } from '#core/services/backend.ts';
import { buildScenario } from '#core/testing/build-scenario.ts';
import { createMemoryPorts } from '#core/testing/memory-ports.ts';
import { gatherEntries } from './gather-entries.ts';
import { type Choice, chooseForAll, proposedChoices } from './import-entry.ts';
import { importReader } from './import-reader.ts';
import { runImport } from './run-import.ts';

const textOf = (id: string, title: string) => JSON.stringify(buildScenario({ id, title }));
const theirs = buildScenario({ id: 'orders', title: 'Built in' });

async function prepared(files: readonly (readonly [name: string, text: string])[]) {
  const ports = createMemoryPorts([theirs]);
  const backend = createBackend(ports);
  const client = createClient({
    request: (envelope) => backend.handle('facilitator', envelope),
    subscribe: () => () => {},
  });
  const brought = files.map(([name, text]) => new File([text], name));
  const gathered = await gatherEntries(brought, {
    client,
    reader: importReader,
    onProgress: () => {},
    isStopped: () => false,
  });
  if (!gathered.ok || gathered.value === null) throw new Error('nothing was gathered');
  const entries = gathered.value;
  const titles = async () => {
    const library = await client('library.list', {});
    return library.ok ? library.value.scenarios.map(({ id, title }) => `${id}: ${title}`).sort() : [];
  };
  const run = (choices: ReadonlyMap<number, Choice>, stopAfter = Number.POSITIVE_INFINITY) => {
    let begun = 0;
    return runImport(entries, choices, {
      client,
      onProgress: () => {
        begun += 1;
      },
      isStopped: () => begun >= stopAfter,
    });
  };
  return { ports, client, entries, titles, run };
}

describe('runImport', () => {
  it('keeps both by default and never replaces by accident', async () => {
    const { entries, run, titles } = await prepared([
      ['a.yaml', textOf('orders', 'Ours')],
      ['b.yaml', textOf('queue', 'Queue')],
      ['c.yaml', textOf('queue', 'Other queue')],
    ]);
    const { outcomes, end } = await run(proposedChoices(entries));
    expect(end).toBe('complete');
    expect(outcomes.map(({ entry, outcome }) => [entry.file, outcome])).toEqual([
      ['a.yaml', 'added'],
      ['b.yaml', 'added'],
      ['c.yaml', 'added'],
    ]);
    expect(await titles()).toEqual([
      'orders-2: Ours (2)',
      'orders: Built in',
      'queue-2: Other queue (2)',
      'queue: Queue',
    ]);
  });

  it('gives a second copy no id that a later entry has', async () => {
    const { entries, run, titles } = await prepared([
      ['a.yaml', textOf('orders', 'Ours')],
      ['b.yaml', textOf('orders-2', 'Named so')],
    ]);
    await run(proposedChoices(entries));
    expect(await titles()).toEqual(['orders-2: Named so', 'orders-3: Ours (3)', 'orders: Built in']);
  });

  it('replaces and skips where that was chosen', async () => {
    const { entries, run, titles } = await prepared([
      ['a.yaml', textOf('orders', 'Ours')],
      ['b.yaml', textOf('queue', 'Queue')],
    ]);
    const all = chooseForAll(entries, proposedChoices(entries), 'replace');
    const { outcomes } = await run(new Map([...all, [1, 'skip']]));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['replaced']);
    expect(await titles()).toEqual(['orders: Ours']);
  });

  it('changes no choice of a new or a repeated entry to one that it does not have', async () => {
    const { entries } = await prepared([
      ['a.yaml', textOf('queue', 'Queue')],
      ['b.yaml', textOf('queue', 'Other queue')],
      ['c.yaml', textOf('orders', 'Ours')],
    ]);
    expect([...chooseForAll(entries, proposedChoices(entries), 'replace').values()]).toEqual([
      'add',
      'keep-both',
      'replace',
    ]);
    expect([...chooseForAll(entries, proposedChoices(entries), 'skip').values()]).toEqual([
      'add',
      'skip',
      'skip',
    ]);
  });

  it('keeps both where a new one came in from elsewhere in the meantime', async () => {
    const { client, entries, run, titles } = await prepared([['a.yaml', textOf('queue', 'Queue')]]);
    await client('scenario.import', { name: 'x', text: textOf('queue', 'Elsewhere'), onConflict: 'skip' });
    await run(proposedChoices(entries));
    expect(await titles()).toEqual(['orders: Built in', 'queue-2: Queue (2)', 'queue: Elsewhere']);
  });

  it('stops after the present one and says what is in and what is not', async () => {
    const { entries, run, titles } = await prepared(
      ['a', 'b', 'c'].map((id) => [`${id}.yaml`, textOf(id, id)] as const),
    );
    const { outcomes, end } = await run(proposedChoices(entries), 2);
    expect(end).toBe('stopped');
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'left']);
    expect(await titles()).toEqual(['a: a', 'b: b', 'orders: Built in']);
  });

  it('goes on after one that fails and ends where all would fail', async () => {
    const { ports, entries, run } = await prepared(
      ['a', 'b', 'c'].map((id) => [`${id}.yaml`, textOf(id, id)] as const),
    );
    const save = ports.scenarios.save;
    const failing = (code: 'too-large' | 'not-saved') =>
      Object.assign(ports.scenarios, {
        save: (id: ReturnType<typeof scenarioIdSchema.parse>, text: string) =>
          id === 'b' ? Promise.resolve(failure(contractError(code, 'It did not work.'))) : save(id, text),
      });
    failing('too-large');
    const first = await run(proposedChoices(entries));
    expect([first.end, first.outcomes.map(({ outcome }) => outcome)]).toEqual([
      'complete',
      ['added', 'failed', 'added'],
    ]);
    failing('not-saved');
    const second = await run(proposedChoices(entries));
    expect([second.end, second.outcomes.map(({ outcome }) => outcome)]).toEqual([
      'failed',
      ['unchanged', 'failed', 'left'],
    ]);
  });
});
