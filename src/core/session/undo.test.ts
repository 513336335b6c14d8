import { describe, expect, it } from 'vitest';
import { cardId } from '../testing/build-scenario.ts';
import { buildSession, type SessionBuilder } from '../testing/build-session.ts';
import { groupSchema } from './schema.ts';
import { lastRedoable, lastUndoable, undoTarget } from './undo.ts';

const late = groupSchema.parse({ id: 'late', name: 'Late', color: 'lime', headCount: null });

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
});
