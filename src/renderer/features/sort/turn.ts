/**
 * What a screen that groups share may show of the board of the group whose tab is open. board: all of it; curtain: it
 * waits until the group sits there; covered: the group has committed and its board stays under a cover.
 */
export type Turn = 'board' | 'curtain' | 'covered';

export interface TurnFacts {
  readonly groupCount: number;
  readonly hasCurtain: boolean;
  readonly isCommitted: boolean;
  /** The group lifted the curtain itself and is still at the screen. */
  readonly isLifted: boolean;
  /** The facilitator asked to see a committed board all the same. */
  readonly isUncovered: boolean;
}

/** With one group there is nobody to hide a board from. */
export function turnOf({ groupCount, hasCurtain, isCommitted, isLifted, isUncovered }: TurnFacts): Turn {
  if (groupCount === 1) return 'board';
  if (isCommitted) return isUncovered ? 'board' : 'covered';
  return hasCurtain && !isLifted ? 'curtain' : 'board';
}
