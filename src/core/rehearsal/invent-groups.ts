import { shuffle } from '../session/shuffle.ts';

/** A group that nobody sits in: a name, and how many people it pretends to be. */
export interface InventedGroup {
  readonly name: string;
  readonly headCount: number;
}

/** Groups as a workshop has them, none of which could be taken for a person. */
const inventedNames = [
  'Service desk',
  'Platform crew',
  'Night shift',
  'Database corner',
  'Release train',
  'Finance office',
  'Security desk',
  'Field team',
  'Data kitchen',
  'Test bench',
  'Product table',
  'Network room',
];

/** As many invented groups as asked for, at most twelve, all with different names. The seed alone decides which. */
export function inventGroups(count: number, seed: number): readonly InventedGroup[] {
  return shuffle(inventedNames, seed)
    .slice(0, count)
    .map((name, place) => ({ name, headCount: 3 + ((seed + place * 2) % 4) }));
}
