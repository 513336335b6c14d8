import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { useSession } from '../session/SessionContext.tsx';
import type { Action, ActionTexts } from './action.ts';
import { ariaStroke, keyCaps } from './key-stroke.ts';
import { type Actions, canStart, type LentRuns } from './lent-actions.ts';
import { useActionKeys } from './use-action-keys.ts';

const ActionsContext = createContext<Actions | null>(null);

/** Makes the actions of a workshop reachable, and its keys obeyed. Needs a session around it. */
export function ActionsProvider({
  table,
  children,
}: {
  readonly table: readonly Action[];
  readonly children: ReactNode;
}) {
  const [runs] = useState(() => createStore<{ readonly byId: LentRuns }>(() => ({ byId: new Map() })));
  const [actions] = useState<Actions>({ table, runs });
  useActionKeys(actions);
  return <ActionsContext value={actions}>{children}</ActionsContext>;
}

export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (actions === null) throw new Error('This component must be inside an ActionsProvider');
  return actions;
}

/**
 * Lends an action what it does while this component is on screen.
 *
 * @param run null while it cannot be done here and now
 */
export function useActionRun(id: Action['id'], run: (() => void) | null): void {
  const { runs, table } = useActions();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const canRun = run !== null;
  useEffect(() => {
    entryOf(table, id);
    if (!canRun) return;
    const start = () => latest.current?.();
    runs.setState(({ byId }) => ({ byId: new Map(byId).set(id, start) }));
    return () => {
      runs.setState(({ byId }) => {
        if (byId.get(id) !== start) return { byId };
        const rest = new Map(byId);
        rest.delete(id);
        return { byId: rest };
      });
    };
  }, [runs, table, id, canRun]);
}

/** The words of an action for its button: its title, and its first key where it has one. */
export function useActionWords(id: Action['id']): {
  readonly title: string;
  readonly keys: readonly string[];
  readonly ariaKeys: string | undefined;
} {
  const { table } = useActions();
  const t = useActionTexts();
  const action = entryOf(table, id);
  const [first] = action.keys;
  return {
    title: action.title(t),
    keys: first === undefined ? [] : keyCaps(first, isAppleKeyboard()),
    ariaKeys: first === undefined ? undefined : ariaStroke(first, isAppleKeyboard()),
  };
}

/** What can be done now, in the order of the table, for the palette. */
export function useAvailableActions(): readonly Action[] {
  const { table, runs } = useActions();
  const view = useSession((now) => now);
  const byId = useStore(runs, (now) => now.byId);
  return table.filter((action) => canStart(action, view, byId));
}

export function useActionTexts(): ActionTexts {
  return useTranslation().i18n.t;
}

/** Only for the signs on the keys: both Ctrl and Command are obeyed everywhere. */
export function isAppleKeyboard(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

function entryOf(table: readonly Action[], id: Action['id']): Action {
  const found = table.find((action) => action.id === id);
  if (found === undefined) throw new Error(`No action of the table is called ${id}`);
  return found;
}
