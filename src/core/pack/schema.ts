import { z } from 'zod';
import { scenarioLimits } from '../scenario/schema.ts';

/** The format of a pack: many scenarios in one JSON file, each with its text as its author wrote it. */
export const packFormat = 'demarc/pack@1';

export const packLimits = {
  /** The whole file in UTF-8. With the escapes of JSON it still fits into one request of every transport. */
  bytes: 4 * 1024 * 1024,
  scenarios: 300,
  name: 120,
  fileName: 255,
} as const;

export const packedScenarioSchema = z.strictObject({
  /** What messages call the text. It is a label and never becomes a path, so it may be any name. */
  file: z.string().min(1).max(packLimits.fileName),
  /** YAML or JSON, unchecked: a pack with one broken scenario still gives the others. */
  text: z.string().max(scenarioLimits.file),
});
export type PackedScenario = z.infer<typeof packedScenarioSchema>;

export const packSchema = z.strictObject({
  format: z.literal(packFormat),
  name: z.string().min(1).max(packLimits.name).optional(),
  scenarios: z.array(packedScenarioSchema).min(1).max(packLimits.scenarios),
});
export type Pack = z.infer<typeof packSchema>;
