import { z } from 'zod';

/**
 * The scenario file formats as a schema: `demarc/scenario@1`, and `demarc/scenario@2`, which adds service models
 * (`models` and `byModel`) and changes nothing else.
 *
 * Lengths are counted in UTF-16 code units, as JavaScript counts them. The limits keep a card legible from the
 * back row and a file small enough to check in well under a second; they are part of the format.
 */
export const scenarioFormat = 'demarc/scenario@1';
export const scenarioFormatWithModels = 'demarc/scenario@2';
export const scenarioFormats = [scenarioFormat, scenarioFormatWithModels] as const;

/** Limits of the format, named where an error has to name them. */
export const scenarioLimits = {
  /** A whole file: bytes on disk, UTF-16 code units in memory. */
  file: 512 * 1024,
  controls: 500,
  title: 120,
  identifier: 80,
  shortText: 400,
  longText: 6000,
  listItems: 100,
  models: 6,
} as const;

const identifierPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const identifier = z
  .string()
  .max(scenarioLimits.identifier)
  .regex(identifierPattern, 'must be kebab-case: lower-case letters, digits and single hyphens');

const title = z.string().trim().min(1).max(scenarioLimits.title);
const shortText = z.string().trim().min(1).max(scenarioLimits.shortText);
const longText = z.string().trim().min(1).max(scenarioLimits.longText);

export const scenarioIdSchema = identifier.brand<'ScenarioId'>();
export type ScenarioId = z.infer<typeof scenarioIdSchema>;

/** A card is a control on the board, so both carry the same id. */
export const cardIdSchema = identifier.brand<'CardId'>();
export type CardId = z.infer<typeof cardIdSchema>;

export const laneSchema = z.enum(['provider', 'shared', 'customer']);
export type Lane = z.infer<typeof laneSchema>;

/** Lanes by rising customer duty: the order that turns a wrong card into over-trust or over-claim. */
export const lanesByDuty = ['provider', 'shared', 'customer'] as const satisfies readonly Lane[];

export const serviceModels = ['iaas', 'caas', 'paas', 'faas', 'saas'] as const;
export const serviceModelSchema = z.enum(serviceModels);
export type ServiceModel = z.infer<typeof serviceModelSchema>;

export const levels = ['introductory', 'intermediate', 'advanced'] as const;
export const levelSchema = z.enum(levels);
export type Level = z.infer<typeof levelSchema>;

/** Phases of a workshop in the order they are played; the agenda of a scenario plans minutes for them. */
export const phases = ['setup', 'sort', 'discuss', 'reveal', 'debrief', 'closed'] as const;
export const phaseSchema = z.enum(phases);
export type Phase = z.infer<typeof phaseSchema>;

/** A variant of a service under which cards may change their owner, such as the same database as a virtual machine. */
export const modelIdSchema = identifier.brand<'ModelId'>();
export type ModelId = z.infer<typeof modelIdSchema>;

export const modelSchema = z.strictObject({
  id: modelIdSchema,
  title,
  serviceModel: serviceModelSchema.optional(),
  summary: shortText.optional(),
});
export type Model = z.infer<typeof modelSchema>;

/** An http or https address. Core has no URL parser, so this checks the shape that a link in a report needs. */
const webAddress = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[^\s<>"'`\\]+$/, 'must be an http or https address');

export const sourceSchema = z.strictObject({
  title,
  publisher: title,
  url: webAddress,
  /** When the source was read, as YYYY, YYYY-MM or YYYY-MM-DD, and after a comma how. */
  checked: z
    .string()
    .max(200)
    .regex(
      /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?:,.*)?$/,
      'must begin with a date as YYYY, YYYY-MM or YYYY-MM-DD; more may follow a comma',
    ),
});
export type Source = z.infer<typeof sourceSchema>;

/** What the key says about one card: its lane, with everything that argues for it. Secret until the reveal. */
const keyShape = {
  expected: laneSchema,
  why: longText.optional(),
  providerPart: longText.optional(),
  customerPart: longText.optional(),
  misconception: longText.optional(),
  evidence: longText.optional(),
  sources: z.array(identifier).max(scenarioLimits.listItems).optional(),
};

export const controlKeySchema = z.strictObject(keyShape);
export type ControlKey = z.infer<typeof controlKeySchema>;

/** A family of controls. */
export const categorySchema = identifier;

export const controlSchema = z.strictObject({
  id: cardIdSchema,
  title,
  description: shortText.optional(),
  category: categorySchema.optional(),
  ...keyShape,
  /** The whole key of this card in models other than the first; a model without an entry has the key above. */
  byModel: z.record(modelIdSchema, controlKeySchema).optional(),
});
export type Control = z.infer<typeof controlSchema>;

export const injectIdSchema = identifier.brand<'InjectId'>();
export type InjectId = z.infer<typeof injectIdSchema>;

export const injectSchema = z.strictObject({
  id: injectIdSchema,
  title,
  text: longText,
  controls: z.array(cardIdSchema).max(scenarioLimits.controls),
  question: longText.optional(),
});

export type Inject = z.infer<typeof injectSchema>;

export const designReviewSchema = z.strictObject({
  situation: longText,
  question: longText,
  answer: longText,
  reason: longText,
});
export type DesignReview = z.infer<typeof designReviewSchema>;

export const quizItemSchema = z.strictObject({
  question: longText,
  options: z.array(longText).min(2).max(8),
  /** Index into options, from 0. */
  answer: z.int().min(0).max(7),
  reason: longText.optional(),
});
export type QuizItem = z.infer<typeof quizItemSchema>;

export const agendaItemSchema = z.strictObject({
  phase: phaseSchema.exclude(['closed']),
  minutes: z.number().min(1).max(480),
});

export const scenarioSchema = z.strictObject({
  format: z.enum(scenarioFormats),
  id: scenarioIdSchema,
  title,
  summary: longText,
  version: z.string().trim().min(1).max(40).optional(),
  service: identifier.optional(),
  serviceModel: serviceModelSchema.optional(),
  level: levelSchema.optional(),
  minutes: z.int().min(5).max(480).optional(),
  story: longText.optional(),
  learningGoals: z.array(shortText).max(scenarioLimits.listItems).optional(),
  lanes: z.array(laneSchema).min(2).max(3).optional(),
  /** The first is the one whose key stands in the controls themselves. Only in `demarc/scenario@2`. */
  models: z.array(modelSchema).min(2).max(scenarioLimits.models).optional(),
  controls: z.array(controlSchema).min(1).max(scenarioLimits.controls),
  injects: z.array(injectSchema).max(scenarioLimits.listItems).optional(),
  discussion: z.array(longText).max(scenarioLimits.listItems).optional(),
  designReview: designReviewSchema.optional(),
  quiz: z.array(quizItemSchema).max(scenarioLimits.listItems).optional(),
  agenda: z.array(agendaItemSchema).max(20).optional(),
  sources: z.record(identifier, sourceSchema).optional(),
});
/** One exercise: story, cards, key and questions. Holds the key, so it never goes to a room window as it is. */
export type Scenario = z.infer<typeof scenarioSchema>;

/** The lanes a scenario offers, by rising duty: provider and customer, and shared where a key or `lanes` asks for it. */
export function lanesOf(
  scenario: Pick<Scenario, 'lanes'> & { readonly controls: readonly Pick<Control, 'expected'>[] },
): readonly Lane[] {
  const wanted = new Set<Lane>(scenario.lanes ?? ['provider', 'customer']);
  for (const control of scenario.controls) wanted.add(control.expected);
  return lanesByDuty.filter((lane) => wanted.has(lane));
}
