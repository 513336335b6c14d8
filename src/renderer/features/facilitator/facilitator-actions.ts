import { type Action, phasesOfPlay } from '../../actions/action.ts';

export const facilitatorActions = [
  {
    id: 'facilitator.toggle',
    title: (t) => t('actions:titles.privateSide'),
    group: 'notes',
    keys: ['Alt+P'],
    phases: phasesOfPlay,
    isAvailable: null,
  },
] as const satisfies readonly Action[];
