import { z } from 'zod';
import { scenarioIdSchema, scenarioLimits } from '../scenario/schema.ts';
import { noticeSchema } from './views.ts';

/** Shapes of the calls that read and change scenarios. They hold whole texts with the key, so no room window gets one. */

export const scenarioTextSchema = z.string().max(scenarioLimits.file);

/** The name of a file as errors call it; never a path that something is read from or written to. */
export const fileNameSchema = z.string().min(1).max(255);

export const scenarioSourceSchema = z.strictObject({
  file: z.string(),
  text: z.string(),
  builtIn: z.boolean(),
  /** What came with the app under the same id and is hidden by this one. */
  original: z.strictObject({ file: z.string(), text: z.string() }).nullable(),
});
export type ScenarioText = z.infer<typeof scenarioSourceSchema>;

/** What to do with a scenario whose id is taken: by one of your own, or by one that comes with the app and would be hidden. */
export const onConflictSchema = z.enum(['keep-both', 'replace', 'skip']);
export type OnConflict = z.infer<typeof onConflictSchema>;

export const importedScenarioSchema = z.strictObject({
  outcome: z.enum(['added', 'replaced', 'skipped', 'unchanged']),
  id: scenarioIdSchema,
  title: z.string(),
});
export type ImportedScenario = z.infer<typeof importedScenarioSchema>;

export const draftIdSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/)
  .brand<'DraftId'>();
export type DraftId = z.infer<typeof draftIdSchema>;

/** A scenario being written: any text, also one that is broken for the moment. */
export const draftSchema = z.strictObject({
  id: draftIdSchema,
  /** The scenario of the library that it changes; null while it is none yet. */
  scenario: scenarioIdSchema.nullable(),
  text: scenarioTextSchema,
  /** Counts the saves, so that two windows cannot write over each other. */
  revision: z.int().min(1),
  changedAt: z.string(),
});
export type Draft = z.infer<typeof draftSchema>;

export const draftSummarySchema = z.strictObject({
  id: draftIdSchema,
  /** As the text says it, or null when it cannot be read at the moment. */
  title: z.string().nullable(),
  scenario: scenarioIdSchema.nullable(),
  changedAt: z.string(),
  /** Whether its text is another than that of its scenario in the library. */
  differs: z.boolean(),
});
export type DraftSummary = z.infer<typeof draftSummarySchema>;

export const draftListSchema = z.strictObject({
  drafts: z.array(draftSummarySchema),
  notices: z.array(noticeSchema),
});

export const draftOriginSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('blank') }),
  z.strictObject({ kind: z.literal('scenario'), id: scenarioIdSchema, as: z.enum(['edit', 'copy']) }),
  z.strictObject({ kind: z.literal('text'), name: fileNameSchema, text: scenarioTextSchema }),
]);
export type DraftOrigin = z.infer<typeof draftOriginSchema>;
