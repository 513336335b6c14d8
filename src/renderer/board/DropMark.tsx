import { ViewportPortal } from '@xyflow/react';
import styles from './Board.module.css';
import { useBoardView } from './BoardContext.tsx';
import type { AreaContent } from './board-areas.ts';
import type { BoardLayout } from './board-layout.ts';
import { dropMarkRect } from './drop-place.ts';

/** Shows between which cards the held ones would go. The deck keeps the order it was dealt in, so it has no mark. */
export function DropMark({
  areas,
  layout,
}: {
  readonly areas: readonly AreaContent[];
  readonly layout: BoardLayout;
}) {
  const place = useBoardView((view) => view.drag?.place ?? null);
  const cards = useBoardView((view) => view.drag?.cards ?? null);
  if (place === null || cards === null || place.area === 'deck') return null;
  const rect = dropMarkRect(layout, areas, place, cards);
  if (rect === null) return null;
  const { x, y, width, height } = rect;
  return (
    <ViewportPortal>
      <div
        className={styles.dropMark}
        data-area={place.area}
        style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
      />
    </ViewportPortal>
  );
}
