import { scenarioIdSchema } from '../scenario/schema.ts';
import { conformanceScenario, keyMarker } from './conformance-scenario.ts';
import { ask, type ConformanceCase, type ConformanceTarget, mustAnswer } from './conformance-target.ts';
import type { DraftOrigin } from './library-views.ts';

/** Cases share their target, so each case that changes the library works with an id of its own. */
let names = 0;

export function newScenarioText(): { readonly id: string; readonly text: string } {
  names += 1;
  const id = `library-${names}`;
  return { id, text: `# Kept as it is\n${JSON.stringify({ ...conformanceScenario, id })}\n` };
}

const importing = (text: string, onConflict: 'keep-both' | 'replace' | 'skip') => ({
  name: 'file.yaml',
  text,
  onConflict,
});

async function draftOf(target: ConformanceTarget, from: DraftOrigin = { kind: 'blank' }) {
  const { id } = await mustAnswer(target, 'draft.create', { from });
  return mustAnswer(target, 'draft.open', { id });
}

export const libraryPaths = {
  'scenario.source': {
    steps: async (target) => {
      const source = await mustAnswer(target, 'scenario.source', { id: conformanceScenario.id });
      return { original: source.original, hasKey: source.text.includes(keyMarker) };
    },
    expected: { original: null, hasKey: true },
  },
  'scenario.import': {
    steps: async (target) => {
      const { id, text } = newScenarioText();
      const changed = text.replace('Kept as it is', 'Changed');
      const outcomes = [];
      for (const file of [
        importing(text, 'skip'),
        importing(text, 'replace'),
        importing(changed, 'skip'),
        importing(changed, 'keep-both'),
        importing(changed, 'replace'),
      ]) {
        const imported = await mustAnswer(target, 'scenario.import', file);
        outcomes.push([imported.outcome, imported.id.replace(id, 'id'), imported.title]);
      }
      const source = await mustAnswer(target, 'scenario.source', { id: scenarioIdSchema.parse(id) });
      const broken = await ask(target, 'scenario.import', importing('format: broken', 'replace'));
      return { outcomes, isAsItCame: source.text === changed, broken };
    },
    expected: {
      outcomes: [
        ['added', 'id', 'Conformance'],
        ['unchanged', 'id', 'Conformance'],
        ['skipped', 'id', 'Conformance'],
        ['added', 'id-2', 'Conformance (2)'],
        ['replaced', 'id', 'Conformance'],
      ],
      isAsItCame: true,
      broken: { refused: 'invalid-file' },
    },
  },
  'scenario.remove': {
    steps: async (target) => {
      const { text } = newScenarioText();
      const { id } = await mustAnswer(target, 'scenario.import', importing(text, 'skip'));
      await mustAnswer(target, 'scenario.remove', { id });
      return {
        again: await ask(target, 'scenario.remove', { id }),
        source: await ask(target, 'scenario.source', { id }),
      };
    },
    expected: {
      again: { refused: 'not-found' },
      source: { refused: 'not-found' },
    },
  },
  'draft.list': {
    steps: async (target) => {
      const draft = await draftOf(target, { kind: 'text', name: 'a.yaml', text: 'title: Half a draft' });
      const { drafts } = await mustAnswer(target, 'draft.list', {});
      return drafts.filter(({ id }) => id === draft.id).map(({ id: _, changedAt: __, ...rest }) => rest);
    },
    expected: [{ title: 'Half a draft', scenario: null, differs: true }],
  },
  'draft.create': {
    steps: async (target) => {
      const { text } = newScenarioText();
      const { id } = await mustAnswer(target, 'scenario.import', importing(text, 'skip'));
      const edit = await draftOf(target, { kind: 'scenario', id, as: 'edit' });
      const again = await draftOf(target, { kind: 'scenario', id, as: 'edit' });
      const copy = await draftOf(target, { kind: 'scenario', id, as: 'copy' });
      return {
        edits: edit.text === text && edit.scenario === id,
        goesOn: again.id === edit.id,
        copies:
          copy.text === text.replace(`"${id}"`, `"${id}-2"`).replace('"Conformance"', '"Conformance (2)"'),
        copyOf: copy.scenario,
      };
    },
    expected: { edits: true, goesOn: true, copies: true, copyOf: null },
  },
  'draft.open': {
    steps: async (target) => {
      const { text, revision, scenario } = await draftOf(target);
      return { isScenario: text.includes('format: demarc/scenario@1'), revision, scenario };
    },
    expected: { isScenario: true, revision: 1, scenario: null },
  },
  'draft.save': {
    steps: async (target) => {
      const { id } = await draftOf(target);
      const first = await mustAnswer(target, 'draft.save', { id, revision: 1, text: 'broken: [' });
      const stale = await ask(target, 'draft.save', { id, revision: 1, text: 'from another window' });
      const { text, revision } = await mustAnswer(target, 'draft.open', { id });
      return { first, stale, text, revision };
    },
    expected: { first: { revision: 2 }, stale: { refused: 'conflict' }, text: 'broken: [', revision: 2 },
  },
  'draft.publish': {
    steps: async (target) => {
      const { id: name, text } = newScenarioText();
      const draft = await draftOf(target, { kind: 'text', name: 'a.yaml', text });
      const input = { id: draft.id, revision: 1, onConflict: 'refuse' } as const;
      const { scenario } = await mustAnswer(target, 'draft.publish', input);
      const source = await mustAnswer(target, 'scenario.source', { id: scenario });
      const { drafts } = await mustAnswer(target, 'draft.list', {});
      const other = await draftOf(target, { kind: 'text', name: 'b.yaml', text });
      const taken = await ask(target, 'draft.publish', { ...input, id: other.id });
      await mustAnswer(target, 'draft.publish', { ...input, id: other.id, onConflict: 'replace' });
      const broken = await draftOf(target, { kind: 'text', name: 'c.yaml', text: 'title: Half' });
      return {
        isThere: scenario === name && source.text === text && !source.builtIn,
        differs: drafts.find(({ id }) => id === draft.id)?.differs,
        taken,
        stale: await ask(target, 'draft.publish', { ...input, revision: 7 }),
        broken: await ask(target, 'draft.publish', { ...input, id: broken.id }),
      };
    },
    expected: {
      isThere: true,
      differs: false,
      taken: { refused: 'conflict' },
      stale: { refused: 'conflict' },
      broken: { refused: 'invalid-file' },
    },
  },
  'draft.remove': {
    steps: async (target) => {
      const { id } = await draftOf(target);
      await mustAnswer(target, 'draft.remove', { id });
      return {
        open: await ask(target, 'draft.open', { id }),
        again: await ask(target, 'draft.remove', { id }),
        save: await ask(target, 'draft.save', { id, revision: 1, text: '' }),
      };
    },
    expected: {
      open: { refused: 'not-found' },
      again: { refused: 'not-found' },
      save: { refused: 'not-found' },
    },
  },
} as const satisfies Record<string, Pick<ConformanceCase, 'steps' | 'expected'>>;
