import type { CardId, Lane, Scenario } from '#core/scenario/schema.ts';

/** What a card shows before its reveal: everything of the control but the key. */
export interface CardFace {
  readonly title: string;
  readonly description: string | null;
  readonly category: string | null;
}

const facesByScenario = new WeakMap<Scenario, ReadonlyMap<CardId, CardFace>>();

/** The faces of all cards by id. The same scenario gives the same map, so a card can select its face from the session. */
export function cardFaces(scenario: Scenario): ReadonlyMap<CardId, CardFace> {
  const known = facesByScenario.get(scenario);
  if (known !== undefined) return known;
  const faces = new Map<CardId, CardFace>();
  for (const { id, title, description, category } of scenario.controls) {
    faces.set(id, { title, description: description ?? null, category: category ?? null });
  }
  facesByScenario.set(scenario, faces);
  return faces;
}

export function cardTitle(scenario: Scenario, card: CardId): string {
  return cardFaces(scenario).get(card)?.title ?? card;
}

/** The key of one card; the caller has made sure that the card is turned over. */
export function expectedLane(scenario: Scenario, card: CardId): Lane | null {
  return scenario.controls.find((control) => control.id === card)?.expected ?? null;
}

/** The expected lanes of the cards already turned over; the key of a hidden card never leaves the scenario. */
export function revealedLanes(scenario: Scenario, revealed: ReadonlySet<CardId>): ReadonlyMap<CardId, Lane> {
  const lanes = new Map<CardId, Lane>();
  if (revealed.size === 0) return lanes;
  for (const { id, expected } of scenario.controls) if (revealed.has(id)) lanes.set(id, expected);
  return lanes;
}
