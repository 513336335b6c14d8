import { sessionLimits } from '#core/session/schema.ts';
import type { Action } from '../../actions/action.ts';
import { canChange } from '../../session/can-change.ts';

export const sortActions = [
  {
    id: 'vote.commit',
    title: (t) => t('board:commit'),
    group: 'board',
    keys: ['Alt+Enter'],
    phases: ['sort', 'discuss'],
    isAvailable: canChange,
  },
  {
    id: 'vote.reopen',
    title: (t) => t('board:reopen'),
    group: 'board',
    keys: [],
    phases: ['sort', 'discuss'],
    isAvailable: canChange,
  },
  {
    id: 'board.add-card',
    title: (t) => t('groups:addCard.open'),
    group: 'board',
    keys: ['+'],
    phases: ['sort', 'discuss'],
    isAvailable: canChange,
  },
  {
    id: 'board.count-hands',
    title: (t) => t('groups:tally.view'),
    group: 'board',
    keys: ['Alt+C'],
    phases: ['sort', 'discuss'],
    isAvailable: canChange,
  },
  {
    id: 'group.join',
    title: (t) => t('groups:lateGroup.open'),
    group: 'board',
    keys: [],
    phases: ['sort', 'discuss'],
    isAvailable: (view) => canChange(view) && view.state.setup.groups.length < sessionLimits.groups,
  },
] as const satisfies readonly Action[];
