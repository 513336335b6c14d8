import { seededRandom } from './seeded-random.ts';

/**
 * The items in an order that depends on the seed alone, so that a deck can be dealt again from the saved seed.
 *
 * Fisher-Yates over `seededRandom`. Seed 0 keeps the given order.
 */
export function shuffle<Item>(items: readonly Item[], seed: number): readonly Item[] {
  if (seed === 0) return items;
  const shuffled = [...items];
  const random = seededRandom(seed);
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const moved = shuffled[last] as Item;
    shuffled[last] = shuffled[other] as Item;
    shuffled[other] = moved;
  }
  return shuffled;
}
