import { useEffect, useRef, useState } from 'react';
import type { ScenarioBrief } from '#core/contract/views.ts';
import { groupIdSchema } from '#core/session/schema.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { newId, today } from '../../app/time.ts';
import { createKeptDraft } from './kept-draft.ts';
import type { PaperDraft } from './paper-draft.ts';

type Change = (draft: PaperDraft) => PaperDraft;

/**
 * The boards as they are typed, kept over a reload.
 *
 * @param isBrowser whether closing the window may be asked about; Electron would silently refuse to close instead
 */
export function usePaperDraft(
  brief: ScenarioBrief,
  isBrowser: boolean,
  nameOf: (number: number) => string,
): {
  readonly draft: PaperDraft;
  readonly change: (change: Change) => void;
  /** Whether something was typed that leaving would lose. */
  readonly isTouched: boolean;
  /** Lets go of what is kept, because it became a session or was given up. */
  readonly forget: () => void;
} {
  const { preferences } = useAppServices();
  const [kept] = useState(() => createKeptDraft(brief.id, window));
  const [first] = useState(() => kept.read());
  const [draft, setDraft] = useState<PaperDraft>(
    () =>
      first ?? {
        model: brief.models[0]?.id ?? null,
        title: brief.title,
        date: today(),
        facilitator: preferences.getState().facilitator,
        groups: [1, 2].map((number) => ({
          id: groupIdSchema.parse(newId()),
          name: nameOf(number),
          headCount: '',
        })),
        sharedLane: brief.sharedCards > 0,
        certainty: false,
        secondVote: false,
        marks: new Map(),
      },
  );
  const [isTouched, setIsTouched] = useState(first !== null);
  const isGivenUp = useRef(false);

  useEffect(() => {
    if (!isTouched) return;
    const warn = (event: BeforeUnloadEvent) => {
      kept.flush();
      if (isBrowser && !isGivenUp.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      kept.flush();
    };
  }, [isTouched, isBrowser, kept]);

  return {
    draft,
    isTouched,
    change: (change) => {
      const next = change(draft);
      if (next === draft) return;
      setDraft(next);
      setIsTouched(true);
      kept.keep(next);
    },
    forget: () => {
      isGivenUp.current = true;
      kept.forget();
    },
  };
}
