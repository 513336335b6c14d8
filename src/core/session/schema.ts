import { z } from 'zod';
import {
  agendaItemSchema,
  cardIdSchema,
  injectIdSchema,
  laneSchema,
  phaseSchema,
  scenarioLimits,
  scenarioSchema,
} from '../scenario/schema.ts';

/**
 * The session file format `demarc/session@1`: header, scenario snapshot and the log of events.
 *
 * The log is the only truth about what happened in the room. Boards, scores and reports are folded from it and are
 * never stored. Positions of cards on screen are no part of it either: a placement is a lane and an order.
 */
export const sessionFormat = 'demarc/session@1';

export const sessionLimits = {
  groups: 8,
  events: 100_000,
  name: 80,
  line: 400,
  note: 4000,
  /** People in one group, and hands in one count. */
  people: 500,
  addedCards: 20,
  timerSeconds: 8 * 60 * 60,
} as const;

const randomId = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/, 'must be letters, digits, hyphens and underscores');
const name = z.string().trim().min(1).max(sessionLimits.name);
const optionalLine = z.string().trim().max(sessionLimits.line);
/** A calendar day without a time zone, YYYY-MM-DD. */
const day = z.iso.date();
/** A moment in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
const moment = z.iso.datetime({ precision: 3 });

export const sessionIdSchema = randomId.brand<'SessionId'>();
export type SessionId = z.infer<typeof sessionIdSchema>;

export const groupIdSchema = randomId.brand<'GroupId'>();
export type GroupId = z.infer<typeof groupIdSchema>;

export const noteIdSchema = randomId.brand<'NoteId'>();
export type NoteId = z.infer<typeof noteIdSchema>;

export const decisionIdSchema = randomId.brand<'DecisionId'>();
export type DecisionId = z.infer<typeof decisionIdSchema>;

export const actionIdSchema = randomId.brand<'ActionId'>();
export type ActionId = z.infer<typeof actionIdSchema>;

/** Colours a group can have; the renderer maps each to a tone that holds its contrast in light and dark. */
export const groupColors = ['blue', 'orange', 'teal', 'grape', 'lime', 'red', 'cyan', 'pink'] as const;

export const groupSchema = z.strictObject({
  id: groupIdSchema,
  name,
  color: z.enum(groupColors),
  /** How many people sit in the group; null when nobody counted. */
  headCount: z.int().min(1).max(sessionLimits.people).nullable(),
  /** Who sits in the group, if anybody wrote it down. No result names a person. */
  people: z.array(name).max(sessionLimits.people).optional(),
});
export type Group = z.infer<typeof groupSchema>;

export const sessionOptionsSchema = z.strictObject({
  /** Off: cards keyed shared stay out of the deck and out of every count. */
  sharedLane: z.boolean(),
  /** Groups may say how certain they are, per card. */
  certainty: z.boolean(),
  /** A discussion and a final vote come between the first vote and the reveal. */
  secondVote: z.boolean(),
  /** A rehearsal never enters any statistics and is marked in every export. */
  rehearsal: z.boolean(),
  /** Groups are ranked in front of the room after the reveal; without it nobody is. */
  ranking: z.boolean().optional(),
});
export type SessionOptions = z.infer<typeof sessionOptionsSchema>;

export const voteSchema = z.enum(['first', 'final']);
export type Vote = z.infer<typeof voteSchema>;

/** 1 guess, 2 fairly sure, 3 sure. */
export const certaintySchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type Certainty = z.infer<typeof certaintySchema>;

export const setupSchema = z.strictObject({
  title: z.string().trim().min(1).max(160),
  date: day,
  facilitator: optionalLine,
  groups: z.array(groupSchema).min(1).max(sessionLimits.groups),
  options: sessionOptionsSchema,
  /** Seeds the shuffle of the deck; 0 leaves the order of the scenario. */
  seed: z.int().min(0).max(0xffff_ffff),
  /** A sheet was typed from paper boards, so its times say nothing about how a group played. */
  recordedFrom: z.enum(['play', 'sheet']),
  /** Minutes per phase, where they are other than those of the scenario. */
  agenda: z.array(agendaItemSchema).max(20).optional(),
});
export type Setup = z.infer<typeof setupSchema>;

/** The five capability elements of HSEEP improvement plans. */
export const actionElements = ['planning', 'organization', 'equipment', 'training', 'exercise'] as const;
export const actionSchema = z.strictObject({
  id: actionIdSchema,
  card: cardIdSchema.nullable(),
  issue: z.string().trim().min(1).max(sessionLimits.note),
  correctiveAction: z.string().trim().max(sessionLimits.note),
  element: z.enum(actionElements).nullable(),
  priority: z.enum(['high', 'medium', 'low']),
  owner: optionalLine,
  contact: optionalLine,
  start: day.nullable(),
  due: day.nullable(),
  status: z.enum(['open', 'in-progress', 'done', 'dropped']),
  /** The evidence that will show that the action is done. */
  verification: z.string().trim().max(sessionLimits.note),
});
/** A corrective action of the improvement plan, in the words of `actions.csv`. */
export type Action = z.infer<typeof actionSchema>;

/** Hands raised in one group for one card, by lane. */
export const tallySchema = z
  .strictObject({
    provider: z.int().min(0).max(sessionLimits.people),
    shared: z.int().min(0).max(sessionLimits.people),
    customer: z.int().min(0).max(sessionLimits.people),
  })
  .refine((tally) => tally.provider + tally.shared + tally.customer > 0, 'must count at least one hand');
export type Tally = z.infer<typeof tallySchema>;

/** A card that somebody in the room missed. It has no key and no score, and goes into the report. */
export const addedCardSchema = z.strictObject({
  id: cardIdSchema,
  title: z.string().trim().min(1).max(scenarioLimits.title),
  description: z.string().trim().max(scenarioLimits.shortText),
});
export type AddedCard = z.infer<typeof addedCardSchema>;

/** What the room decided when an inject, or something else, asked it to: an entry of the decision log. */
export const decisionSchema = z.strictObject({
  id: decisionIdSchema,
  inject: injectIdSchema.nullable(),
  question: z.string().trim().max(sessionLimits.note),
  options: z.array(z.string().trim().min(1).max(sessionLimits.line)).max(10),
  decision: z.string().trim().min(1).max(sessionLimits.note),
  owner: optionalLine,
  why: z.string().trim().max(sessionLimits.note),
});
export type Decision = z.infer<typeof decisionSchema>;

const timerSeconds = z.int().min(1).max(sessionLimits.timerSeconds);
const cards = z.array(cardIdSchema).min(1).max(500);
const eventBase = {
  /** Place in the log: unique, rising, never used again, so that a redone event returns to where it was. */
  seq: z.int().min(1),
  at: moment,
  /** Who caused it: the facilitator, or the id of the group whose board it is. */
  by: z.union([z.literal('facilitator'), groupIdSchema]),
};

export const sessionEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...eventBase, type: z.literal('session-set-up'), setup: setupSchema }),
  z.strictObject({ ...eventBase, type: z.literal('phase-changed'), from: phaseSchema, to: phaseSchema }),
  z.strictObject({
    ...eventBase,
    type: z.literal('cards-placed'),
    group: groupIdSchema,
    vote: voteSchema,
    cards,
    /** null puts the cards back into the deck. */
    lane: laneSchema.nullable(),
    /** Index in the lane, from 0, counted after the cards were taken out; in the deck it has no meaning. */
    index: z.int().min(0).max(500),
  }),
  z.strictObject({
    ...eventBase,
    type: z.literal('certainty-stated'),
    group: groupIdSchema,
    vote: voteSchema,
    card: cardIdSchema,
    certainty: certaintySchema.nullable(),
  }),
  z.strictObject({
    ...eventBase,
    type: z.literal('placement-explained'),
    group: groupIdSchema,
    card: cardIdSchema,
    why: optionalLine,
  }),
  z.strictObject({ ...eventBase, type: z.literal('vote-committed'), group: groupIdSchema, vote: voteSchema }),
  z.strictObject({ ...eventBase, type: z.literal('vote-reopened'), group: groupIdSchema, vote: voteSchema }),
  z.strictObject({
    ...eventBase,
    type: z.literal('group-presence-changed'),
    group: groupIdSchema,
    present: z.boolean(),
  }),
  z.strictObject({
    ...eventBase,
    type: z.literal('tally-recorded'),
    group: groupIdSchema,
    vote: voteSchema,
    card: cardIdSchema,
    /** null takes the count back; the card returns to the deck. */
    tally: tallySchema.nullable(),
  }),
  /** A group that came late. */
  z.strictObject({ ...eventBase, type: z.literal('group-joined'), joined: groupSchema }),
  z.strictObject({ ...eventBase, type: z.literal('card-added'), added: addedCardSchema }),
  z.strictObject({ ...eventBase, type: z.literal('added-card-removed'), added: cardIdSchema }),
  z.strictObject({ ...eventBase, type: z.literal('timer-started'), seconds: timerSeconds }),
  z.strictObject({ ...eventBase, type: z.literal('timer-paused') }),
  z.strictObject({ ...eventBase, type: z.literal('timer-resumed') }),
  z.strictObject({ ...eventBase, type: z.literal('timer-extended'), seconds: timerSeconds }),
  z.strictObject({ ...eventBase, type: z.literal('timer-stopped') }),
  z.strictObject({ ...eventBase, type: z.literal('inject-shown'), inject: injectIdSchema }),
  /** Taken off the screen; it stays in the log as shown. */
  z.strictObject({ ...eventBase, type: z.literal('inject-put-away'), inject: injectIdSchema }),
  z.strictObject({ ...eventBase, type: z.literal('decision-recorded'), decision: decisionSchema }),
  z.strictObject({ ...eventBase, type: z.literal('decision-removed'), decision: decisionIdSchema }),
  z.strictObject({ ...eventBase, type: z.literal('cards-revealed'), cards }),
  z.strictObject({
    ...eventBase,
    type: z.literal('card-disputed'),
    card: cardIdSchema,
    reason: z.string().trim().min(1).max(sessionLimits.note),
  }),
  z.strictObject({ ...eventBase, type: z.literal('dispute-withdrawn'), card: cardIdSchema }),
  z.strictObject({
    ...eventBase,
    type: z.literal('note-recorded'),
    note: noteIdSchema,
    card: cardIdSchema.nullable(),
    text: z.string().trim().min(1).max(sessionLimits.note),
  }),
  z.strictObject({ ...eventBase, type: z.literal('note-removed'), note: noteIdSchema }),
  z.strictObject({ ...eventBase, type: z.literal('action-recorded'), action: actionSchema }),
  z.strictObject({ ...eventBase, type: z.literal('action-removed'), action: actionIdSchema }),
]);
/** A fact of the workshop. Adding a kind means: a case in apply-event, a line in undo rules, a case in decide. */
export type SessionEvent = z.infer<typeof sessionEventSchema>;
export type SessionEventType = SessionEvent['type'];

export const sessionSchema = z.strictObject({
  format: z.literal(sessionFormat),
  id: sessionIdSchema,
  createdAt: moment,
  /** Counts acknowledged changes, so that two windows can tell whether they have seen the same session. */
  revision: z.int().min(1),
  nextSeq: z.int().min(1),
  scenario: scenarioSchema,
  log: z.array(sessionEventSchema).min(1).max(sessionLimits.events),
  /** Events taken off by undo, last taken last; redo puts them back by their seq. */
  undone: z.array(sessionEventSchema).max(sessionLimits.events),
});
/** The whole of what is stored about one workshop. Holds the key through its scenario. */
export type Session = z.infer<typeof sessionSchema>;
