import { describe, expect, it } from 'vitest';
import { editScenario } from '#core/scenario/edit-scenario.ts';
import { renameSource } from './draft-cards.ts';

describe('renameSource', () => {
  it('lets every key follow that names the source, and keeps the comments', () => {
    const text = `controls:
  - id: a
    sources: [docs, law] # both
    byModel:
      later:
        expected: customer
        sources:
          # the same
          - docs
sources:
  # where it stands
  docs: { title: Docs }
  law: { title: Law }
`;
    const data = {
      controls: [
        {
          id: 'a',
          sources: ['docs', 'law'],
          byModel: { later: { expected: 'customer', sources: ['docs'] } },
        },
      ],
      sources: { docs: { title: 'Docs' }, law: { title: 'Law' } },
    };
    const renamed = editScenario(text, renameSource(data, 'docs', 'manual'));
    expect(renamed.ok && renamed.value.text).toBe(text.replaceAll('docs', 'manual'));
  });
});
