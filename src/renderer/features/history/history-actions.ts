import { type Action, phasesOfPlay } from '../../actions/action.ts';
import { canChange } from '../../session/can-change.ts';

export const historyActions = [
  {
    id: 'history.undo',
    title: (t) => t('history:undo'),
    group: 'workshop',
    keys: ['Mod+Z'],
    phases: phasesOfPlay,
    isAvailable: canChange,
    repeats: true,
  },
  {
    id: 'history.redo',
    title: (t) => t('history:redo'),
    group: 'workshop',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    phases: phasesOfPlay,
    isAvailable: canChange,
    repeats: true,
  },
] as const satisfies readonly Action[];
