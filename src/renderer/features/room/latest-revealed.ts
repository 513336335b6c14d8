import type { RoomViewOnWire } from '#core/contract/views.ts';

type RoomCard = RoomViewOnWire['cards'][number];

/** A card that was turned over, with its answer. */
export type TurnedCard = RoomCard & { readonly key: NonNullable<RoomCard['key']> };

/** The card that was turned over last, and those before it, the latest first. */
export function latestRevealed(room: Pick<RoomViewOnWire, 'cards' | 'revealed'>): {
  readonly latest: TurnedCard | null;
  readonly earlier: readonly TurnedCard[];
} {
  const cards = new Map(room.cards.map((card) => [card.id, card]));
  const turned = room.revealed.toReversed().flatMap((id) => {
    const card = cards.get(id);
    return card !== undefined && isTurned(card) ? [card] : [];
  });
  return { latest: turned[0] ?? null, earlier: turned.slice(1) };
}

export function isTurned(card: RoomCard): card is TurnedCard {
  return card.key !== null;
}
