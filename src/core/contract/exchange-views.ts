import { z } from 'zod';
import { packLimits } from '../pack/schema.ts';
import { cardIdSchema, laneSchema, scenarioIdSchema, scenarioLimits } from '../scenario/schema.ts';
import { sheetLimits } from '../session/read-placements-sheet.ts';
import { certaintySchema, groupIdSchema, sessionLimits, setupSchema } from '../session/schema.ts';

/** Shapes of the calls that take scenarios out, and paper boards in. */

export const scenarioForms = ['pack', 'yaml', 'map'] as const;
/** One pack of all, the text of each, or the short map of each. */
export const scenarioFormSchema = z.enum(scenarioForms);
export type ScenarioForm = z.infer<typeof scenarioFormSchema>;

/** What is taken out at once; as many as fit into one pack. */
export const scenarioChoiceSchema = z.array(scenarioIdSchema).min(1).max(packLimits.scenarios);

/** The empty form for paper boards: the cards in the order and with the numbers of the print-out, from 1. */
export const sheetFormSchema = z.strictObject({
  title: z.string(),
  /** By rising customer duty. */
  lanes: z.array(laneSchema),
  /** Cards keyed shared are played only with the shared lane on. */
  cards: z.array(z.strictObject({ id: cardIdSchema, title: z.string(), isShared: z.boolean() })),
});
export type SheetForm = z.infer<typeof sheetFormSchema>;

/** A lane of null is a blank, which never has a certainty. */
const markSchema = z.strictObject({ lane: laneSchema.nullable(), certainty: certaintySchema.nullable() });

/** What one group did with one card. `final` is null where there was no second vote. */
export const recordedMarkSchema = z.strictObject({
  card: cardIdSchema,
  first: markSchema,
  final: markSchema.nullable(),
});
export type RecordedMark = z.infer<typeof recordedMarkSchema>;

export const sheetTextSchema = z.string().max(sheetLimits.bytes);

export const readSheetSchema = z.strictObject({
  groups: z.array(z.strictObject({ name: z.string(), marks: z.array(recordedMarkSchema) })),
  hasSecondVote: z.boolean(),
});
export type ReadSheet = z.infer<typeof readSheetSchema>;

/** The setup of a workshop that was played on paper. */
export const recordedSetupSchema = z.strictObject({
  ...setupSchema.shape,
  recordedFrom: z.literal('sheet'),
});

/** The boards of the groups of a setup. A card without a mark, and a group without a board, left all blank. */
export const placementsSchema = z
  .array(
    z.strictObject({
      group: groupIdSchema,
      marks: z.array(recordedMarkSchema).max(scenarioLimits.controls),
    }),
  )
  .min(1)
  .max(sessionLimits.groups);
export type Placements = z.infer<typeof placementsSchema>;
