import { z } from 'zod';
import { cardIdSchema, injectIdSchema, laneSchema, phaseSchema } from '../scenario/schema.ts';
import {
  actionIdSchema,
  actionSchema,
  addedCardSchema,
  capabilityRatingSchema,
  capabilitySchema,
  certaintySchema,
  decisionIdSchema,
  decisionSchema,
  followUpDaysSchema,
  groupIdSchema,
  groupSchema,
  noteIdSchema,
  realitySchema,
  reportTextsSchema,
  sessionLimits,
  setupSchema,
  tallySchema,
} from './schema.ts';

const cards = z.array(cardIdSchema).min(1).max(500);
/**
 * The step that is meant. A command whose answer was lost is sent again; naming the step keeps it from stepping twice.
 */
const steppedSeq = z.int().min(1).optional();
const hand = z.union([z.literal('facilitator'), groupIdSchema]);
const timerSeconds = z.int().min(1).max(sessionLimits.timerSeconds);
const noteText = z.string().trim().min(1).max(sessionLimits.note);

/**
 * What a window may ask of a session. A command states an intention; `decide` turns it into a change or refuses it.
 * The vote is never named: the phase says which one is open.
 */
export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('set-up'), setup: setupSchema }),
  z.strictObject({ type: z.literal('change-phase'), from: phaseSchema, to: phaseSchema }),
  z.strictObject({
    type: z.literal('place-cards'),
    group: groupIdSchema,
    cards,
    /** null puts the cards back into the deck. */
    lane: laneSchema.nullable(),
    /** Index in the lane, counted without the moved cards; null puts them at the end. */
    index: z.int().min(0).max(500).nullable(),
  }),
  z.strictObject({
    type: z.literal('state-certainty'),
    group: groupIdSchema,
    card: cardIdSchema,
    certainty: certaintySchema.nullable(),
  }),
  z.strictObject({
    type: z.literal('explain-placement'),
    group: groupIdSchema,
    card: cardIdSchema,
    why: z.string().trim().max(sessionLimits.line),
  }),
  z.strictObject({ type: z.literal('commit-vote'), group: groupIdSchema }),
  z.strictObject({ type: z.literal('reopen-vote'), group: groupIdSchema }),
  z.strictObject({ type: z.literal('change-presence'), group: groupIdSchema, present: z.boolean() }),
  /** Hands counted in a group: the card goes where most of them are, and stays in the deck at a tie. */
  z.strictObject({
    type: z.literal('record-tally'),
    group: groupIdSchema,
    card: cardIdSchema,
    tally: tallySchema.nullable(),
  }),
  z.strictObject({ type: z.literal('join-group'), joined: groupSchema }),
  z.strictObject({ type: z.literal('add-card'), added: addedCardSchema }),
  z.strictObject({ type: z.literal('remove-added-card'), added: cardIdSchema }),
  z.strictObject({ type: z.literal('start-timer'), seconds: timerSeconds }),
  z.strictObject({ type: z.literal('pause-timer') }),
  z.strictObject({ type: z.literal('resume-timer') }),
  z.strictObject({ type: z.literal('extend-timer'), seconds: timerSeconds }),
  z.strictObject({ type: z.literal('stop-timer') }),
  z.strictObject({ type: z.literal('show-inject'), inject: injectIdSchema }),
  z.strictObject({ type: z.literal('put-inject-away'), inject: injectIdSchema }),
  z.strictObject({ type: z.literal('record-decision'), decision: decisionSchema }),
  z.strictObject({ type: z.literal('remove-decision'), decision: decisionIdSchema }),
  z.strictObject({ type: z.literal('reveal-cards'), cards }),
  z.strictObject({ type: z.literal('dispute-card'), card: cardIdSchema, reason: noteText }),
  z.strictObject({ type: z.literal('withdraw-dispute'), card: cardIdSchema }),
  z.strictObject({
    type: z.literal('record-note'),
    note: noteIdSchema,
    card: cardIdSchema.nullable(),
    text: noteText,
  }),
  z.strictObject({ type: z.literal('remove-note'), note: noteIdSchema }),
  z.strictObject({ type: z.literal('record-action'), action: actionSchema }),
  z.strictObject({ type: z.literal('remove-action'), action: actionIdSchema }),
  z.strictObject({
    type: z.literal('record-reality'),
    card: cardIdSchema,
    reality: realitySchema.nullable(),
  }),
  z.strictObject({
    type: z.literal('rate-capability'),
    capability: capabilitySchema,
    rating: capabilityRatingSchema.nullable(),
  }),
  z.strictObject({ type: z.literal('write-report'), report: reportTextsSchema }),
  z.strictObject({ type: z.literal('plan-follow-ups'), days: followUpDaysSchema }),
  z.strictObject({ type: z.literal('undo'), by: hand, seq: steppedSeq }),
  z.strictObject({ type: z.literal('redo'), by: hand, seq: steppedSeq }),
]);
export type Command = z.infer<typeof commandSchema>;
export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** Why a session refuses a command; closed, so that a screen can have a sentence for each. */
export const refusalReasons = [
  'wrong-phase',
  'phase-not-next',
  'vote-open',
  'vote-committed',
  'no-vote',
  'no-group-present',
  'unknown-group',
  'unknown-card',
  'lane-not-offered',
  'card-revealed',
  'card-not-placed',
  'card-not-revealed',
  'certainty-off',
  'cards-hidden',
  'unknown-note',
  'unknown-action',
  'unknown-capability',
  'session-closed',
  'session-full',
  'duplicate-group',
  'too-many-groups',
  'duplicate-card',
  'too-many-cards',
  'no-timer',
  'timer-too-long',
  'unknown-inject',
  'unknown-decision',
  'nothing-to-undo',
  'nothing-to-redo',
] as const;
export const refusalReasonSchema = z.enum(refusalReasons);
export type RefusalReason = z.infer<typeof refusalReasonSchema>;
