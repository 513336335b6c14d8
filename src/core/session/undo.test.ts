import { describe, expect, it } from 'vitest';
import { cardId } from '../testing/build-scenario.ts';
import { buildSession, type SessionBuilder } from '../testing/build-session.ts';
import { decisionSchema, groupSchema, noteIdSchema } from './schema.ts';
import { lastRedoable, lastUndoable, undoTarget } from './undo.ts';

const late = groupSchema.parse({ id: 'late', name: 'Late', color: 'lime', headCount: null });
const decision = decisionSchema.parse({
  id: 'decision-1',
  inject: null,
  question: 'Do we fail over?',
  options: [],
  decision: 'Yes',
  owner: '',
  why: '',
});

function undo(builder: SessionBuilder): SessionBuilder {
  return builder.do({ type: 'undo', by: 'facilitator' });
}

describe('what undo takes back', () => {
  it('takes a late group back until it has done something', () => {
    const builder = buildSession().advanceTo('sort').do({ type: 'join-group', joined: late });
    expect(undo(builder).state.boards.has(late.id)).toBe(false);
    builder.do({ type: 'redo', by: 'facilitator' }).place('Late', 'provider', 'patching');
    expect(undoTarget(builder.session, 'facilitator')).toBeNull();
    builder.do({ type: 'undo', by: late.id });
    // Redo could still put the placement back.
    expect(undoTarget(builder.session, 'facilitator')).toBeNull();
  });

  it('takes an added card back until somebody has used it, and its removal always', () => {
    const builder = buildSession().advanceTo('sort').addCard('added-1');
    expect(undo(builder).state.added).toEqual([]);
    builder.do({ type: 'redo', by: 'facilitator' }).place('A', 'customer', 'added-1');
    expect(undoTarget(builder.session, 'facilitator')).toBeNull();
    builder.do({ type: 'remove-added-card', added: cardId('added-1') });
    const ballot = undo(builder).state.boards.get(builder.groupId('A'))?.first;
    expect(ballot?.lanes.customer).toEqual(['added-1']);
  });

  it('goes through the steps of several hands from the latest on, and back the same way', () => {
    const builder = buildSession().advanceTo('sort').place('A', 'provider', 'patching').note('n1', 'Hm');
    builder.place('B', 'provider', 'patching').place('A', 'customer', 'scaling');
    const hands = ['facilitator', builder.groupId('A')] as const;
    const taken: string[] = [];
    for (let step = lastUndoable(builder.session, hands); step !== null; ) {
      taken.push(step.type);
      builder.do({ type: 'undo', by: step.by, seq: step.seq });
      step = lastUndoable(builder.session, hands);
    }
    expect(taken).toEqual(['cards-placed', 'note-recorded', 'cards-placed']);
    expect(builder.state.boards.get(builder.groupId('B'))?.first.placements.size).toBe(1);
    for (let step = lastRedoable(builder.session, hands); step !== null; ) {
      expect(step.type).toBe(taken.pop());
      builder.do({ type: 'redo', by: step.by, seq: step.seq });
      step = lastRedoable(builder.session, hands);
    }
    expect(taken).toEqual([]);
  });

  it.each([
    ['a placement', (builder) => builder.place('A', 'provider', 'scaling')],
    ['a certainty', (builder) => builder.rate('A', 'patching', 3)],
    ['a reason', (builder) => builder.explain('A', 'patching', 'They run it')],
    ['a count of hands', (builder) => builder.tally('A', 'patching', { customer: 9 })],
    ['a note', (builder) => builder.note('n2', 'Ask about backups')],
    ['a removed note', (builder) => builder.do({ type: 'remove-note', note: noteIdSchema.parse('n1') })],
    ['an action', (builder) => builder.act('action-1')],
    ['an added card', (builder) => builder.addCard('added-2')],
    ['a removed card', (builder) => builder.do({ type: 'remove-added-card', added: cardId('added-1') })],
    ['a late group', (builder) => builder.do({ type: 'join-group', joined: late })],
    ['a decision', (builder) => builder.do({ type: 'record-decision', decision })],
  ] as const satisfies readonly (readonly [string, (builder: SessionBuilder) => SessionBuilder])[])(
    'takes %s back and puts it back as it was',
    (_, step) => {
      const builder = buildSession().advanceTo('sort').addCard('added-1').note('n1', 'Hm');
      builder.place('A', 'provider', 'patching');
      const before = builder.state;
      const after = step(builder).state;
      const hands = ['facilitator', builder.groupId('A')] as const;
      const last = lastUndoable(builder.session, hands);
      expect(last).toBe(builder.session.log.at(-1));
      if (last === null) return;
      builder.do({ type: 'undo', by: last.by, seq: last.seq });
      expect(builder.state).toEqual(before);
      builder.do({ type: 'redo', by: last.by, seq: last.seq });
      expect(builder.state).toEqual(after);
    },
  );

  it('takes a dispute and its withdrawal back, and never a reveal, a commit or a phase', () => {
    const builder = buildSession().advanceTo('reveal').reveal('patching').dispute('patching', 'Not with us');
    builder.do({ type: 'withdraw-dispute', card: cardId('patching') });
    expect(undo(builder).state.disputes.get(cardId('patching'))).toBe('Not with us');
    expect(undo(builder).state.disputes.size).toBe(0);
    expect(undoTarget(builder.session, 'facilitator')).toBeNull();
    expect(builder.state.revealed.size).toBe(1);
  });
});
