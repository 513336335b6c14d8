import { type Action, canChange } from '../../actions/action.ts';

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
] as const satisfies readonly Action[];
