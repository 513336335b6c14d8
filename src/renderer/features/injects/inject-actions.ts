import { type Action, phasesOfPlay } from '../../actions/action.ts';

export const injectActions = [
  {
    id: 'injects.open',
    title: (t) => t('injects:open'),
    group: 'time',
    keys: ['Alt+I'],
    phases: phasesOfPlay,
    isAvailable: (view) => (view.session.scenario.injects ?? []).length > 0,
  },
] as const satisfies readonly Action[];
