import { seededRandom } from '../session/seeded-random.ts';

/**
 * The dice of an invented group. Each throw is named, and its result depends on the seed and the name alone, so that
 * the same question gets the same answer in whatever order a facilitator lets the groups play.
 *
 * @returns a number from 0 up to 1
 */
export type Dice = (name: string) => number;

export function diceOf(seed: number, owner: string): Dice {
  return (name) => seededRandom(hash(`${seed} ${owner} ${name}`))();
}

/** FNV-1a over UTF-16 units, 32 bits (Fowler, Noll and Vo; public domain). */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(place), 0x01000193);
  }
  return sum >>> 0;
}

/** The item that a throw picks, each as likely as the others; undefined from an empty list. */
export function pick<Item>(items: readonly Item[], thrown: number): Item | undefined {
  return items[Math.floor(thrown * items.length)];
}
