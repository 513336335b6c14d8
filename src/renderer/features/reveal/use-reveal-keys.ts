import { type RefObject, useEffect } from 'react';
import { type RevealWish, readRevealKey } from './reveal-keys.ts';

const texts = 'textarea, [contenteditable], input:not([type="radio"], [type="checkbox"])';

/**
 * Single letters are keys only while the focus is inside the reveal, as WCAG 2.1.4 asks: who dictates text or has a
 * dialog or the frame under the fingers must not turn a card over by a stray letter.
 */
export function useRevealKeys(area: RefObject<HTMLElement | null>, obey: (wish: RevealWish) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      // The board inside answers its own keys first, so this listens from outside and not on the area.
      if (event.defaultPrevented || !(target instanceof HTMLElement) || !area.current?.contains(target))
        return;
      const wish = readRevealKey(event, target.closest(texts) !== null);
      if (wish === null) return;
      event.preventDefault();
      obey(wish);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
