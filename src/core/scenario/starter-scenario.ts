import { type Lane, scenarioFormat } from './schema.ts';

export interface StarterOptions {
  readonly title: string;
  readonly id: string;
  /** Two at least, because a key of one lane is no exercise. */
  readonly cards: number;
  /** YYYY-MM-DD: when the source of the starter was looked at. */
  readonly today: string;
}

/** Repeated over the cards, so that no lane gets so many that guessing it pays. */
const lanes = ['customer', 'provider', 'shared', 'customer', 'provider'] as const satisfies readonly Lane[];

/** A scenario to fill in: valid and without a warning from the first minute, and with a comment for each part. */
export function starterScenario({ title, id, cards, today }: StarterOptions): string {
  const controls = Array.from({ length: cards }, (_, index) =>
    control(index + 1, lanes[index % lanes.length]),
  );
  return `${head(title, id)}${controls.join('\n')}${tail(today)}`;
}

function head(title: string, id: string): string {
  return `# A Demarc scenario. Replace what is here by your own and check it with: demarc validate FILE
# The format is described in docs/scenario-format.md.
format: ${scenarioFormat}

# The id stays the same for good: sessions and packs name the scenario by it.
id: ${id}
title: ${JSON.stringify(title)}
version: "0.1.0"

# One or two sentences for the library. They must not give an answer away.
summary: >-
  A team moves to a managed service. Find out who operates what.

# iaas, caas, paas, faas or saas; and introductory, intermediate or advanced.
serviceModel: paas
level: introductory
minutes: 50

# Read aloud at the start. End it with the situation in which the groups find themselves.
story: >-
  Our service moved to a provider last year. Today somebody asks who looks after it, and you are the
  people who have to answer.

learningGoals:
  - Tell the running of the platform apart from the way we use it

# The cards. Only id, title and expected are required. Keep titles under 60 characters, and let none of
# them name the answer. "expected" is provider, customer or shared.
controls:
`;
}

function control(number: number, lane: Lane = 'customer'): string {
  const parts =
    lane === 'shared'
      ? '    providerPart: What the provider does of it.\n    customerPart: What we do of it.\n'
      : '';
  return `  - id: duty-${number}
    title: Duty ${number}
    description: What the duty is, in one sentence, without saying whose it is.
    expected: ${lane}
    why: The reason for this lane, in one or two sentences.
${parts}    misconception: What makes people choose another lane.
    evidence: What the customer should be able to show.
    sources: [service-terms]
`;
}

function tail(today: string): string {
  return `
# Events in mid-exercise. Each names the cards that it hits.
injects:
  - id: outage
    title: The region is down
    text: The provider reports an outage of the whole region. Nobody knows for how long.
    question: Which of these cards do you see with other eyes now?
    controls: [duty-1, duty-2]

discussion:
  - Which card surprised you most, and why?

# Planned minutes for each phase: setup, sort, discuss, reveal, debrief.
agenda:
  - { phase: setup, minutes: 5 }
  - { phase: sort, minutes: 20 }
  - { phase: reveal, minutes: 15 }
  - { phase: debrief, minutes: 10 }

# Every source is named by a card. "checked" says when you read it.
sources:
  service-terms:
    title: Terms of the service
    publisher: The provider
    url: https://example.com/terms
    checked: "${today}"
`;
}
