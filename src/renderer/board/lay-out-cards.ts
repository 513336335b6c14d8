import type { CardId, Scenario } from '#core/scenario/schema.ts';
import type { AreaContent } from './board-areas.ts';
import { type BoardLayout, layOutBoard } from './board-layout.ts';
import { cardFaces } from './card-faces.ts';
import type { MeasuredBoard } from './use-measured-board.ts';

/** Lays out the cards of a session; the longest title in play decides how wide cards have to be. */
export function layOutCards(
  scenario: Scenario,
  dealt: readonly CardId[],
  areas: readonly AreaContent[],
  frame: MeasuredBoard & { readonly mode: 'sort' | 'reveal' },
): BoardLayout {
  const faces = cardFaces(scenario);
  const missing = areas.reduce((sum, area) => sum + area.missing.length, 0);
  return layOutBoard({
    ...frame,
    areas: areas.map(({ area, cards, missing: absent }) => ({ area, cells: cards.length + absent.length })),
    totalCells: dealt.length + missing,
    longestTitle: Math.max(1, ...dealt.map((card) => faces.get(card)?.title.length ?? 0)),
  });
}
