import type { ContractClient } from '#core/contract/client.ts';
import type { ContractError } from '#core/contract/errors.ts';
import type { Draft } from '#core/contract/library-views.ts';

/** conflict: another window saved this draft since, so nothing is written until the person has chosen. */
export type DraftSaveStatus = 'saved' | 'saving' | 'not-saved' | 'conflict';

/** Runs something after a time. @returns a function that calls it off */
export type Later = (pauseMs: number, run: () => void) => () => void;

export interface DraftSaver {
  /** A new edition, saved after a pause in the writing. */
  readonly take: (text: string) => void;
  /** Saves what is waiting at once. @returns whether everything is on disk */
  readonly flush: () => Promise<boolean>;
  readonly revision: () => number;
  /** Goes on from what another window saved. */
  readonly restart: (revision: number, text: string) => void;
}

const pauseMs = 500;
const retryMs = 2000;

/** Brings the editions of one draft to disk, one request at a time and the newest only. */
export function createDraftSaver(
  draft: Pick<Draft, 'id' | 'revision' | 'text'>,
  client: ContractClient,
  later: Later,
  onStatus: (status: DraftSaveStatus, problem: ContractError | null) => void,
): DraftSaver {
  let { revision, text: saved } = draft;
  let wanted = saved;
  let isConflicting = false;
  let sending: Promise<void> | null = null;
  let cancel = () => {};

  async function send(): Promise<void> {
    const text = wanted;
    const answer = await client('draft.save', { id: draft.id, revision, text });
    if (answer.ok) {
      revision = answer.value.revision;
      saved = text;
      if (wanted === saved) onStatus('saved', null);
      return;
    }
    isConflicting = answer.error.code === 'conflict';
    onStatus(isConflicting ? 'conflict' : 'not-saved', answer.error);
    if (isConflicting) return;
    cancel();
    cancel = later(retryMs, () => void flush());
  }

  async function flush(): Promise<boolean> {
    cancel();
    while (sending !== null) await sending;
    if (wanted === saved) return true;
    if (isConflicting) return false;
    const before = revision;
    sending = send();
    await sending;
    sending = null;
    // A failed save is tried again later, not at once, so that a full disk is not hammered.
    return wanted === saved || (revision > before && (await flush()));
  }

  return {
    take: (text) => {
      wanted = text;
      if (isConflicting) return;
      onStatus(wanted === saved && sending === null ? 'saved' : 'saving', null);
      cancel();
      cancel = later(pauseMs, () => void flush());
    },
    flush,
    revision: () => revision,
    restart: (newRevision, text) => {
      revision = newRevision;
      saved = text;
      wanted = text;
      isConflicting = false;
      onStatus('saved', null);
    },
  };
}
