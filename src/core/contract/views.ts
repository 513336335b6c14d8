import { z } from 'zod';
import {
  agendaItemSchema,
  cardIdSchema,
  laneSchema,
  levelSchema,
  modelIdSchema,
  phaseSchema,
  scenarioIdSchema,
  serviceModelSchema,
} from '../scenario/schema.ts';
import { addedCardSchema, groupIdSchema, groupSchema, sessionIdSchema } from '../session/schema.ts';

/** Shapes that only the contract carries: lists, the state of the host, and files on their way to the user. */

export const hostCapabilities = ['native-save', 'reveal-in-folder', 'room-window'] as const;

export const appInfoSchema = z.strictObject({
  version: z.string(),
  host: z.enum(['electron', 'browser', 'memory']),
  /** What this host can do beyond the app itself; a screen shows a function only where its capability is named. */
  capabilities: z.array(z.enum(hostCapabilities)),
  dataFolder: z.string(),
});
export type AppInfo = z.infer<typeof appInfoSchema>;

/** Names a piece of long work, so that it can be stopped: random, and made by the window that asks for the work. */
export const workIdSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/)
  .brand<'WorkId'>();
export type WorkId = z.infer<typeof workIdSchema>;

/** Something the user should know about a file, in one sentence with its name. */
export const noticeSchema = z.strictObject({ file: z.string(), message: z.string() });
export type Notice = z.infer<typeof noticeSchema>;

export const scenarioSummarySchema = z.strictObject({
  id: scenarioIdSchema,
  title: z.string(),
  summary: z.string(),
  service: z.string().nullable(),
  serviceModel: serviceModelSchema.nullable(),
  level: levelSchema.nullable(),
  minutes: z.int().nullable(),
  cards: z.int(),
  /** Cards keyed shared; they are played only with the shared lane on. */
  sharedCards: z.int(),
  builtIn: z.boolean(),
});
export type ScenarioSummary = z.infer<typeof scenarioSummarySchema>;

/** A scenario for its setup screen: everything but the key. */
export const scenarioBriefSchema = z.strictObject({
  ...scenarioSummarySchema.shape,
  version: z.string().nullable(),
  story: z.string().nullable(),
  learningGoals: z.array(z.string()),
  agenda: z.array(agendaItemSchema),
  /** The service models it can be played in, the first being the usual one; empty where there is no choice. */
  models: z.array(
    z.strictObject({
      id: modelIdSchema,
      title: z.string(),
      serviceModel: serviceModelSchema.nullable(),
      summary: z.string().nullable(),
      /** Cards keyed shared in this model. */
      sharedCards: z.int(),
    }),
  ),
});
export type ScenarioBrief = z.infer<typeof scenarioBriefSchema>;

export const sessionSummarySchema = z.strictObject({
  id: sessionIdSchema,
  title: z.string(),
  scenarioId: scenarioIdSchema,
  scenarioTitle: z.string(),
  date: z.string(),
  createdAt: z.string(),
  /** When the last event happened. */
  changedAt: z.string(),
  phase: phaseSchema,
  groups: z.int(),
  rehearsal: z.boolean(),
});
export type SessionSummary = z.infer<typeof sessionSummarySchema>;

export const preferencesSchema = z.strictObject({
  colorScheme: z.enum(['light', 'dark', 'auto']),
  /** The name that the next session proposes. */
  facilitator: z.string().max(400),
  /** Whether the end of a timer is heard on this device; without it, only seen. */
  timerSound: z.boolean().optional(),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const exportFormats = [
  'md',
  'html',
  'csv',
  'xlsx',
  'pdf',
  'docx',
  'json',
  'ics',
  'mermaid',
  'yaml',
  'svg',
  'png',
  'zip',
] as const;
export const exportFormatSchema = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

export const exportOptionsSchema = z.strictObject({
  format: exportFormatSchema,
  /** Groups are renumbered; names and notes stay out, unless they are asked for. */
  nonAttributable: z.boolean(),
  /** People's names stay in although groups are renumbered. */
  keepNames: z.boolean().optional(),
  /** Notes and reasons stay in; the names that are recorded are taken out of them. */
  keepNotes: z.boolean().optional(),
});
export type ExportOptions = z.infer<typeof exportOptionsSchema>;

/** A finished file on its way to the user: text as it is, other bytes as base64. */
export const exportFileSchema = z.strictObject({
  name: z.string(),
  mediaType: z.string(),
  encoding: z.enum(['utf8', 'base64']),
  content: z.string(),
});
export type ExportFile = z.infer<typeof exportFileSchema>;

/** Where files went: onto the disk of a host with `native-save`, or to the window, which saves them itself. */
export const exportedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), paths: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('files'), files: z.array(exportFileSchema) }),
]);
export type Exported = z.infer<typeof exportedSchema>;

const roomKeySchema = z.strictObject({
  expected: laneSchema,
  why: z.string().nullable(),
  misconception: z.string().nullable(),
  providerPart: z.string().nullable(),
  customerPart: z.string().nullable(),
  evidence: z.string().nullable(),
  disputed: z.string().nullable(),
});

const lanesSchema = z.strictObject({
  provider: z.array(cardIdSchema),
  shared: z.array(cardIdSchema),
  customer: z.array(cardIdSchema),
});

const laneCountsSchema = z.strictObject({ provider: z.int(), shared: z.int(), customer: z.int() });

/** The wire form of what a room window gets; `roomView` is its only maker. */
export const roomViewSchema = z.strictObject({
  title: z.string(),
  scenarioTitle: z.string(),
  story: z.string().nullable(),
  phase: phaseSchema,
  lanes: z.array(laneSchema),
  cards: z.array(
    z.strictObject({
      id: cardIdSchema,
      title: z.string(),
      description: z.string().nullable(),
      category: z.string().nullable(),
      key: roomKeySchema.nullable(),
    }),
  ),
  groups: z.array(
    z.strictObject({
      group: groupSchema.omit({ people: true }),
      present: z.boolean(),
      placed: z.int(),
      committed: z.boolean(),
      lanes: lanesSchema.nullable(),
    }),
  ),
  added: z.array(addedCardSchema),
  revealed: z.array(cardIdSchema),
  timer: z
    .strictObject({ totalMs: z.number(), ranMs: z.number(), runningSince: z.string().nullable() })
    .nullable(),
  inject: z
    .strictObject({
      title: z.string(),
      text: z.string(),
      question: z.string().nullable(),
      cards: z.array(cardIdSchema),
    })
    .nullable(),
  isRehearsal: z.boolean(),
  spread: z
    .array(
      z.strictObject({
        card: cardIdSchema,
        lanes: laneCountsSchema,
        blank: z.int(),
        agreement: z.number().nullable(),
        extremes: z.array(z.strictObject({ lane: laneSchema, groups: z.array(z.string()) })),
      }),
    )
    .nullable(),
  ranking: z
    .array(z.strictObject({ group: groupIdSchema, right: z.int(), wrong: z.int(), blank: z.int() }))
    .nullable(),
});
export type RoomViewOnWire = z.infer<typeof roomViewSchema>;

/** What the room windows show; a blank one keeps its session. */
export const roomScreenSchema = z.strictObject({ session: sessionIdSchema.nullable(), isBlank: z.boolean() });
export type RoomScreen = z.infer<typeof roomScreenSchema>;

/** How many room windows are there. */
export const roomWindowsSchema = z.strictObject({ open: z.int().min(0) });
