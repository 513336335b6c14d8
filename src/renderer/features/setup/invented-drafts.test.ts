import { describe, expect, it } from 'vitest';
import { inventGroups } from '#core/rehearsal/invent-groups.ts';
import { buildSetup } from '#core/testing/build-session.ts';
import { inventedDrafts } from './invented-drafts.ts';
import { problemsOf, toDraft } from './setup-form.ts';

describe('inventedDrafts', () => {
  it('names the groups that are there and adds the rest, each with a colour of its own', () => {
    const draft = toDraft(buildSetup({ groups: ['Red', 'Blue'] }));
    let number = 0;
    const groups = inventedDrafts(draft.groups, inventGroups(8, 3), () => {
      number += 1;
      return `new-${number}`;
    });
    expect(groups.map(({ id }) => id)).toEqual([
      'g1',
      'g2',
      'new-1',
      'new-2',
      'new-3',
      'new-4',
      'new-5',
      'new-6',
    ]);
    expect(new Set(groups.map(({ color }) => color)).size).toBe(8);
    expect(problemsOf({ ...draft, groups })).toEqual({});
  });
});
