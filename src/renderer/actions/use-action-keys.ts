import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionStore } from '../session/SessionContext.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { actionForPress } from './action-for-press.ts';
import { type Actions, canStart } from './lent-actions.ts';

const texts = 'textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])';

/** Obeys the keys of the table. It listens from outside, because a board and its cards answer their own keys first. */
export function useActionKeys({ table, runs }: Actions): void {
  const session = useSessionStore();
  const announce = useAnnounce();
  const { i18n } = useTranslation();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !(event.target instanceof Element)) return;
      // What a dialog covers must not change behind it.
      if (document.querySelector('[aria-modal="true"]') !== null) return;
      const view = session.getState();
      const action = actionForPress(table, event, {
        phase: view.state.phase,
        isWriting: isWriting(event.target, event.ctrlKey || event.metaKey),
        isOnScreen: event.target.closest('main') !== null,
      });
      if (action === null) return;
      event.preventDefault();
      if (event.repeat && action.repeats !== true) return;
      const { byId } = runs.getState();
      if (canStart(action, view, byId)) byId.get(action.id)?.();
      else announce(i18n.t('actions:notNow', { title: action.title(i18n.t) }));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [table, runs, session, announce, i18n]);
}

/** Fields whose contents are taken back like a placement leave undo to the workshop, unless they stop the key themselves. */
function isWriting(target: Element, hasMod: boolean): boolean {
  if (target.closest(texts) === null) return false;
  return !hasMod || target.closest('[data-undo-outside]') === null;
}
