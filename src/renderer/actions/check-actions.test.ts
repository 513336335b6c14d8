import { describe, expect, it } from 'vitest';
import type { Action } from './action.ts';
import { checkActions } from './check-actions.ts';

const base = { title: () => 'x', group: 'workshop', isAvailable: null } as const;

describe('checkActions', () => {
  it('finds two actions with one key in one phase', () => {
    const undo: Action = { ...base, id: 'history.undo', keys: ['Mod+Shift+Z'], phases: ['sort', 'reveal'] };
    const other: Action = { ...base, id: 'board.zap', keys: ['Shift+Mod+z'], phases: ['reveal'] };
    expect(checkActions([undo, other])).toEqual(['history.undo and board.zap share the key Mod+Shift+Z']);
    expect(checkActions([undo, { ...other, phases: ['debrief'] }])).toEqual([]);
  });

  it('finds an id that is there twice and a key that is none', () => {
    const action: Action = { ...base, id: 'history.undo', keys: ['Hyper+Z'], phases: ['sort'] };
    expect(checkActions([action, { ...action, keys: [] }])).toEqual([
      'history.undo has the key Hyper+Z, which is none',
      'history.undo is in the table twice',
    ]);
  });
});
