import { describe, expect, it } from 'vitest';
import { buildControl, buildScenario } from '../testing/build-scenario.ts';
import { participantView } from './participant-view.ts';

const secret = 'SECRET';

describe('participantView', () => {
  const key = {
    why: secret,
    providerPart: secret,
    customerPart: secret,
    misconception: secret,
    evidence: secret,
    sources: ['secret-source'],
  };
  const scenario = buildScenario({
    format: 'demarc/scenario@2',
    models: [
      { id: 'managed', title: 'Managed' },
      { id: 'machine', title: 'Machine' },
    ],
    controls: [
      buildControl('zoning', 'provider', key),
      buildControl('access', 'customer', {
        ...key,
        byModel: { machine: { ...key, expected: 'shared' } },
      }),
    ],
    injects: [{ id: 'outage', title: secret, text: secret, controls: ['access'] }],
    discussion: [secret],
    designReview: { situation: secret, question: secret, answer: secret, reason: secret },
    quiz: [{ question: secret, options: [secret, secret], answer: 1, reason: secret }],
    sources: {
      'secret-source': { title: secret, publisher: secret, url: 'https://secret', checked: '2026' },
    },
  });

  it('holds no part of the key and nothing that is told later', () => {
    expect(JSON.stringify(participantView(scenario))).not.toMatch(/secret|expected/i);
  });

  it('shows the cards in the order of their titles, never in that of the file', () => {
    expect(participantView(scenario).cards.map((card) => card.title)).toEqual(['Access', 'Zoning']);
  });
});
