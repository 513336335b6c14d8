import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Area.module.css';
import { useBoard, useBoardView } from './BoardContext.tsx';
import type { Area } from './board-areas.ts';
import type { AreaNodeType } from './board-projection.ts';
import { useAreaCards } from './use-area-cards.ts';

/** The ground of an area: where cards are dropped, and what a click fills with the selected cards. */
export const AreaNode = memo(
  function AreaNode({ data: { area } }: NodeProps<AreaNodeType>) {
    const { t } = useTranslation('board');
    const { isOpen } = useBoard();
    const cards = useAreaCards(area);
    const isTarget = useBoardView((view) => view.drag?.place?.area === area);
    const isArmed = useBoardView((view) => isOpen && view.selection.size > 0);
    return (
      <section
        className={styles.ground}
        aria-label={t('areaLabel', { area: t(`area.${area}`), count: cards.length })}
        aria-owns={cards.length === 0 ? undefined : cards.map((card) => `card-${card}`).join(' ')}
        data-area={area}
        data-target={isTarget || undefined}
        data-armed={isArmed || undefined}
      >
        {cards.length === 0 && <EmptyArea area={area} isOpen={isOpen} isArmed={isArmed} />}
      </section>
    );
  },
  (before, after) => before.data.area === after.data.area,
);

function EmptyArea({
  area,
  isOpen,
  isArmed,
}: {
  readonly area: Area;
  readonly isOpen: boolean;
  readonly isArmed: boolean;
}) {
  const { t } = useTranslation('board');
  if (area !== 'deck') {
    return isOpen ? <p className={styles.empty}>{t(isArmed ? 'laneArmed' : 'laneEmpty')}</p> : null;
  }
  return (
    <p className={styles.empty}>
      <strong>{t('deckEmpty')}</strong>
      {isOpen && <span>{t('deckEmptyHint')}</span>}
    </p>
  );
}
