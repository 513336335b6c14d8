import { useElementSize } from '@mantine/hooks';
import type { RefCallback } from 'react';
import type { CardId, Scenario } from '#core/scenario/schema.ts';
import type { AreaContent } from './board-areas.ts';
import { type BoardLayout, layOutBoard, type Size } from './board-layout.ts';
import { cardFaces } from './card-faces.ts';

/** The size of an element, and how much larger than usual the user wants text. */
export function useMeasuredBoard(): {
  readonly ref: RefCallback<HTMLDivElement>;
  readonly size: Size;
  readonly textScale: number;
} {
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const rootFont = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { ref, size: { width, height }, textScale: Math.max(1, rootFont / 16) };
}

export function layOutCards(
  scenario: Scenario,
  dealt: readonly CardId[],
  areas: readonly AreaContent[],
  frame: { readonly size: Size; readonly textScale: number; readonly mode: 'sort' | 'reveal' },
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
