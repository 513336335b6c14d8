import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContractClient } from '#core/contract/client.ts';
import { contractError } from '#core/contract/errors.ts';
import { type Draft, draftSchema } from '#core/contract/library-views.ts';
import { failure, success } from '#core/result.ts';
import { editScenario } from '#core/scenario/edit-scenario.ts';
import { readYaml } from '#core/scenario/read-yaml.ts';
import { valueAt } from '#core/scenario/value-path.ts';
import { createDraftStore, type DraftStore } from './draft-store.ts';
import { editorByHand } from './editor-by-hand.ts';
import { inspectDraft } from './inspect-draft.ts';

const today = '2026-11-24';
const text = '# mine\nformat: demarc/scenario@1\nid: a\ntitle: Old\n';

/** A backend of one draft, a clock that moves and an editor that answers when the test says so. */
function setUp(options: { readonly isOffline?: boolean } = {}) {
  const saved: Draft = draftSchema.parse({
    id: 'draft-1',
    scenario: null,
    text,
    revision: 1,
    changedAt: '2026-11-24T09:00:00.000Z',
  });
  const disk = { text: saved.text, revision: 1, isOffline: options.isOffline ?? false, saves: 0 };
  const client = (async (name: string, input: { readonly revision?: number; readonly text?: string }) => {
    if (disk.isOffline) return failure(contractError('unreachable', 'Demarc does not answer.'));
    if (name === 'draft.open') return success({ ...saved, text: disk.text, revision: disk.revision });
    if (input.revision !== disk.revision) return failure(contractError('conflict', 'Saved elsewhere.'));
    Object.assign(disk, { text: input.text, revision: disk.revision + 1, saves: disk.saves + 1 });
    return success({ revision: disk.revision });
  }) as ContractClient;
  const editor = editorByHand(today);
  const inThisThread = { edits: 0 };
  const timers = new Set<() => void>();
  const store = createDraftStore(saved, {
    client,
    editor,
    editHere: (before, edits) => {
      inThisThread.edits += 1;
      return editScenario(before, edits);
    },
    firstInspection: inspectDraft(text, today),
    overtaken: 'Too late.',
    later: (_, run) => {
      timers.add(run);
      return () => timers.delete(run);
    },
  });
  /** The pauses are over; nothing is answered yet. */
  const ring = () => {
    const due = [...timers];
    timers.clear();
    for (const run of due) run();
  };
  /** The pauses are over, everything is answered and saved. */
  const rest = async () => {
    for (let rounds = 0; rounds < 3; rounds += 1) {
      ring();
      await editor.answerAll();
    }
    await store.save();
  };
  const type = (raw: string, field = 'title') =>
    store.typeInField({ field, raw, edits: () => [{ type: 'set', path: [field], value: raw }] });
  const present = () => store.getState().history.present;
  return { store, disk, editor, inThisThread, ring, rest, type, present };
}

describe('draft store', () => {
  it('writes a field into the text after a pause and keeps the comment', async () => {
    const { type, present, rest, disk } = setUp();
    type('N');
    type('New');
    expect(present()).toBe(text);
    await rest();
    expect(present()).toBe(text.replace('Old', 'New'));
    expect(disk.text).toBe(present());
  });

  it('shows a change at once and parses nothing in the thread of the window', async () => {
    const { store, present, rest, inThisThread } = setUp();
    expect(store.edit([{ type: 'set', path: ['title'], value: 'New' }])).toBe(true);
    expect(valueAt(store.getState().data, ['title'])).toBe('New');
    expect(store.getState().isWriting).toBe(true);
    expect(present()).toBe(text);
    await rest();
    expect(present()).toBe(text.replace('Old', 'New'));
    expect(store.getState().isWriting).toBe(false);
    expect(inThisThread.edits).toBe(0);
  });

  it('takes the typing into one field back as one step', async () => {
    const { store, type, present, ring, rest } = setUp();
    type('N');
    ring();
    type('Ne');
    await rest();
    expect(present()).toContain('Ne');
    store.undo();
    expect(present()).toBe(text);
    store.redo();
    expect(present()).toContain('title: Ne');
  });

  it('takes back what is still being written', async () => {
    const { store, present, rest } = setUp();
    store.edit([{ type: 'set', path: ['title'], value: 'New' }]);
    store.undo();
    await rest();
    expect(present()).toBe(text);
    expect(valueAt(store.getState().data, ['title'])).toBe('Old');
    store.redo();
    expect(present()).toContain('title: New');
  });

  it('shows the form what was typed into the text', async () => {
    const { store, rest } = setUp();
    store.writeText(text.replace('Old', 'By hand'));
    await rest();
    expect(valueAt(store.getState().data, ['title'])).toBe('By hand');
  });

  it('keeps the last data while the text is broken, and names the line', async () => {
    const { store, rest } = setUp();
    store.writeText(text.replace('Old', '"Old'));
    await rest();
    const { broken, data } = store.getState();
    expect(broken?.line).toBe(5);
    expect(valueAt(data, ['title'])).toBe('Old');
    store.writeText(text);
    await rest();
    expect(store.getState().broken).toBeNull();
  });

  it('goes on showing what is not written yet when the text is inspected', async () => {
    const { store, ring, editor } = setUp();
    store.writeText(`${text}# more\n`);
    ring();
    store.edit([{ type: 'set', path: ['title'], value: 'New' }]);
    await editor.answerNext();
    expect(store.getState().inspection.text).toContain('# more');
    expect(valueAt(store.getState().data, ['title'])).toBe('New');
  });

  it('takes no answer about a text that is no longer there', async () => {
    const { store, ring, editor } = setUp();
    store.writeText(text.replace('Old', 'Stale'));
    ring();
    store.writeText(text.replace('Old', 'New'));
    await editor.answerAll();
    expect(valueAt(store.getState().data, ['title'])).toBe('Old');
  });

  it('keeps what was typed into the text while an edit was under way', async () => {
    const { store, present, rest } = setUp();
    store.edit([{ type: 'set', path: ['title'], value: 'New' }]);
    store.writeText(text.replace('# mine', '# mine and more'));
    await rest();
    expect(present()).toBe(text.replace('# mine', '# mine and more').replace('Old', 'New'));
    expect(store.getState().refusal).toBeNull();
    store.undo();
    expect(present()).toBe(text.replace('# mine', '# mine and more'));
  });

  it('lets what is typed win over an edit of the same place, and says so', async () => {
    const { store, present, rest } = setUp();
    store.edit([{ type: 'set', path: ['title'], value: 'New' }]);
    store.edit([{ type: 'set', path: ['summary'], value: 'Made on what the first one showed' }]);
    store.writeText(text.replace('Old', 'Odd'));
    await rest();
    expect(present()).toBe(text.replace('Old', 'Odd'));
    expect(store.getState()).toMatchObject({ refusal: 'Too late.', isWriting: false });
    expect(valueAt(store.getState().data, ['title'])).toBe('Odd');
    expect(valueAt(store.getState().data, ['summary'])).toBeUndefined();
  });

  it('says why a change in the form cannot be made', () => {
    const { store, present } = setUp();
    expect(store.edit([{ type: 'set', path: ['title', 'x'], value: 'y' }])).toBe(false);
    expect(store.getState().refusal).toContain('title.x');
    expect(present()).toBe(text);
  });

  it('shows what the text says again when a change cannot be written there', async () => {
    const { store, present, rest } = setUp();
    const alias = `${text}summary: "open\n`;
    store.writeText(alias);
    store.edit([{ type: 'set', path: ['title'], value: 'New' }]);
    await rest();
    expect(present()).toBe(alias);
    expect(store.getState().refusal).toContain('cannot be read');
    store.writeText(text);
    await rest();
    expect(valueAt(store.getState().data, ['title'])).toBe('Old');
  });

  it('saves the newest edition when it is closed, without an answer', async () => {
    const { store, type, disk, inThisThread } = setUp();
    store.edit([{ type: 'set', path: ['summary'], value: 'First' }]);
    type('Last');
    store.close();
    await expect.poll(() => disk.text).toContain('title: Last');
    expect(disk.text).toContain('summary: First');
    expect(inThisThread.edits).toBe(2);
  });

  it('writes nothing twice when an answer comes after leaving', async () => {
    const { store, present, editor } = setUp();
    store.edit([{ type: 'insert', path: ['discussion'], index: 0, value: 'Once' }]);
    store.saveBeforeLeaving();
    const left = present();
    await editor.answerAll();
    expect(present()).toBe(left);
    expect(left.match(/Once/g)).toHaveLength(1);
  });

  it('says that it is not saved, and saves once that is possible', async () => {
    const { store, type, rest, disk } = setUp({ isOffline: true });
    type('New');
    await rest();
    expect(store.getState().saveStatus).toBe('not-saved');
    disk.isOffline = false;
    await rest();
    expect(store.getState().saveStatus).toBe('saved');
    expect(disk.text).toContain('New');
  });

  it('writes over nothing that another window saved', async () => {
    const { store, type, rest, disk, present, editor } = setUp();
    disk.revision = 2;
    disk.text = text.replace('Old', 'Theirs');
    type('Mine');
    await rest();
    expect(store.getState().saveStatus).toBe('conflict');
    expect(disk.text).toContain('Theirs');
    await store.takeTheirs();
    await editor.answerAll();
    expect(present()).toContain('Theirs');
    expect(store.getState().saveStatus).toBe('saved');
    store.undo();
    expect(present()).toContain('Mine');
    await rest();
    expect(disk.text).toContain('Mine');
  });

  it('shows the place of a finding in both panes', async () => {
    const { store, editor } = setUp();
    store.jumpTo(['title'], null);
    expect(store.getState().jump).toMatchObject({ path: ['title'], focus: 'field' });
    expect(store.getState().place.section).toBe('scenario');
    await editor.answerAll();
    expect(store.getState().jump).toMatchObject({ position: { line: 4, column: 8 }, focus: null });
    store.jumpTo(['controls', 4, 'why'], { line: 2, column: 1 });
    expect(store.getState().place).toEqual({ section: 'cards', card: 4 });
    expect(store.getState().jump).toMatchObject({ position: { line: 2, column: 1 }, focus: 'field' });
  });

  it('follows the last wish where several came before the text was found', async () => {
    const { store, editor } = setUp();
    store.show({ section: 'cards', card: 0 });
    store.jumpTo(null, { line: 3, column: 1 });
    await editor.answerAll();
    expect(store.getState().jump).toMatchObject({ position: { line: 3, column: 1 }, focus: 'text' });
  });
});

const formActions = fc.oneof(
  fc.record({ kind: fc.constantFrom('title', 'summary'), value: fc.constantFrom('One', 'Two', 'a: b #c') }),
  fc.record({ kind: fc.constant('goal'), value: fc.constantFrom('Goal', 'Other goal') }),
  fc.record({ kind: fc.constantFrom('undo', 'redo'), value: fc.constant('') }),
);

function act(store: DraftStore, { kind, value }: { readonly kind: string; readonly value: string }): void {
  if (kind === 'undo') store.undo();
  else if (kind === 'redo') store.redo();
  else if (kind === 'goal') store.edit([{ type: 'insert', path: ['learningGoals'], index: 0, value }]);
  else store.edit([{ type: 'set', path: [kind], value }]);
}

describe('order of edits', () => {
  it('gives the same text whenever the answers come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(formActions, fc.nat({ max: 2 })), { maxLength: 12 }),
        async (actions) => {
          const [late, quick] = [setUp(), setUp()];
          for (const [action, answers] of actions) {
            act(late.store, action);
            for (let count = 0; count < answers; count += 1) await late.editor.answerNext();
            act(quick.store, action);
            await quick.rest();
          }
          await late.rest();
          expect(late.present()).toBe(quick.present());
          expect(late.store.getState().data).toEqual(quick.store.getState().data);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('loses no line that was typed while answers were under way', async () => {
    const typed = fc.record({ kind: fc.constant('hand'), value: fc.constant('') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.oneof(formActions, typed), fc.nat(), fc.nat({ max: 2 })), { maxLength: 12 }),
        async (actions) => {
          const { store, present, editor, rest } = setUp();
          const marks: string[] = [];
          for (const [action, place, answers] of actions) {
            if (action.kind === 'undo' || action.kind === 'redo') continue;
            if (action.kind === 'hand') {
              const lines = present().split('\n');
              const mark = `# by hand ${marks.length}.`;
              marks.push(mark);
              store.writeText(lines.toSpliced(place % lines.length, 0, mark).join('\n'));
            } else {
              act(store, action);
            }
            for (let count = 0; count < answers; count += 1) await editor.answerNext();
          }
          await rest();
          for (const mark of marks) expect(present()).toContain(mark);
          const read = readYaml(present());
          expect(read.ok && read.value.value).toEqual(store.getState().data);
        },
      ),
      { numRuns: 60 },
    );
  });
});
