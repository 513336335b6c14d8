import type { Action } from '../actions/action.ts';
import { boardZoomActions } from '../board/board-zoom-actions.ts';
import { decisionActions } from '../features/decisions/decision-actions.ts';
import { facilitatorActions } from '../features/facilitator/facilitator-actions.ts';
import { historyActions } from '../features/history/history-actions.ts';
import { injectActions } from '../features/injects/inject-actions.ts';
import { revealActions } from '../features/reveal/reveal-actions.ts';
import { sortActions } from '../features/sort/sort-actions.ts';
import { timerActions } from '../features/timer/timer-actions.ts';
import { frameActions } from './frame-actions.ts';
import { roomActions } from './room-actions.ts';

/** Every action of a running workshop. A feature that has actions adds its list here, and nowhere else. */
export const workshopActions: readonly Action[] = [
  ...historyActions,
  ...frameActions,
  ...facilitatorActions,
  ...sortActions,
  ...boardZoomActions,
  ...revealActions,
  ...timerActions,
  ...injectActions,
  ...decisionActions,
  ...roomActions,
];
