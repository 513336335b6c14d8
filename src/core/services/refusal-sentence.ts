import type { RefusalReason } from '../session/commands.ts';

const sentences = {
  'wrong-phase': 'This is not possible in the present phase of the workshop.',
  'phase-not-next': 'The workshop goes one phase forward or one phase back at a time.',
  'vote-open': 'A present group has not committed its vote yet. Commit it, or mark the group absent.',
  'vote-committed': 'This group has committed its vote. Reopen the vote to change it.',
  'no-vote': 'This group has no open vote.',
  'no-group-present': 'No group is present. Mark at least one group present.',
  'unknown-group': 'This session has no such group.',
  'unknown-card': 'This card is not in play in this session.',
  'lane-not-offered': 'This session does not have that lane.',
  'card-revealed': 'This card has been turned over, so it stays where it is.',
  'card-not-placed': 'This card is still in the deck. Place it first.',
  'card-not-revealed': 'This card has not been turned over yet.',
  'certainty-off': 'This session was set up without certainty.',
  'cards-hidden': 'Some cards are not turned over yet. Reveal them first.',
  'unknown-note': 'This note is gone.',
  'unknown-action': 'This action is gone.',
  'unknown-capability': 'No card of this scenario is in that category.',
  'session-closed': 'This session is closed. Go back to the debrief to change it.',
  'session-full': 'This session holds as many steps as a session can. Export it and start a new one.',
  'duplicate-group': 'Two groups have the same identity. Give each group its own.',
  'too-many-groups': 'A session has at most eight groups.',
  'duplicate-card': 'Another card has this identity already. Add the card again.',
  'too-many-cards': 'At most twenty cards can be added to a session.',
  'no-timer': 'No timer is set. Start one first.',
  'timer-too-long': 'A timer runs for at most eight hours.',
  'unknown-inject': 'The scenario has no such inject.',
  'unknown-decision': 'This decision is gone.',
  'nothing-to-undo': 'There is nothing to undo.',
  'nothing-to-redo': 'There is nothing to redo.',
} as const satisfies Record<RefusalReason, string>;

/** The one sentence that says why a command was refused and what to do. */
export function refusalSentence(reason: RefusalReason): string {
  return sentences[reason];
}
