import { ViewportPortal } from '@xyflow/react';
import { useId } from 'react';
import styles from './Board.module.css';
import { useBoardView } from './BoardContext.tsx';
import type { AreaContent } from './board-areas.ts';
import type { BoardLayout } from './board-layout.ts';
import { revealArrows } from './reveal-arrows.ts';

/** The arrows of the reveal. Decoration: every card says the same in words. */
export function RevealArrows({
  areas,
  layout,
}: {
  readonly areas: readonly AreaContent[];
  readonly layout: BoardLayout;
}) {
  const id = useId();
  const chosen = useBoardView((view) => view.chosen);
  const arrows = revealArrows(areas, layout);
  const isChosenShown = arrows.some(({ card }) => card === chosen);
  return (
    <ViewportPortal>
      <svg className={styles.arrows} width={layout.size.width} height={layout.size.height} aria-hidden="true">
        <defs>
          {(['wrong', 'blank'] as const).map((kind) => (
            <marker
              key={kind}
              id={`${id}-${kind}`}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path className={styles.arrowHead} data-kind={kind} d="M0 0 8 4 0 8z" />
            </marker>
          ))}
        </defs>
        {arrows.map(({ card, kind, path }) => (
          <path
            key={card}
            className={styles.arrow}
            data-kind={kind}
            data-chosen={card === chosen || undefined}
            data-faded={(isChosenShown && card !== chosen) || undefined}
            d={path}
            markerEnd={`url(#${id}-${kind})`}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
}
