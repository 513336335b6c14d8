import type { Session, SessionEvent, SessionEventType } from './schema.ts';

/** Whose steps an undo takes back: those of the facilitator, or those on one group's board. */
export type Hand = SessionEvent['by'];

/**
 * Which steps undo may take back. The others are decisions in front of the room (a commit, a reveal, a phase): they
 * are reversed by an event of their own, which stays in the log.
 */
const undoable = {
  'session-set-up': false,
  'phase-changed': false,
  'cards-placed': true,
  'certainty-stated': true,
  'placement-explained': true,
  'vote-committed': false,
  'vote-reopened': false,
  'group-presence-changed': false,
  'tally-recorded': true,
  'group-joined': true,
  'card-added': true,
  'added-card-removed': true,
  'timer-started': false,
  'timer-paused': false,
  'timer-resumed': false,
  'timer-extended': false,
  'timer-stopped': false,
  'inject-shown': false,
  'inject-put-away': false,
  'decision-recorded': true,
  'decision-removed': true,
  'cards-revealed': false,
  'card-disputed': true,
  'dispute-withdrawn': true,
  'note-recorded': true,
  'note-removed': true,
  'action-recorded': true,
  'action-removed': true,
  'reality-recorded': true,
  'capability-rated': true,
  'report-written': true,
  'follow-ups-planned': true,
} as const satisfies Record<SessionEventType, boolean>;

/**
 * The step that undo would take back for a hand, or null. A group cannot reach behind its own commit or behind a
 * change of phase: what was locked in front of the room stays locked.
 */
export function undoTarget(session: Pick<Session, 'log' | 'undone'>, by: Hand): SessionEvent | null {
  for (let place = session.log.length - 1; place >= 0; place -= 1) {
    const event = session.log[place];
    if (event === undefined) continue;
    if (by !== 'facilitator' && event.type === 'phase-changed') return null;
    if (event.type === 'vote-committed' && event.group === by) return null;
    if (event.by === by && undoable[event.type] && !isUsed(session, event)) return event;
  }
  return null;
}

/**
 * Whether a late group or an added card has been used since. Taking it back would leave steps that point to nothing,
 * also those that redo could put back; an added card has a removal of its own, and a group can be marked absent.
 */
function isUsed({ log, undone }: Pick<Session, 'log' | 'undone'>, event: SessionEvent): boolean {
  if (event.type !== 'group-joined' && event.type !== 'card-added') return false;
  return [...log, ...undone].some((other) => other.seq > event.seq && pointsTo(other, event));
}

function pointsTo(
  other: SessionEvent,
  added: Extract<SessionEvent, { type: 'group-joined' | 'card-added' }>,
): boolean {
  if (added.type === 'group-joined') return 'group' in other && other.group === added.joined.id;
  const { id } = added.added;
  switch (other.type) {
    case 'cards-placed':
      return other.cards.includes(id);
    case 'certainty-stated':
    case 'placement-explained':
    case 'tally-recorded':
    case 'note-recorded':
    case 'reality-recorded':
      return other.card === id;
    case 'action-recorded':
      return other.action.card === id;
    default:
      return false;
  }
}

/** The step that redo would put back for a hand, or null. */
export function redoTarget(session: Pick<Session, 'undone'>, by: Hand): SessionEvent | null {
  return session.undone.findLast((event) => event.by === by) ?? null;
}

/** The latest of the steps that undo would take back for any of these hands, or null. */
export function lastUndoable(
  session: Pick<Session, 'log' | 'undone'>,
  hands: readonly Hand[],
): SessionEvent | null {
  let last: SessionEvent | null = null;
  for (const hand of hands) {
    const step = undoTarget(session, hand);
    if (step !== null && (last === null || step.seq > last.seq)) last = step;
  }
  return last;
}

/** The step of any of these hands that was taken back last, or null. */
export function lastRedoable(session: Pick<Session, 'undone'>, hands: readonly Hand[]): SessionEvent | null {
  return session.undone.findLast((event) => hands.includes(event.by)) ?? null;
}
