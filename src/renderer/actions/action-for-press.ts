import type { Phase } from '#core/scenario/schema.ts';
import type { Action } from './action.ts';
import { isCharacter, type KeyPress, matchesStroke, parseStroke } from './key-stroke.ts';

/** Where the focus is when a key is pressed. */
export interface PressPlace {
  readonly phase: Phase;
  /** In a text field, where most keys belong to the text. */
  readonly isWriting: boolean;
  /** Inside the screen of the phase, and not in the frame around it. */
  readonly isOnScreen: boolean;
}

/**
 * The action that a press means, available or not, or null. A bare character is a key only while the focus is on the
 * screen, as WCAG 2.1.4 asks: who dictates text or is in the frame must not turn a card over by a stray letter.
 */
export function actionForPress(
  actions: readonly Action[],
  press: KeyPress,
  place: PressPlace,
): Action | null {
  const found = actions.find(
    (action) =>
      action.phases.includes(place.phase) &&
      (!place.isWriting || action.worksInTexts === true) &&
      action.keys.some((words) => matchesStroke(words, press) && mayActHere(words, place)),
  );
  return found ?? null;
}

function mayActHere(words: string, place: PressPlace): boolean {
  const stroke = parseStroke(words);
  if (stroke === null) return false;
  return !isCharacter(stroke) || (place.isOnScreen && !place.isWriting);
}
