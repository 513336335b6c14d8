import { type Action, phasesOfPlay } from '../../actions/action.ts';

export const decisionActions = [
  {
    id: 'decisions.open',
    title: (t) => t('decisions:open'),
    group: 'notes',
    keys: ['Alt+L'],
    phases: phasesOfPlay,
    isAvailable: null,
  },
] as const satisfies readonly Action[];
