import { parsePack } from '../pack/parse-pack.ts';
import { cardIdSchema } from '../scenario/schema.ts';
import { fold } from '../session/change.ts';
import { newScenarioText } from './conformance-library.ts';
import { conformanceScenario } from './conformance-scenario.ts';
import { conformanceSetup } from './conformance-session.ts';
import { ask, type ConformanceCase, type ConformanceTarget, mustAnswer } from './conformance-target.ts';
import type { MethodInput } from './contract.ts';
import type { RecordedMark } from './exchange-views.ts';

const { id: scenario } = conformanceScenario;

/** Two boards: Red placed two cards and changed one of them after the discussion, Blue left all blank. */
function recording(parts: Partial<MethodInput<'session.record'>> = {}): MethodInput<'session.record'> {
  const [red, blue] = conformanceSetup().groups;
  const [patching, scaling] = conformanceScenario.controls;
  if (red === undefined || blue === undefined || patching === undefined || scaling === undefined)
    throw new Error('The conformance workshop has two groups and two cards.');
  return {
    scenario,
    model: null,
    setup: {
      ...conformanceSetup({ certainty: true, secondVote: true }),
      recordedFrom: 'sheet',
    },
    placements: [
      {
        group: red.id,
        marks: [
          {
            card: patching.id,
            first: { lane: 'customer', certainty: 2 },
            final: { lane: 'provider', certainty: 3 },
          },
          {
            card: scaling.id,
            first: { lane: 'provider', certainty: null },
            final: { lane: 'provider', certainty: null },
          },
        ],
      },
      { group: blue.id, marks: [] },
    ],
    ...parts,
  };
}

const strayMark: RecordedMark = {
  card: cardIdSchema.parse('tuning'),
  first: { lane: 'provider', certainty: null },
  final: null,
};

async function importNew(target: ConformanceTarget) {
  const { text } = newScenarioText();
  const imported = await mustAnswer(target, 'scenario.import', { name: 'a.yaml', text, onConflict: 'skip' });
  return { id: imported.id, text };
}

export const exchangePaths = {
  'scenario.from-list': {
    steps: async (target) => {
      const list = { name: 'our-duties.csv', text: 'title,expected\nPatching,provider\nAccess,c\n' };
      const { text } = await mustAnswer(target, 'scenario.from-list', list);
      const imported = await mustAnswer(target, 'scenario.import', {
        name: list.name,
        text,
        onConflict: 'replace',
      });
      return {
        title: imported.title,
        broken: await ask(target, 'scenario.from-list', {
          ...list,
          text: 'title,expected\nPatching,vendor\n',
        }),
      };
    },
    expected: { title: 'Our duties', broken: { refused: 'invalid-file' } },
  },
  'pack.export': {
    steps: async (target) => {
      const { capabilities } = await mustAnswer(target, 'app.info', {});
      const isNative = capabilities.includes('native-save');
      const added = await importNew(target);
      const ids = [scenario, added.id, scenario];
      const pack = await mustAnswer(target, 'pack.export', { ids, form: 'pack' });
      const maps = await mustAnswer(target, 'pack.export', { ids, form: 'map' });
      const file = pack.kind === 'files' ? pack.files[0] : undefined;
      const parsed = file === undefined ? null : parsePack(file.content, file.name);
      return {
        asDeclared: (pack.kind === 'saved') === isNative,
        maps: maps.kind === 'saved' ? maps.paths.length : maps.files.length,
        isAsItCame: isNative || (parsed?.ok === true && parsed.value.scenarios[1]?.text === added.text),
      };
    },
    expected: { asDeclared: true, maps: 2, isAsItCame: true },
  },
  'sheet.form': {
    steps: async (target) => {
      const form = await mustAnswer(target, 'sheet.form', { scenario, model: null });
      return { ...form, cards: form.cards.map(({ id, isShared }) => (isShared ? `${id}, shared` : id)) };
    },
    expected: {
      title: 'Conformance',
      lanes: ['provider', 'shared', 'customer'],
      cards: ['access', 'backup', 'patching', 'scaling', 'tuning, shared'],
    },
  },
  'sheet.read': {
    steps: async (target) => {
      const sheet = { scenario, model: null, name: 'sheet.csv' };
      const text = 'group,card,first_lane,first_certainty\nRed,patching,provider,3\nBlue,access,blank,\n';
      return {
        read: await mustAnswer(target, 'sheet.read', { ...sheet, text }),
        broken: await ask(target, 'sheet.read', { ...sheet, text: text.replace('patching', 'patchin') }),
      };
    },
    expected: {
      read: {
        groups: [
          {
            name: 'Red',
            marks: [{ card: 'patching', first: { lane: 'provider', certainty: 3 }, final: null }],
          },
          { name: 'Blue', marks: [{ card: 'access', first: { lane: null, certainty: null }, final: null }] },
        ],
        hasSecondVote: false,
      },
      broken: { refused: 'invalid-file' },
    },
  },
  'session.record': {
    steps: async (target) => {
      const { id } = await mustAnswer(target, 'session.record', recording());
      const { session } = await mustAnswer(target, 'session.open', { id });
      const { phase, revealed, boards, setup } = fold(session);
      const votes = [...boards.values()].map(({ first, final }) =>
        [first, final].map((ballot) =>
          [...(ballot?.placements ?? [])].map(([card, { lane }]) => [card, lane]),
        ),
      );
      const { placements } = recording();
      return {
        phase,
        revealed: revealed.size,
        recordedFrom: setup.recordedFrom,
        votes,
        twice: await ask(
          target,
          'session.record',
          recording({ placements: placements.flatMap((board) => [board, board]) }),
        ),
        // The shared lane is off, so this card is not in play.
        stray: await ask(
          target,
          'session.record',
          recording({ placements: placements.map((board) => ({ ...board, marks: [strayMark] })) }),
        ),
      };
    },
    expected: {
      phase: 'reveal',
      revealed: 0,
      recordedFrom: 'sheet',
      votes: [
        [
          [
            ['scaling', 'provider'],
            ['patching', 'customer'],
          ],
          [
            ['scaling', 'provider'],
            ['patching', 'provider'],
          ],
        ],
        [[], []],
      ],
      twice: { refused: 'bad-request' },
      stray: { refused: 'refused', reason: 'unknown-card' },
    },
  },
} as const satisfies Record<string, Pick<ConformanceCase, 'steps' | 'expected'>>;
