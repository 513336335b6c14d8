import { z } from 'zod';
import { decodeBase64, encodeBase64 } from '../json/base64.ts';
import { parseJson } from '../json/parse-json.ts';
import { failure, type Result } from '../result.ts';
import { type Scenario, scenarioIdSchema } from '../scenario/schema.ts';

export const sealedScenarioFormat = 'demarc/sealed-scenario@1';

/** A scenario in a session file whose key the room has not seen: enough to recognise it, and the rest in one piece. */
export const sealedScenarioSchema = z.strictObject({
  format: z.literal(sealedScenarioFormat),
  id: scenarioIdSchema,
  title: z.string(),
  /** Base64 of the scenario as JSON in ASCII. */
  data: z.string(),
});
export type SealedScenario = z.infer<typeof sealedScenarioSchema>;

/**
 * Hides a scenario from the eye. A seal against reading by accident, in an editor or a preview, and no encryption:
 * whoever wants to open it can.
 */
export function sealScenario(scenario: Scenario): SealedScenario {
  const json = JSON.stringify(scenario).replace(/[\u0080-\uffff]/g, escapeUnit);
  return {
    format: sealedScenarioFormat,
    id: scenario.id,
    title: scenario.title,
    data: encodeBase64(json),
  };
}

/**
 * What a seal holds, unchecked: its shape is the business of the scenario schema.
 *
 * @param file the name that a message gives to the text inside
 */
export function openSeal(sealed: SealedScenario, file: string): Result<unknown, string> {
  const json = decodeBase64(sealed.data);
  if (json === null) return failure(`${file}: scenario.data is damaged, so the scenario cannot be read.`);
  return parseJson(json, `${file} (scenario.data)`);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
