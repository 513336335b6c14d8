import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ContractClient } from '#core/contract/client.ts';
import type { ContractError } from '#core/contract/errors.ts';
import type { Draft } from '#core/contract/library-views.ts';
import type { TextPosition } from '#core/json/text-position.ts';
import { editScenario } from '#core/scenario/edit-scenario.ts';
import type { ScenarioEdit } from '#core/scenario/edit-value.ts';
import type { ValuePath } from '#core/scenario/value-path.ts';
import { createDraftSaver, type DraftSaveStatus, type Later } from './draft-saver.ts';
import { type FormPlace, firstPlace, pathOfPlace, placeOfPath } from './form-place.ts';
import { brokenAt, findInText, type Inspection, type PlacedFinding } from './inspect-draft.ts';
import type { StartInspector } from './inspector.ts';
import { keepSameParts } from './keep-same-parts.ts';
import { newHistory, record, redo, seal, type TextHistory, undo } from './text-history.ts';

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
  /** A change by a button or a choice: a step of its own. @returns whether it could be made */
  readonly edit: (edits: readonly ScenarioEdit[]) => boolean;
  /** Brings what is being typed into the text and ends the step. */
  readonly settle: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly show: (place: FormPlace) => void;
  /** @param position where it stands in the text, if that is known */
  readonly jumpTo: (path: ValuePath | null, position: TextPosition | null) => void;
  /** Saves at once. @returns whether everything is on disk */
  readonly save: () => Promise<boolean>;
  readonly revision: () => number;
  /** Takes what another window saved; one's own text stays one undo away. */
  readonly takeTheirs: () => Promise<ContractError | null>;
  /** Ends it; what is not saved yet is still sent. */
  readonly close: () => void;
}

export interface DraftStoreParts {
  readonly client: ContractClient;
  readonly startInspector: StartInspector;
  readonly later: Later;
  /** What is known of the text before the first answer of the inspector. */
  readonly firstInspection: Inspection;
}

const typingPauseMs = 400;
const checkPauseMs = 150;

/** One draft in one window. The text is the only truth; the form reads from it and writes into it. */
export function createDraftStore(draft: Draft, parts: DraftStoreParts): DraftStore {
  const { client, later, firstInspection } = parts;
  const store = createStore<DraftView>(() => ({
    history: newHistory(draft.text),
    data: firstInspection.tree?.value ?? {},
    inspection: firstInspection,
    broken: brokenAt(firstInspection),
    typing: null,
    refusal: null,
    saveStatus: 'saved',
    problem: null,
    place: firstPlace,
    jump: { number: 0, path: null, position: null, focus: null },
  }));
  const saver = createDraftSaver(draft, client, later, (saveStatus, problem) =>
    store.setState({ saveStatus, problem }),
  );
  const inspector = parts.startInspector((inspection) => {
    if (inspection.text !== store.getState().history.present) return;
    const broken = brokenAt(inspection);
    store.setState({
      inspection,
      broken,
      ...(inspection.tree === null
        ? {}
        : { data: keepSameParts(store.getState().data, inspection.tree.value) }),
    });
  });
  let cancelPause = () => {};
  let cancelCheck = () => {};

  /** Runs after the next pause in the writing. */
  function afterPause(run: () => void): void {
    cancelPause();
    cancelPause = later(typingPauseMs, run);
  }

  function moveTo(history: TextHistory): void {
    const isChanged = history.present !== store.getState().history.present;
    store.setState({ history });
    if (!isChanged) return;
    saver.take(history.present);
    cancelCheck();
    cancelCheck = later(checkPauseMs, () => inspector.ask(store.getState().history.present));
  }

  function write(edits: readonly ScenarioEdit[], gesture: string | null): boolean {
    const { history } = store.getState();
    const edited = editScenario(history.present, edits);
    if (!edited.ok) {
      store.setState({ refusal: edited.error });
      return false;
    }
    store.setState({ data: keepSameParts(store.getState().data, edited.value.value), refusal: null });
    moveTo(record(history, edited.value.text, gesture));
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
    store.setState((view) => ({ typing: null, history: seal(view.history) }));
  }

  return Object.assign(store, {
    writeText: (text: string) => {
      const { typing, history } = store.getState();
      if (typing !== null) settle();
      moveTo(record(typing === null ? history : store.getState().history, text, 'text'));
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
    undo: () => {
      settle();
      store.setState({ refusal: null });
      moveTo(undo(store.getState().history));
    },
    redo: () => {
      settle();
      store.setState({ refusal: null });
      moveTo(redo(store.getState().history));
    },
    show: (place: FormPlace) => {
      settle();
      const { history, jump } = store.getState();
      const position = findInText(history.present, pathOfPlace(place));
      store.setState({ place, jump: { number: jump.number + 1, path: null, position, focus: null } });
    },
    jumpTo: (path: ValuePath | null, position: TextPosition | null) => {
      settle();
      const { history, jump, place } = store.getState();
      const found = position ?? (path === null ? null : findInText(history.present, path));
      store.setState({
        jump: {
          number: jump.number + 1,
          path,
          position: found,
          focus: path === null ? 'text' : 'field',
        },
        place: path === null ? place : placeOfPath(path, place),
      });
    },
    save: () => {
      settle();
      return saver.flush();
    },
    revision: saver.revision,
    takeTheirs: async () => {
      const opened = await client('draft.open', { id: draft.id });
      if (!opened.ok) return opened.error;
      settle();
      const { revision, text } = opened.value;
      const history = record(store.getState().history, text, null);
      store.setState({ history });
      inspector.ask(text);
      saver.restart(revision, text);
      return null;
    },
    close: () => {
      settle();
      void saver.flush();
      cancelCheck();
      inspector.close();
    },
  });
}
