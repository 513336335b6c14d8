import { type Scenario, scenarioFormat, scenarioSchema } from '../scenario/schema.ts';

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
