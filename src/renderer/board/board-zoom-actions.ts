import type { Action } from '../actions/action.ts';

/** Zoom of the board. It has no keys of its own: those of the window zoom everything, and people need them. */
export const boardZoomActions = [
  {
    id: 'board.zoom-in',
    title: (t) => t('board:zoom.in'),
    group: 'board',
    keys: [],
    phases: ['sort', 'discuss', 'reveal'],
    isAvailable: null,
  },
  {
    id: 'board.zoom-out',
    title: (t) => t('board:zoom.out'),
    group: 'board',
    keys: [],
    phases: ['sort', 'discuss', 'reveal'],
    isAvailable: null,
  },
  {
    id: 'board.fit',
    title: (t) => t('board:zoom.fit'),
    group: 'board',
    keys: [],
    phases: ['sort', 'discuss', 'reveal'],
    isAvailable: null,
  },
] as const satisfies readonly Action[];
