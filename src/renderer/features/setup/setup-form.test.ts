import { describe, expect, it } from 'vitest';
import { groupColors } from '#core/session/schema.ts';
import { buildSetup } from '#core/testing/build-session.ts';
import { keptOf, newGroup, peopleOf, problemsOf, type SetupDraft, toDraft, toSetup } from './setup-form.ts';

const draft: SetupDraft = {
  ...toDraft(buildSetup({ groups: ['Red', 'Blue'], headCounts: [4, null] })),
  title: 'A workshop',
};

describe('the setup form', () => {
  it('turns a setup into a draft and back without loss', () => {
    const setup = buildSetup({
      groups: ['Red', 'Blue'],
      headCounts: [4, null],
      seed: 7,
      recordedFrom: 'sheet',
      options: { secondVote: true, rehearsal: true, ranking: true },
    });
    const [red] = setup.groups;
    if (red === undefined) throw new Error('The setup has two groups');
    const full = {
      ...setup,
      groups: [{ ...red, people: ['Ada', 'Grace'] }, ...setup.groups.slice(1)],
      agenda: [{ phase: 'sort' as const, minutes: 20 }],
    };
    expect(toSetup(toDraft(full), keptOf(full))).toEqual(full);
    expect(toSetup(toDraft(setup), keptOf(setup))).toEqual(setup);
  });

  it('has nothing to say about a draft that can be used', () => {
    expect(problemsOf(draft)).toEqual({});
  });

  it('names each field that does not do', () => {
    const [red, blue] = draft.groups;
    if (red === undefined || blue === undefined) throw new Error('The draft has two groups');
    const wrong: SetupDraft = {
      ...draft,
      title: '  ',
      date: '2026-02-30',
      groups: [
        { ...red, headCount: 0 },
        { ...blue, name: ' red ', people: `Ada\n${'x'.repeat(81)}` },
      ],
    };
    expect(problemsOf(wrong)).toEqual({
      title: 'title',
      date: 'date',
      'groups.0.headCount': 'headCount',
      'groups.1.name': 'sameName',
      'groups.1.people': 'people',
    });
  });

  it('takes the names of people one a line, without empty lines', () => {
    expect(peopleOf({ people: ' Ada \n\n  \nGrace\n' })).toEqual(['Ada', 'Grace']);
  });

  it('gives every new group a colour of its own', () => {
    let groups: SetupDraft['groups'] = [];
    for (let number = 1; number <= groupColors.length; number += 1) {
      groups = [...groups, newGroup(groups, `g${number}`, `Group ${number}`)];
    }
    expect(new Set(groups.map((group) => group.color)).size).toBe(groupColors.length);
  });
});
