import type { CardId, Lane } from '../scenario/schema.ts';
import type { Certainty } from './schema.ts';

/** What a sheet says about one card in one vote. A lane of null is a blank, which never has a certainty. */
export interface SheetMark {
  readonly lane: Lane | null;
  readonly certainty: Certainty | null;
}

/** The votes of one group. A card without a mark was left blank. */
export interface SheetGroup {
  readonly name: string;
  readonly first: ReadonlyMap<CardId, SheetMark>;
  /** Null where the sheet has no second vote. */
  readonly final: ReadonlyMap<CardId, SheetMark> | null;
}

/** Placements as a facilitator types them from paper boards, groups in the order of their first row. */
export interface PlacementsSheet {
  readonly groups: readonly SheetGroup[];
  /** The header has a column for the final vote. */
  readonly hasSecondVote: boolean;
}
