import { type Lane, lanesOf, type Scenario } from './schema.ts';

/** A scenario as players may see it before any reveal. */
export interface ParticipantView {
  readonly title: string;
  readonly summary: string;
  readonly story: string | null;
  readonly learningGoals: readonly string[];
  readonly minutes: number | null;
  readonly lanes: readonly Lane[];
  readonly cards: readonly {
    readonly id: string;
    readonly title: string;
    readonly description: string | null;
    readonly category: string | null;
  }[];
}

/**
 * The part of a scenario that gives nothing of its key away, taken field by field: a new field stays out until
 * somebody decides that players may see it. Cards are in the order of their titles, because many authors write a
 * scenario lane by lane, and that order would be the key.
 *
 * Injects stay out as well: they name the cards they hit and arrive during play.
 */
export function participantView(scenario: Scenario): ParticipantView {
  const cards = scenario.controls.map(({ id, title, description, category }) => ({
    id,
    title,
    description: description ?? null,
    category: category ?? null,
  }));
  return {
    title: scenario.title,
    summary: scenario.summary,
    story: scenario.story ?? null,
    learningGoals: scenario.learningGoals ?? [],
    minutes: scenario.minutes ?? null,
    lanes: lanesOf(scenario),
    cards: cards.toSorted((left, right) => left.title.localeCompare(right.title, 'en')),
  };
}
