import { describe, expect, it } from 'vitest';
import { createClient } from '#core/contract/client.ts';
import { printPack } from '#core/pack/print-pack.ts';
import { type PackedScenario, packFormat, packLimits } from '#core/pack/schema.ts';
import { createBackend } from '#core/services/backend.ts';
import { printSession } from '#core/session/print-session.ts';
import { buildControl, buildScenario } from '#core/testing/build-scenario.ts';
import { buildSession } from '#core/testing/build-session.ts';
import { createMemoryPorts } from '#core/testing/memory-ports.ts';
import { gatherEntries } from './gather-entries.ts';
import { importReader } from './import-reader.ts';

const builtIn = buildScenario({ id: 'built-in' });
const textOf = (parts: Parameters<typeof buildScenario>[0]) =>
  `# Ours\n${JSON.stringify(buildScenario(parts))}\n`;

function clientOf() {
  const backend = createBackend(createMemoryPorts([builtIn]));
  return createClient({
    request: (envelope) => backend.handle('facilitator', envelope),
    subscribe: () => () => {},
  });
}

function packFile(scenarios: readonly PackedScenario[], name = 'ours.json'): File {
  const printed = printPack({ format: packFormat, scenarios: [...scenarios] });
  if (!printed.ok) throw new Error(printed.error);
  return new File([printed.value], name);
}

async function gather(
  files: readonly Pick<File, 'name' | 'size' | 'arrayBuffer'>[],
  parts: { client?: ReturnType<typeof clientOf>; stopAt?: number } = {},
) {
  const steps: (readonly [number, number])[] = [];
  const gathered = await gatherEntries(files, {
    client: parts.client ?? clientOf(),
    reader: importReader,
    onProgress: (done, total) => steps.push([done, total]),
    isStopped: () => steps.length === parts.stopAt,
  });
  if (!gathered.ok) throw new Error(gathered.error.message);
  return { entries: gathered.value ?? [], isStopped: gathered.value === null, steps };
}

describe('gatherEntries', () => {
  it('tells new, same, different and repeated scenarios of a pack apart', async () => {
    const client = clientOf();
    const mine = textOf({ id: 'mine' });
    await client('scenario.import', { name: 'mine.yaml', text: mine, onConflict: 'skip' });
    const moved = {
      id: 'built-in',
      controls: [...builtIn.controls.slice(1), buildControl('patching', 'customer')],
    };
    const pack = packFile([
      { file: 'a.yaml', text: textOf({ id: 'fresh' }) },
      { file: 'b.yaml', text: mine },
      { file: 'c.yaml', text: textOf(moved) },
      { file: 'd.yaml', text: textOf({ id: 'fresh', title: 'Fresh again' }) },
      { file: 'e.yaml', text: 'format: demarc/scenario@1\ntitel: x\n' },
    ]);
    const { entries } = await gather([pack], { client });
    expect(entries.map(({ file, pack: from, found }) => [file, from, found.status])).toEqual([
      ['a.yaml', 'ours.json', 'new'],
      ['b.yaml', 'ours.json', 'same'],
      ['c.yaml', 'ours.json', 'different'],
      ['d.yaml', 'ours.json', 'twice'],
      ['e.yaml', 'ours.json', 'broken'],
    ]);
    expect(entries[2]?.found).toMatchObject({
      hidesBuiltIn: true,
      comparison: { moved: [{ id: 'patching', from: 'provider', to: 'customer' }], added: [], removed: [] },
    });
    expect(entries[3]?.found).toMatchObject({ like: 'a.yaml', title: 'Fresh again' });
    expect(entries[4]?.found).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ file: 'e.yaml', line: 2, column: 1 })]),
    });
  });

  it('takes maps, lists and scenarios together, and says how a session comes in', async () => {
    const { entries } = await gather([
      new File(['service: queue\nprovider_role: [patching]\ncustomer_role: [retention]\n'], 'map.yaml'),
      new File(['title,expected\nPatching,p\n'], 'our-duties.csv'),
      new File(['title,expected\nPatching,vendor\n'], 'wrong.csv'),
      new File([textOf({ id: 'mine' })], 'mine.json'),
      new File([printSession(buildSession().session)], 'played.session.json'),
    ]);
    expect(
      entries.map(({ file, found }) => [file, found.status, 'title' in found ? found.title : null]),
    ).toEqual([
      ['map.yaml', 'new', 'Queue'],
      ['our-duties.csv', 'new', 'Our duties'],
      ['wrong.csv', 'problem', null],
      ['mine.json', 'new', 'Orders database'],
      ['played.session.json', 'session', null],
    ]);
    expect(entries[1]?.found).toMatchObject({ isFromList: true });
    expect(entries[2]?.found).toMatchObject({ message: expect.stringMatching(/^wrong\.csv:2:2: /) });
  });

  it('refuses what is too large before a byte of it is read', async () => {
    const unread = {
      name: 'huge.json',
      size: packLimits.bytes + 1,
      arrayBuffer: () => Promise.reject(new Error('read')),
    };
    const { entries } = await gather([unread]);
    expect(entries[0]?.found).toEqual({
      status: 'problem',
      message: 'huge.json is too large: a pack holds at most 4 MB. Split it into several packs.',
    });
  });

  it.each([
    ['bytes that are no UTF-8', new Uint8Array([0xff, 0xfe, 0x41, 0x00]), /UTF-8/],
    [
      'a broken pack',
      '{"format":"demarc/pack@1","scenarios":[{"file":"a"}]}',
      /scenarios\[0\] has no "text"/,
    ],
    ['a pack of a later version', '{"format":"demarc/pack@2"}', /newer version/],
    [
      'a pack that reaches for the prototype',
      '{"format":"demarc/pack@1","__proto__":{"polluted":1}}',
      /"__proto__" is not allowed/,
    ],
  ])('says what is wrong with %s', async (_name, content, message) => {
    const { entries } = await gather([new File([content], 'ours.json')]);
    expect(entries[0]?.found).toMatchObject({ status: 'problem', message: expect.stringMatching(message) });
    expect('polluted' in {}).toBe(false);
  });

  it('says that a folder is no file', async () => {
    const folder = {
      name: 'folder',
      size: 4096,
      arrayBuffer: () => Promise.reject(new Error('NotFoundError')),
    };
    expect((await gather([folder])).entries[0]?.found).toMatchObject({
      message: expect.stringMatching(/not a folder/),
    });
  });

  it('takes at most 1000 scenarios at once and names the file that it left out', async () => {
    const map = (name: string) => `service: ${name}\nprovider_role: [a]\ncustomer_role: [b]\n`;
    const packs = [0, 1, 2, 3].map((pack) =>
      packFile(
        Array.from({ length: 300 }, (_, index) => ({ file: 'a.yaml', text: map(`s-${pack}-${index}`) })),
        `${pack}.json`,
      ),
    );
    const { entries, steps } = await gather(packs);
    expect(entries).toHaveLength(901);
    expect(entries.at(-1)?.found).toMatchObject({
      message: expect.stringMatching(/^3\.json was left out: at most 1000/),
    });
    expect(steps.at(-1)).toEqual([901, 901]);
  });

  it('stops between two entries and gives nothing', async () => {
    const scenarios = Array.from({ length: 10 }, (_, index) => ({
      file: 'a.yaml',
      text: textOf({ id: `s-${index}` }),
    }));
    const { isStopped, steps } = await gather([packFile(scenarios)], { stopAt: 4 });
    expect([isStopped, steps]).toEqual([
      true,
      [
        [0, 1],
        [0, 10],
        [1, 10],
        [2, 10],
      ],
    ]);
  });
});
