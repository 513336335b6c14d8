import { describe, expect, it } from 'vitest';
import { parsePack } from '../pack/parse-pack.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import { type ScenarioId, scenarioIdSchema } from '../scenario/schema.ts';
import { buildScenario } from '../testing/build-scenario.ts';
import { createMemoryPorts } from '../testing/memory-ports.ts';
import { exportScenarios } from './export-scenarios.ts';

const ordersText = `# Kept, with ä and 🙂\n${JSON.stringify(buildScenario({ id: 'orders' }), null, 1)}\n# The end`;
const [orders, queue] = ['orders', 'queue'].map((id) => scenarioIdSchema.parse(id)) as [
  ScenarioId,
  ScenarioId,
];

async function library(text = ordersText) {
  const { scenarios } = createMemoryPorts([buildScenario({ id: 'queue' })]);
  await scenarios.save(orders, text);
  return scenarios;
}

async function exported(ids: readonly ScenarioId[], form: 'pack' | 'yaml' | 'map') {
  const files = await exportScenarios(ids, form, await library(), '2026-03-02');
  if (!files.ok) throw new Error(files.error.message);
  return files.value;
}

describe('exportScenarios', () => {
  it('puts every text into a pack as it was written, each scenario once', async () => {
    const [file, ...others] = await exported([orders, queue, orders], 'pack');
    expect([file?.name, others]).toEqual(['Demarc scenarios 2026-03-02.pack.json', []]);
    const pack = parsePack(file?.content ?? '', 'pack');
    expect(pack.ok && pack.value.scenarios.map(({ file: name }) => name)).toEqual([
      'orders.yaml',
      'queue.yaml',
    ]);
    expect(pack.ok && pack.value.scenarios[0]?.text).toBe(ordersText);
  });

  it('names a pack of one scenario by it', async () => {
    expect((await exported([orders], 'pack')).map(({ name }) => name)).toEqual(['orders.pack.json']);
  });

  it('gives a file for each as YAML or as a map', async () => {
    const texts = await exported([orders, queue], 'yaml');
    expect(texts.map(({ name }) => name)).toEqual(['orders.yaml', 'queue.yaml']);
    expect(texts[0]?.content).toBe(ordersText);
    const [map] = await exported([queue], 'map');
    expect(map?.name).toBe('queue-map.yaml');
    const parsed = parseScenario(map?.content ?? '', 'map');
    expect(parsed.ok && parsed.value.scenario.controls.length).toBe(5);
  });

  it('takes nothing out where one of them is not there', async () => {
    const gone = scenarioIdSchema.parse('gone');
    for (const form of ['pack', 'yaml', 'map'] as const) {
      const files = await exportScenarios([orders, gone], form, await library(), '2026-03-02');
      expect(files).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }
  });

  it('names the limit where the scenarios do not fit into one pack', async () => {
    const large = `${'#'.repeat(500_000)}\n${ordersText}`;
    const { scenarios } = createMemoryPorts([]);
    const ids = Array.from({ length: 9 }, (_, index) => scenarioIdSchema.parse(`large-${index}`));
    for (const id of ids) await scenarios.save(id, large);
    const files = await exportScenarios(ids, 'pack', scenarios, '2026-03-02');
    expect(files).toMatchObject({
      ok: false,
      error: { code: 'too-large', message: expect.stringContaining('4 MB') },
    });
  });
});
