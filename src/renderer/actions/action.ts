import type { i18n } from 'i18next';
import type { Phase } from '#core/scenario/schema.ts';
import type { SessionView } from '../session/session-store.ts';

/** Knows the texts of every area; a title names its own: `reveal:next`. */
export type ActionTexts = i18n['t'];

/** The parts of the help sheet, in its order. */
export const actionGroups = ['workshop', 'board', 'reveal', 'time', 'notes', 'window'] as const;
export type ActionGroup = (typeof actionGroups)[number];

/**
 * One thing a person can do in a running workshop. Palette, help sheet, tooltips and the key handler all read this
 * entry, so a key or a title is never written twice. What it does is lent by the part of the screen that can do it
 * (`useActionRun`), for as long as it can: an action that nobody lends cannot be started.
 */
export interface Action {
  /** `area.verb`, unique in the table. */
  readonly id: `${string}.${string}`;
  readonly title: (t: ActionTexts) => string;
  readonly group: ActionGroup;
  /** As `Mod+Shift+Z`, `Alt+N`, `F1` or `?`; Mod is Ctrl or Command. The first one is shown on buttons. */
  readonly keys: readonly string[];
  /** Where it can be met. Two actions that share a phase never share a key. */
  readonly phases: readonly Phase[];
  /** What the session says about it; null says nothing against it. */
  readonly isAvailable: ((view: SessionView) => boolean) | null;
  /** A key that is held down does it again and again. */
  readonly repeats?: true;
  /** Its key works in a text field as well, where other keys belong to the text. */
  readonly worksInTexts?: true;
}

/** Every phase, for actions of the frame around the screens. */
export const allPhases: readonly Phase[] = ['setup', 'sort', 'discuss', 'reveal', 'debrief', 'closed'];

/** The phases in which something is played and can be changed. */
export const phasesOfPlay: readonly Phase[] = ['sort', 'discuss', 'reveal', 'debrief'];
