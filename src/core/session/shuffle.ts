/**
 * The items in an order that depends on the seed alone, so that a deck can be dealt again from the saved seed.
 *
 * Fisher-Yates over mulberry32 (a 32-bit generator by T. Ettinger, public domain); good enough for a deck of cards,
 * never for anything secret. Seed 0 keeps the given order.
 */
export function shuffle<Item>(items: readonly Item[], seed: number): readonly Item[] {
  if (seed === 0) return items;
  const shuffled = [...items];
  const random = mulberry32(seed);
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const moved = shuffled[last] as Item;
    shuffled[last] = shuffled[other] as Item;
    shuffled[other] = moved;
  }
  return shuffled;
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
