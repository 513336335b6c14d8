import { describe, expect, it } from 'vitest';
import { printKinds } from '../print/print-kind.ts';
import { buildScenario } from '../testing/build-scenario.ts';
import { createMemoryPorts } from '../testing/memory-ports.ts';
import { printScenario } from './print-scenario.ts';

const moment = '2026-03-02T09:30:00.000Z';
const { pdf } = createMemoryPorts([]);

async function nameOf(title: string, kind: (typeof printKinds)[number]): Promise<string> {
  const file = await printScenario(buildScenario({ title }), { kind, paper: 'a4' }, moment, pdf);
  if (!file.ok) throw new Error(file.error.message);
  return file.value.name;
}

describe('printScenario', () => {
  it('names each file by its scenario and what it is, and the run sheet as the secret that it is', async () => {
    const names = await Promise.all(printKinds.map((kind) => nameOf('Orders: "who?" ../..', kind)));
    expect(names).toEqual([
      'Demarc Orders who cards.pdf',
      'Demarc Orders who lane headers.pdf',
      'Demarc Orders who handout.pdf',
      'Demarc Orders who placements form.pdf',
      'Demarc Orders who run sheet - facilitator only.pdf',
    ]);
    expect(await nameOf('漢字', 'cards')).toBe('Demarc cards.pdf');
  });

  it('carries the bytes as base64', async () => {
    const file = await printScenario(buildScenario(), { kind: 'cards', paper: 'letter' }, moment, pdf);
    expect(file).toMatchObject({
      ok: true,
      value: {
        mediaType: 'application/pdf',
        encoding: 'base64',
        content: Buffer.from('%PDF-cards').toString('base64'),
      },
    });
  });
});
