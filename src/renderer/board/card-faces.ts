import type { CardId, Lane, Scenario } from '#core/scenario/schema.ts';
import type { AddedCard, Session } from '#core/session/schema.ts';
import type { SessionState } from '#core/session/state.ts';

/** What a card shows before its reveal: everything of the control but the key. */
export interface CardFace {
  readonly title: string;
  readonly description: string | null;
  readonly category: string | null;
  /** Somebody in the room missed this card: it has no key and is never scored. */
  readonly isAdded: boolean;
}

/** The parts of a session that hold the faces of its cards. */
export interface CardSource {
  readonly session: Pick<Session, 'scenario'>;
  readonly state: Pick<SessionState, 'added'>;
}

const facesByScenario = new WeakMap<Scenario, ReadonlyMap<CardId, CardFace>>();
const facesByAddedCard = new WeakMap<AddedCard, CardFace>();

/**
 * The face of a card in play, whether it came with the scenario or was added in the room. The same card gives the same
 * object, so a card can select its face from the session.
 */
export function cardFace({ session, state }: CardSource, card: CardId): CardFace | undefined {
  const dealt = scenarioFaces(session.scenario).get(card);
  if (dealt !== undefined) return dealt;
  const added = state.added.find((candidate) => candidate.id === card);
  return added === undefined ? undefined : addedFace(added);
}

export function cardTitle(source: CardSource, card: CardId): string {
  return cardFace(source, card)?.title ?? card;
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

function scenarioFaces(scenario: Scenario): ReadonlyMap<CardId, CardFace> {
  const known = facesByScenario.get(scenario);
  if (known !== undefined) return known;
  const faces = new Map<CardId, CardFace>();
  for (const { id, title, description, category } of scenario.controls) {
    const face = { title, description: description ?? null, category: category ?? null, isAdded: false };
    faces.set(id, face);
  }
  facesByScenario.set(scenario, faces);
  return faces;
}

function addedFace(added: AddedCard): CardFace {
  const known = facesByAddedCard.get(added);
  if (known !== undefined) return known;
  const { title, description } = added;
  const face = { title, description: description === '' ? null : description, category: null, isAdded: true };
  facesByAddedCard.set(added, face);
  return face;
}
