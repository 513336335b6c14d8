import { type Action, phasesOfPlay } from '../../actions/action.ts';
import { canChange } from '../../session/can-change.ts';

export const timerActions = [
  {
    id: 'timer.press',
    title: (t) => t('timer:actions.press'),
    group: 'time',
    keys: ['Alt+T'],
    phases: phasesOfPlay,
    isAvailable: canChange,
  },
  {
    id: 'timer.add-minute',
    title: (t) => t('timer:addMinute'),
    group: 'time',
    keys: ['Alt+M'],
    phases: phasesOfPlay,
    isAvailable: (view) => canChange(view) && view.state.timer !== null,
  },
  {
    id: 'timer.large',
    title: (t) => t('timer:actions.large'),
    group: 'time',
    keys: [],
    phases: phasesOfPlay,
    isAvailable: (view) => view.state.timer !== null,
  },
] as const satisfies readonly Action[];
