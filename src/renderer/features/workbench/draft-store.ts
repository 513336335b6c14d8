import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ContractClient } from '#core/contract/client.ts';
import type { ContractError } from '#core/contract/errors.ts';
import type { Draft } from '#core/contract/library-views.ts';
import type { TextPosition } from '#core/json/text-position.ts';
import { applyEdit, refusalOf, type ScenarioEdit } from '#core/scenario/edit-value.ts';
import type { ValuePath } from '#core/scenario/value-path.ts';
import type { DraftEditor } from './draft-editor.ts';
import { createDraftSaver, type DraftSaveStatus, type Later } from './draft-saver.ts';
import { type FormPlace, firstPlace, pathOfPlace, placeOfPath } from './form-place.ts';
import { brokenAt, type Inspection, type PlacedFinding } from './inspect-draft.ts';
import { keepSameParts } from './keep-same-parts.ts';
import { newHistory, record, redo, seal, type TextHistory, undo } from './text-history.ts';
import { createWriteQueue, type WriteQueueParts } from './write-queue.ts';

/** What is being typed into one field of the form. */
export interface FieldTyping {
  readonly field: string;
  readonly raw: string;
  readonly edits: () => readonly ScenarioEdit[];
}

/** The typing that the form shows; written as soon as the text has it. */
export interface ShownTyping extends FieldTyping {
  readonly isWritten: boolean;
}

/** A wish to see one place in both panes. Each has its own number, so that the same place can be asked for twice. */
export interface Jump {
  readonly number: number;
  readonly path: ValuePath | null;
  readonly position: TextPosition | null;
  /** Where the focus goes; null where the text only follows what the form shows. */
  readonly focus: 'field' | 'text' | null;
}

export interface DraftView {
  readonly history: TextHistory;
  /** The newest data that could be read from the text. */
  readonly data: unknown;
  readonly inspection: Inspection;
  /** Why the text cannot be read at the moment; the form rests meanwhile. */
  readonly broken: PlacedFinding | null;
  readonly typing: ShownTyping | null;
  /** Whether the form shows changes that the text does not hold yet. */
  readonly isWriting: boolean;
  /** How many changes there were, steps back among them: while it stays the same, nothing was changed. */
  readonly changes: number;
  /** Why the last change in the form could not be made. */
  readonly refusal: string | null;
  readonly saveStatus: DraftSaveStatus;
  readonly problem: ContractError | null;
  readonly place: FormPlace;
  readonly jump: Jump;
}

export interface DraftStore extends StoreApi<DraftView> {
  /** A change of the text by hand. */
  readonly writeText: (text: string) => void;
  /** A change of one field, as it is typed; it reaches the text after a pause, or with `settle`. */
  readonly typeInField: (typing: FieldTyping) => void;
  /**
   * A change by a button or a choice: a step of its own. The data has it at once, and the text a moment later.
   *
   * @returns whether it could be made
   */
  readonly edit: (edits: readonly ScenarioEdit[]) => boolean;
  /** Brings what is being typed into the text and ends the step. */
  readonly settle: () => void;
  /** The same, and ends when everything that the form shows is in the text. */
  readonly settled: () => Promise<void>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly show: (place: FormPlace) => void;
  /** @param position where it stands in the text, if that is known */
  readonly jumpTo: (path: ValuePath | null, position: TextPosition | null) => void;
  /** Saves at once. @returns whether everything is on disk */
  readonly save: () => Promise<boolean>;
  /** Sends off what is not saved yet before it returns, for a window that may never come back. */
  readonly saveBeforeLeaving: () => void;
  readonly revision: () => number;
  /** Takes what another window saved; one's own text stays one undo away. */
  readonly takeTheirs: () => Promise<ContractError | null>;
  /** Ends it; what is not saved yet is still sent. */
  readonly close: () => void;
}

export interface DraftStoreParts {
  readonly client: ContractClient;
  readonly editor: DraftEditor;
  /** The edit of the editor, done by the window itself. */
  readonly editHere: WriteQueueParts['editHere'];
  readonly later: Later;
  /** What is known of the text at the start. */
  readonly firstInspection: Inspection;
  /** The sentence for a change in the form that came too late. */
  readonly overtaken: string;
}

const typingPauseMs = 400;
const checkPauseMs = 150;

/**
 * One draft in one window. The text is the only truth; the form reads from it and writes into it. Nothing here parses a
 * text: that is left to the editor, and until it answers the form shows the data as it will be.
 */
export function createDraftStore(draft: Draft, parts: DraftStoreParts): DraftStore {
  const { client, editor, later, firstInspection } = parts;
  const store = createStore<DraftView>(() => ({
    history: newHistory(draft.text),
    data: firstInspection.tree?.value ?? {},
    inspection: firstInspection,
    broken: brokenAt(firstInspection),
    typing: null,
    isWriting: false,
    changes: 0,
    refusal: null,
    saveStatus: 'saved',
    problem: null,
    place: firstPlace,
    jump: { number: 0, path: null, position: null, focus: null },
  }));
  const present = () => store.getState().history.present;
  const saver = createDraftSaver(draft, client, later, (saveStatus, problem) =>
    store.setState({ saveStatus, problem }),
  );
  const queue = createWriteQueue({
    present,
    edit: editor.edit,
    editHere: parts.editHere,
    onWritten: (text, { gesture }) => {
      moveTo(record(store.getState().history, text, gesture));
      store.setState({ isWriting: queue.waiting().length > 0 });
    },
    onRefused: (reason) => {
      store.setState({ refusal: reason ?? parts.overtaken, isWriting: false });
      check();
    },
  });
  let cancelPause = () => {};
  let cancelCheck = () => {};

  /** Runs after the next pause in the writing. */
  function afterPause(run: () => void): void {
    cancelPause();
    cancelPause = later(typingPauseMs, run);
  }

  function check(): void {
    cancelCheck();
    void editor.inspect(present()).then((inspection) => {
      if (inspection !== null) takeInspection(inspection);
    });
  }

  function takeInspection(inspection: Inspection): void {
    if (inspection.text !== present()) return;
    const { data } = store.getState();
    const { tree } = inspection;
    store.setState({
      inspection,
      broken: brokenAt(inspection),
      ...(tree === null ? {} : { data: keepSameParts(data, applyWhatFits(tree.value, queue.waiting())) }),
    });
  }

  function moveTo(history: TextHistory): void {
    const isChanged = history.present !== present();
    store.setState({ history });
    if (!isChanged) return;
    saver.take(history.present);
    cancelCheck();
    cancelCheck = later(checkPauseMs, check);
  }

  function countChange(): void {
    store.setState(({ changes }) => ({ changes: changes + 1, refusal: null }));
  }

  function write(edits: readonly ScenarioEdit[], gesture: string | null): boolean {
    if (edits.length === 0) return true;
    let { data } = store.getState();
    for (const edit of edits) {
      const applied = applyEdit(data, edit);
      if (applied === null) {
        store.setState({ refusal: refusalOf(edit) });
        return false;
      }
      data = applied.value;
    }
    countChange();
    store.setState({ data, isWriting: true });
    queue.add({ edits, gesture });
    return true;
  }

  function commitTyping(): void {
    const { typing } = store.getState();
    if (typing === null || typing.isWritten) return;
    write(typing.edits(), typing.field);
    store.setState({ typing: { ...typing, isWritten: true } });
  }

  function settle(): void {
    cancelPause();
    commitTyping();
    if (store.getState().typing !== null) store.setState({ typing: null });
    queue.whenWritten(() => store.setState((view) => ({ history: seal(view.history) })));
  }

  function step(move: (history: TextHistory) => TextHistory): void {
    settle();
    countChange();
    queue.whenWritten(() => moveTo(move(store.getState().history)));
  }

  function jump(wanted: Omit<Jump, 'number'>): void {
    store.setState((view) => ({ jump: { ...wanted, number: view.jump.number + 1 } }));
  }

  /** Lets the text show what the form shows, unless something else is wanted meanwhile. */
  function follow(path: ValuePath): void {
    const { number } = store.getState().jump;
    queue.whenWritten(async () => {
      const text = present();
      const position = await editor.find(text, path);
      if (position === null || text !== present() || store.getState().jump.number !== number) return;
      jump({ path: null, position, focus: null });
    });
  }

  function saveBeforeLeaving(): void {
    settle();
    queue.finish();
    void saver.flush();
  }

  /** Ends when everything that the form shows is in the text. */
  function settled(): Promise<void> {
    settle();
    return new Promise((resolve) => queue.whenWritten(resolve));
  }

  return Object.assign(store, {
    writeText: (text: string) => {
      if (store.getState().typing !== null) settle();
      countChange();
      moveTo(record(store.getState().history, text, 'text'));
      afterPause(settle);
    },
    typeInField: (typing: FieldTyping) => {
      const before = store.getState().typing;
      if (before !== null && before.field !== typing.field) settle();
      store.setState({ typing: { ...typing, isWritten: false } });
      afterPause(commitTyping);
    },
    edit: (edits: readonly ScenarioEdit[]) => {
      settle();
      return write(edits, null);
    },
    settle,
    undo: () => step(undo),
    redo: () => step(redo),
    show: (place: FormPlace) => {
      settle();
      store.setState({ place });
      jump({ path: null, position: null, focus: null });
      follow(pathOfPlace(place));
    },
    jumpTo: (path: ValuePath | null, position: TextPosition | null) => {
      settle();
      const { place } = store.getState();
      if (path !== null) store.setState({ place: placeOfPath(path, place) });
      jump({ path, position, focus: path === null ? 'text' : 'field' });
      if (path !== null && position === null) follow(path);
    },
    settled,
    save: async () => {
      await settled();
      return await saver.flush();
    },
    saveBeforeLeaving,
    revision: saver.revision,
    takeTheirs: async () => {
      const opened = await client('draft.open', { id: draft.id });
      if (!opened.ok) return opened.error;
      await settled();
      const { revision, text } = opened.value;
      countChange();
      store.setState(({ history }) => ({ history: record(history, text, null) }));
      check();
      saver.restart(revision, text);
      return null;
    },
    close: () => {
      saveBeforeLeaving();
      cancelCheck();
      editor.close();
    },
  });
}

/** Data with the edits that can be made in it. */
function applyWhatFits(data: unknown, edits: readonly ScenarioEdit[]): unknown {
  return edits.reduce((value, edit) => {
    const applied = applyEdit(value, edit);
    return applied === null ? value : applied.value;
  }, data);
}
