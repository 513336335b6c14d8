import { describe, expect, it } from 'vitest';
import type { ContractClient } from '#core/contract/client.ts';
import { contractError } from '#core/contract/errors.ts';
import { type Draft, draftSchema } from '#core/contract/library-views.ts';
import { failure, success } from '#core/result.ts';
import { valueAt } from '#core/scenario/value-path.ts';
import { createDraftStore } from './draft-store.ts';
import { inspectDraft } from './inspect-draft.ts';

const today = '2026-11-24';
const text = '# mine\nformat: demarc/scenario@1\nid: a\ntitle: Old\n';

/** A backend of one draft, and a clock that moves when the test says so. */
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
  let answer = (_text: string) => {};
  const timers = new Set<() => void>();
  const store = createDraftStore(saved, {
    client,
    firstInspection: inspectDraft(text, today),
    startInspector: (onInspection) => {
      answer = (asked) => onInspection(inspectDraft(asked, today));
      return { ask: answer, close: () => {} };
    },
    later: (_, run) => {
      timers.add(run);
      return () => timers.delete(run);
    },
  });
  const pause = async () => {
    const due = [...timers];
    timers.clear();
    for (const run of due) run();
    await store.save();
  };
  const type = (raw: string) =>
    store.typeInField({ field: 'title', raw, edits: () => [{ type: 'set', path: ['title'], value: raw }] });
  const present = () => store.getState().history.present;
  const check = () => {
    for (const run of [...timers]) run();
  };
  return { store, disk, pause, type, present, check, answer: (asked: string) => answer(asked) };
}

describe('draft store', () => {
  it('writes a field into the text after a pause and keeps the comment', async () => {
    const { type, present, pause, disk } = setUp();
    type('N');
    type('New');
    expect(present()).toBe(text);
    await pause();
    expect(present()).toBe(text.replace('Old', 'New'));
    expect(disk.text).toBe(present());
  });

  it('takes the typing into one field back as one step', async () => {
    const { store, type, present, pause } = setUp();
    type('N');
    store.typeInField({
      field: 'title',
      raw: 'Ne',
      edits: () => [{ type: 'set', path: ['title'], value: 'Ne' }],
    });
    await pause();
    expect(present()).toContain('Ne');
    store.undo();
    expect(present()).toBe(text);
    store.redo();
    expect(present()).toContain('title: Ne');
  });

  it('shows the form what was typed into the text', () => {
    const { store, check } = setUp();
    store.writeText(text.replace('Old', 'By hand'));
    check();
    expect(valueAt(store.getState().data, ['title'])).toBe('By hand');
  });

  it('keeps the last data while the text is broken, and names the line', () => {
    const { store, check } = setUp();
    store.writeText(text.replace('Old', '"Old'));
    check();
    const { broken, data } = store.getState();
    expect(broken?.line).toBe(5);
    expect(valueAt(data, ['title'])).toBe('Old');
    store.writeText(text);
    check();
    expect(store.getState().broken).toBeNull();
  });

  it('takes no answer about a text that is no longer there', () => {
    const { store, answer } = setUp();
    store.writeText(text.replace('Old', 'New'));
    answer(text.replace('Old', 'Stale'));
    expect(valueAt(store.getState().data, ['title'])).toBe('Old');
  });

  it('says why a change in the form cannot be made', () => {
    const { store, present } = setUp();
    expect(store.edit([{ type: 'set', path: ['title', 'x'], value: 'y' }])).toBe(false);
    expect(store.getState().refusal).toContain('title.x');
    expect(present()).toBe(text);
  });

  it('saves the newest edition when it is closed', async () => {
    const { store, type, disk } = setUp();
    type('Last');
    store.close();
    await expect.poll(() => disk.text).toContain('title: Last');
  });

  it('says that it is not saved, and saves once that is possible', async () => {
    const { store, type, pause, disk } = setUp({ isOffline: true });
    type('New');
    await pause();
    expect(store.getState().saveStatus).toBe('not-saved');
    disk.isOffline = false;
    await pause();
    expect(store.getState().saveStatus).toBe('saved');
    expect(disk.text).toContain('New');
  });

  it('writes over nothing that another window saved', async () => {
    const { store, type, pause, disk, present } = setUp();
    disk.revision = 2;
    disk.text = text.replace('Old', 'Theirs');
    type('Mine');
    await pause();
    expect(store.getState().saveStatus).toBe('conflict');
    expect(disk.text).toContain('Theirs');
    await store.takeTheirs();
    expect(present()).toContain('Theirs');
    expect(store.getState().saveStatus).toBe('saved');
    store.undo();
    expect(present()).toContain('Mine');
    await pause();
    expect(disk.text).toContain('Mine');
  });

  it('shows the place of a finding in both panes', () => {
    const { store } = setUp();
    store.jumpTo(['title'], null);
    const { jump, place } = store.getState();
    expect(jump.position).toEqual({ line: 4, column: 8 });
    expect(place.section).toBe('scenario');
    store.jumpTo(['controls', 4, 'why'], null);
    expect(store.getState().place).toEqual({ section: 'cards', card: 4 });
  });
});
