import { z } from 'zod';
import {
  agendaItemSchema,
  cardIdSchema,
  categorySchema,
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
  /** What the report says in words of its own: a summary, the facilitator's note. */
  reportText: 8000,
  /** How many returns to a workshop can be planned, and how many days ahead. */
  followUps: 6,
  followUpDays: 730,
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

const cardIds = z.array(cardIdSchema).max(500);

/** One group of an earlier session, with the placements that counted last. */
export const earlierGroupSchema = z.strictObject({
  name,
  placements: z.array(z.strictObject({ card: cardIdSchema, lane: laneSchema })).max(500),
});

/**
 * The session that this one returns to. It holds what is compared, so that a report needs no second file: the
 * placements as they were, without any key.
 */
export const followUpSchema = z.strictObject({
  session: sessionIdSchema,
  title: z.string().trim().min(1).max(160),
  date: day,
  /** Days between the two workshops as they were planned. */
  days: z.int().min(1).max(sessionLimits.followUpDays),
  groups: z.array(earlierGroupSchema).max(sessionLimits.groups),
  /** Cards that were disputed then, and so are in no comparison. */
  disputed: cardIds,
  /** Actions that were open then; their records were taken over as they stood. */
  actions: z.array(actionIdSchema).max(500),
});
/** Which earlier session a session returns to, and what was so then. */
export type FollowUp = z.infer<typeof followUpSchema>;

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
  /** Only in a session that returns to an earlier one. */
  followUp: followUpSchema.optional(),
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

/** Who does a duty today, as the room answers it. */
export const doers = ['named', 'unknown', 'nobody'] as const;
export const evidenceStates = ['held', 'missing', 'unknown'] as const;

/** What is so today in the organisation for one card. null stands for what nobody was asked yet. */
export const realitySchema = z
  .strictObject({
    doneBy: z.enum(doers).nullable(),
    /** The person or team that does it; empty unless somebody is named. */
    name: optionalLine,
    /** Whether the evidence that the customer should hold is there. */
    evidence: z.enum(evidenceStates).nullable(),
    /** Who is to do it by what the room agreed; null follows the key. */
    agreed: laneSchema.nullable(),
  })
  .refine((reality) => (reality.doneBy === 'named') === (reality.name !== ''), {
    message: 'must be there where somebody is named, and only there',
    path: ['name'],
  });
export type Reality = z.infer<typeof realitySchema>;

/**
 * The four ratings of HSEEP: performed without challenges, with some challenges, with major challenges, unable to be
 * performed. A figure may suggest one; only a person sets it.
 */
export const capabilityRatings = ['P', 'S', 'M', 'U'] as const;
export const capabilityRatingSchema = z.enum(capabilityRatings);
export type CapabilityRating = z.infer<typeof capabilityRatingSchema>;
/** What a rating is about: a category of controls. */
export const capabilitySchema = categorySchema;

/** What a report says in words that somebody wrote for it. */
export const reportTextsSchema = z.strictObject({
  /** The executive summary; null stands for the one that the results suggest. */
  summary: z.string().trim().max(sessionLimits.reportText).nullable(),
  /** The facilitator's note, on top of everything. */
  note: z.string().trim().max(sessionLimits.reportText),
  /** A protective marking, printed on every page. */
  marking: z.string().trim().max(80),
});
export type ReportTexts = z.infer<typeof reportTextsSchema>;

/** After how many days a room wants to come back, rising. */
export const followUpDaysSchema = z
  .array(z.int().min(1).max(sessionLimits.followUpDays))
  .max(sessionLimits.followUps)
  .refine(
    (days) => days.every((day, place) => place === 0 || day > (days[place - 1] ?? 0)),
    'must be rising',
  );

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
  z.strictObject({
    ...eventBase,
    type: z.literal('reality-recorded'),
    card: cardIdSchema,
    /** null takes everything back that was said of the card. */
    reality: realitySchema.nullable(),
  }),
  z.strictObject({
    ...eventBase,
    type: z.literal('capability-rated'),
    capability: capabilitySchema,
    rating: capabilityRatingSchema.nullable(),
  }),
  z.strictObject({ ...eventBase, type: z.literal('report-written'), report: reportTextsSchema }),
  z.strictObject({ ...eventBase, type: z.literal('follow-ups-planned'), days: followUpDaysSchema }),
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
