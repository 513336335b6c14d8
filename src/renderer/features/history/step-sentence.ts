import type { TFunction } from 'i18next';
import type { CardId } from '#core/scenario/schema.ts';
import type { GroupId, SessionEvent } from '#core/session/schema.ts';

export type StepTexts = TFunction<['history', 'board']>;

/** How the people in the room call cards and groups. */
export interface StepNames {
  readonly card: (card: CardId) => string;
  readonly group: (group: GroupId) => string;
}

/** Longer texts of people are cut, so that a sentence stays one. */
const mostLetters = 40;

/** A step that undo can take back, in a few words: "Engine patching to provider lane, Group 1". Else null. */
export function stepSentence(t: StepTexts, step: SessionEvent, names: StepNames): string | null {
  switch (step.type) {
    case 'cards-placed':
      return placedSentence(t, step, names);
    case 'certainty-stated':
      return t('steps.certainty', { card: names.card(step.card), group: names.group(step.group) });
    case 'placement-explained':
      return t('steps.why', { card: names.card(step.card), group: names.group(step.group) });
    case 'tally-recorded':
      return t('steps.tally', { card: names.card(step.card), group: names.group(step.group) });
    case 'group-joined':
      return t('steps.joined', { group: step.joined.name });
    case 'card-added':
      return t('steps.cardAdded', { card: step.added.title });
    case 'added-card-removed':
      return t('steps.cardRemoved', { card: names.card(step.added) });
    case 'decision-recorded':
      return t('steps.decided', { text: shortened(step.decision.decision) });
    case 'decision-removed':
      return t('steps.decisionRemoved');
    case 'card-disputed':
      return t('steps.disputed', { card: names.card(step.card) });
    case 'dispute-withdrawn':
      return t('steps.disputeWithdrawn', { card: names.card(step.card) });
    case 'note-recorded':
      return t('steps.note', { text: shortened(step.text) });
    case 'note-removed':
      return t('steps.noteRemoved');
    case 'action-recorded':
      return t('steps.action', { text: shortened(step.action.issue) });
    case 'action-removed':
      return t('steps.actionRemoved');
    case 'reality-recorded':
      return t('steps.reality', { card: names.card(step.card) });
    case 'capability-rated':
      return t('steps.rating', { capability: shortened(step.capability) });
    case 'report-written':
      return t('steps.report');
    case 'follow-ups-planned':
      return t('steps.followUps');
    default:
      return null;
  }
}

function placedSentence(
  t: StepTexts,
  step: Extract<SessionEvent, { type: 'cards-placed' }>,
  names: StepNames,
): string {
  const group = names.group(step.group);
  const [first] = step.cards;
  const card =
    step.cards.length === 1 && first !== undefined
      ? names.card(first)
      : t('steps.cards', { count: step.cards.length });
  return step.lane === null
    ? t('steps.returned', { card, group })
    : t('steps.placed', { card, area: t(`board:area.${step.lane}`), group });
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= mostLetters ? line : `${line.slice(0, mostLetters - 1).trimEnd()}…`;
}
