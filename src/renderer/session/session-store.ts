import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ContractClient } from '#core/contract/client.ts';
import type { ContractError } from '#core/contract/errors.ts';
import { readEvent, type Transport } from '#core/contract/protocol.ts';
import type { Notice } from '#core/contract/views.ts';
import { failure, type Result, success } from '#core/result.ts';
import { type Change, evolve, fold, foldChange } from '#core/session/change.ts';
import type { Command, RefusalReason } from '#core/session/commands.ts';
import { decide } from '#core/session/decide.ts';
import type { Session, SessionId } from '#core/session/schema.ts';
import type { SessionState } from '#core/session/state.ts';

/** saved: all is on disk; saving: on its way; not-saved: the disk or the backend refused and it is tried again. */
export type SaveStatus = 'saved' | 'saving' | 'not-saved';

export interface SessionView {
  /** The session with every command of this window applied, saved or not. */
  readonly session: Session;
  readonly state: SessionState;
  readonly saveStatus: SaveStatus;
  /** Why the last save failed, or why the backend refused what this window thought possible. */
  readonly problem: ContractError | null;
  readonly readOnly: boolean;
  readonly notices: readonly Notice[];
}

export interface SessionStore extends StoreApi<SessionView> {
  /**
   * Applies a command at once and saves it behind the scenes.
   *
   * @returns the change it made, null for a no-op, or why it may not be; a refused command changes nothing
   */
  readonly send: (command: Command) => Result<Change | null, RefusalReason>;
  /** Stops listening; commands already sent are still saved. */
  readonly close: () => void;
}

interface Snapshot {
  readonly session: Session;
  readonly state: SessionState;
}

interface Pending {
  readonly command: Command;
  /** Set when the backend saved it; it leaves the queue once that revision was applied here. */
  readonly revision: number | null;
}

export interface SessionStoreParts {
  readonly client: ContractClient;
  readonly transport: Transport;
  readonly now: () => string;
  /** Runs a retry later; a parameter so that a test decides when later is. */
  readonly later: (retry: () => void) => void;
}

/** Opens a session for this window: one copy of what is saved, and on top of it what this window has done since. */
export async function openSessionStore(
  id: SessionId,
  parts: SessionStoreParts,
): Promise<Result<SessionStore, ContractError>> {
  const opened = await parts.client('session.open', { id });
  if (!opened.ok) return opened;
  const { session, readOnly, notices } = opened.value;
  return success(createSessionStore({ session, readOnly, notices }, parts));
}

function createSessionStore(
  opened: { readonly session: Session; readonly readOnly: boolean; readonly notices: readonly Notice[] },
  parts: SessionStoreParts,
): SessionStore {
  const { client, transport, now, later } = parts;
  const id = opened.session.id;
  let saved: Snapshot = { session: opened.session, state: fold(opened.session) };
  let pending: readonly Pending[] = [];
  /** Changes by revision that came before their turn. */
  const inbox = new Map<number, Change>();
  let isSending = false;
  /** Events may have been missed since the last whole session. */
  let isStale = false;
  let isClosed = false;

  const store = createStore<SessionView>(() => ({
    ...saved,
    saveStatus: 'saved',
    problem: null,
    readOnly: opened.readOnly,
    notices: opened.notices,
  }));

  function send(command: Command): Result<Change | null, RefusalReason> {
    const view = store.getState();
    const decision = decide(view.session, view.state, command, now());
    if (!decision.ok || decision.value === null) return decision;
    if (view.readOnly) return failure('session-closed');
    const after = advance(view, decision.value);
    pending = [...pending, { command: naming(command, decision.value), revision: null }];
    store.setState({ ...after, saveStatus: view.saveStatus === 'not-saved' ? 'not-saved' : 'saving' });
    void sendNext();
    return decision;
  }

  async function sendNext(): Promise<void> {
    const next = pending.find((entry) => entry.revision === null);
    if (isSending || next === undefined) return;
    isSending = true;
    const answer = await client('session.command', { id, command: next.command });
    isSending = false;
    if (answer.ok) {
      const { revision, change } = answer.value;
      if (change !== null) inbox.set(revision, change);
      pending = pending.map((entry) => (entry === next ? { ...entry, revision } : entry));
      takeInbox();
      void sendNext();
      return;
    }
    if (answer.error.code === 'not-saved' || answer.error.code === 'unreachable') {
      store.setState({ saveStatus: 'not-saved', problem: answer.error });
      takeInbox();
      later(() => void sendNext());
      return;
    }
    // The backend will never take this command (another window was quicker), so its effect is taken back here.
    pending = pending.filter((entry) => entry !== next);
    store.setState({ problem: answer.error });
    takeInbox();
    showAgain();
    void sendNext();
  }

  /** Applies what arrived in the order of revisions. While a command is on its way its change could come twice, so events wait. */
  function takeInbox(): void {
    if (isSending) return;
    let moved = false;
    for (let change = inbox.get(saved.session.revision + 1); change !== undefined; ) {
      saved = advance(saved, change);
      moved = true;
      change = inbox.get(saved.session.revision + 1);
    }
    for (const revision of inbox.keys()) if (revision <= saved.session.revision) inbox.delete(revision);
    const before = pending.length;
    pending = pending.filter((entry) => entry.revision === null || entry.revision > saved.session.revision);
    if (moved || pending.length !== before) showAgain();
    // A change is missing when one came before its turn, or when a command is saved at a revision not seen here.
    if (isStale || inbox.size > 0 || pending.some((entry) => entry.revision !== null)) void reopen();
  }

  /** The view is what is saved plus what is pending; a pending command that no longer fits has no effect. */
  function showAgain(): void {
    let view = saved;
    for (const entry of pending) {
      const decision = decide(view.session, view.state, entry.command, now());
      if (decision.ok && decision.value !== null) view = advance(view, decision.value);
    }
    const isSaved = pending.length === 0;
    const problem = isSaved && store.getState().saveStatus === 'not-saved' ? null : store.getState().problem;
    const isRetrying = store.getState().saveStatus === 'not-saved';
    const saveStatus = isSaved ? 'saved' : isRetrying ? 'not-saved' : 'saving';
    store.setState({ ...view, saveStatus, problem });
  }

  /** Fetches the whole session after events were missed. */
  async function reopen(): Promise<void> {
    const again = await client('session.open', { id });
    if (!again.ok || isSending || isClosed) return;
    isStale = false;
    const { session } = again.value;
    if (session.revision <= saved.session.revision) return;
    saved = { session, state: fold(session) };
    inbox.clear();
    pending = pending.filter((entry) => entry.revision === null);
    showAgain();
  }

  const unsubscribe = transport.subscribe(
    (envelope) => {
      const event = readEvent(envelope);
      if (event?.event !== 'session-changed' || event.payload.id !== id) return;
      if (event.payload.revision <= saved.session.revision) return;
      inbox.set(event.payload.revision, event.payload.change);
      takeInbox();
    },
    () => {
      isStale = true;
      void reopen();
    },
  );

  return Object.assign(store, {
    send,
    close: () => {
      isClosed = true;
      unsubscribe();
    },
  });
}

/** An undo or redo that names its step, so that sending it again after a lost answer takes no second step. */
function naming(command: Command, change: Change): Command {
  const isStep = command.type === 'undo' || command.type === 'redo';
  return isStep && change.kind !== 'appended' ? { ...command, seq: change.seq } : command;
}

function advance(before: Snapshot, change: Change): Snapshot {
  const session = evolve(before.session, change);
  return { session, state: foldChange(before.state, before.session, session, change) };
}
