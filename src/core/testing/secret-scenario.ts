import type { Scenario } from '../scenario/schema.ts';
import { buildControl, buildScenario } from './build-scenario.ts';

/** Stands in every text of the secret scenario that participants must not see before the reveal. */
export const secretMark = 'SECRET-OF-THE-KEY';

/** A scenario with every part filled in, lane by lane as many authors write, whose secrets all carry the mark. */
export function buildSecretScenario(): Scenario {
  const secret = (what: string) => `${secretMark} ${what}`;
  const control = (id: string, expected: 'provider' | 'shared' | 'customer') =>
    buildControl(id, expected, {
      category: 'platform-operations',
      why: secret('why'),
      misconception: secret('misconception'),
      providerPart: secret('provider part'),
      customerPart: secret('customer part'),
      evidence: secret('evidence'),
      sources: ['guide'],
    });
  return buildScenario({
    learningGoals: ['Tell the two sides apart'],
    controls: [
      control('patching', 'provider'),
      control('scaling', 'provider'),
      control('recovery', 'shared'),
      control('access-policy', 'customer'),
      control('backup-goals', 'customer'),
      control('log-review', 'customer'),
    ],
    injects: [
      {
        id: 'outage',
        title: secret('inject'),
        text: secret('inject text'),
        question: secret('inject question'),
        controls: ['scaling', 'recovery'],
      },
    ],
    discussion: [secret('discussion')],
    designReview: {
      situation: secret('situation'),
      question: secret('review question'),
      answer: secret('review answer'),
      reason: secret('review reason'),
    },
    quiz: [
      {
        question: secret('quiz question'),
        options: [secret('option'), secret('right option')],
        answer: 1,
        reason: secret('quiz reason'),
      },
    ],
    agenda: [
      { phase: 'setup', minutes: 5 },
      { phase: 'sort', minutes: 20 },
      { phase: 'reveal', minutes: 15 },
      { phase: 'debrief', minutes: 10 },
    ],
    sources: {
      guide: {
        title: secret('source'),
        publisher: secret('publisher'),
        url: `https://example.com/${secretMark}`,
        checked: `2026-01-15, ${secretMark}`,
      },
    },
  });
}
