import { type Scenario, scenarioFormat, scenarioLimits, scenarioSchema } from '../scenario/schema.ts';

/** Stands in every text of the key of the conformance scenario, so that a leak is found by a search for one word. */
export const keyMarker = 'KEY-PART';

/** The scenario that a host under test must offer in its library; it is a valid scenario file as JSON. */
export const conformanceScenario: Scenario = scenarioSchema.parse({
  format: scenarioFormat,
  id: 'conformance',
  title: 'Conformance',
  summary: 'A scenario that every host serves in its tests.',
  version: '1',
  story: 'A team moves its orders database to a managed service.',
  controls: [
    control('patching', 'provider'),
    control('scaling', 'provider'),
    control('access', 'customer'),
    control('backup', 'customer'),
    control('tuning', 'shared'),
  ],
  discussion: ['What surprised you?'],
});

function control(id: string, expected: 'provider' | 'shared' | 'customer') {
  const secret = `${keyMarker} ${id}`;
  return {
    id,
    expected,
    title: `Card ${id}`,
    description: `What ${id} means.`,
    why: secret,
    providerPart: secret,
    customerPart: secret,
    misconception: secret,
    evidence: secret,
  };
}

/** A scenario file with as many cards as there may be, each with a long reason: its run sheet takes a while to print. */
export function largestScenarioText(id: string): string {
  const controls = Array.from({ length: scenarioLimits.controls }, (_, index) => ({
    id: `card-${index}`,
    title: `Card ${index}`,
    expected: index % 2 === 0 ? 'provider' : 'customer',
    why: `${keyMarker} ${'word '.repeat(100)}`.trim(),
  }));
  return JSON.stringify({ format: scenarioFormat, id, title: 'Largest', summary: 'Many cards.', controls });
}
