import { describe, expect, it } from 'vitest';
import committed from '../../../resources/scenario.schema.json' with { type: 'json' };
import { scenarioJsonSchema } from './scenario-json-schema.ts';
import { scenarioSchema } from './schema.ts';

describe('scenarioJsonSchema', () => {
  it('is what the committed file holds; `npm run schema` writes it again', () => {
    expect(committed).toEqual(scenarioJsonSchema());
  });

  it('describes both forms and explains the main keys of the full one', () => {
    const [full, map] = committed.anyOf;
    expect(Object.keys(full?.properties ?? {})).toEqual(Object.keys(scenarioSchema.shape));
    expect(full?.properties).toHaveProperty(['controls', 'items', 'properties', 'expected', 'description']);
    expect(map?.required).toEqual(['service', 'provider_role', 'customer_role']);
  });
});
