import type { z } from 'zod';
import {
  type CardId,
  type Control,
  cardIdSchema,
  controlSchema,
  type Lane,
  type Scenario,
  scenarioFormat,
  scenarioSchema,
} from '../scenario/schema.ts';

type ScenarioParts = Partial<z.input<typeof scenarioSchema>>;
type ControlParts = Partial<z.input<typeof controlSchema>>;

export function cardId(id: string): CardId {
  return cardIdSchema.parse(id);
}

/**
 * A control with every text filled in. Each text names the card, so that a test can search an output for what must
 * not be there: "Reason of patching." is the why of the card patching, and of no other.
 */
export function buildControl(id: string, expected: Lane, parts: ControlParts = {}): Control {
  return controlSchema.parse({
    id,
    expected,
    title: titleOf(id),
    description: `Description of ${id}.`,
    why: `Reason of ${id}.`,
    providerPart: `Provider part of ${id}.`,
    customerPart: `Customer part of ${id}.`,
    misconception: `Misconception of ${id}.`,
    evidence: `Evidence of ${id}.`,
    sources: ['provider-guide'],
    ...parts,
  });
}

/** A valid scenario; without `controls` it has two cards keyed provider and three keyed customer. */
export function buildScenario(parts: ScenarioParts = {}): Scenario {
  return scenarioSchema.parse({
    format: scenarioFormat,
    id: 'orders-database',
    title: 'Orders database',
    summary: 'A team moves its orders database to a managed service.',
    version: '1.0',
    story: 'The orders database has moved to a managed service.',
    controls: [
      buildControl('patching', 'provider'),
      buildControl('scaling', 'provider'),
      buildControl('access-policy', 'customer'),
      buildControl('backup-goals', 'customer'),
      buildControl('log-review', 'customer'),
    ],
    discussion: ['Which card surprised you most?'],
    sources: {
      'provider-guide': {
        title: 'Shared responsibility guide',
        publisher: 'Example Cloud',
        url: 'https://example.com/shared-responsibility',
        checked: '2026-01-15',
      },
    },
    ...parts,
  });
}

function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
