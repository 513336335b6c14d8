import { type Action, allPhases } from '../actions/action.ts';

export const roomActions = [
  {
    id: 'room.open',
    title: (t) => t('room:button.label'),
    group: 'window',
    keys: ['Alt+R'],
    phases: allPhases,
    isAvailable: null,
  },
] as const satisfies readonly Action[];
