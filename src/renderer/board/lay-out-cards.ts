import type { CardId } from '#core/scenario/schema.ts';
import type { AreaContent } from './board-areas.ts';
import { type BoardLayout, layOutBoard } from './board-layout.ts';
import { type CardSource, cardFace } from './card-faces.ts';
import type { MeasuredBoard } from './use-measured-board.ts';

/** Lays out the cards of a session; the longest title in play decides how wide cards have to be. */
export function layOutCards(
  source: CardSource,
  cards: readonly CardId[],
  areas: readonly AreaContent[],
  frame: MeasuredBoard & { readonly mode: 'sort' | 'reveal'; readonly hasTallies: boolean },
): BoardLayout {
  const missing = areas.reduce((sum, area) => sum + area.missing.length, 0);
  return layOutBoard({
    ...frame,
    areas: areas.map(({ area, cards: own, missing: absent }) => ({
      area,
      cells: own.length + absent.length,
    })),
    totalCells: cards.length + missing,
    longestTitle: Math.max(1, ...cards.map((card) => cardFace(source, card)?.title.length ?? 0)),
  });
}
