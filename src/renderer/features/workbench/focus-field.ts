import type { ValuePath } from '#core/scenario/value-path.ts';
import { fieldName } from './form-place.ts';

const focusable = 'input:not([type="hidden"]), textarea, select, button';

/** Moves the focus to the field of a value, or to the nearest field around it, once the page shows it. */
export function focusField(path: ValuePath): void {
  requestAnimationFrame(() => {
    for (let length = path.length; length > 0; length -= 1) {
      const name = CSS.escape(fieldName(path.slice(0, length)));
      const found = document.querySelector<HTMLElement>(`[data-field="${name}"]`);
      const target =
        found?.matches(focusable) === true ? found : found?.querySelector<HTMLElement>(focusable);
      if (target === null || target === undefined) continue;
      target.focus();
      target.scrollIntoView({ block: 'nearest' });
      return;
    }
  });
}

/** Moves the focus to a card in the list of cards. */
export function focusCard(index: number): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card-item="${index}"]`)?.focus());
}
