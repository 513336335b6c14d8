import { Kbd, VisuallyHidden } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { LaneShape } from '../lanes/LaneShape.tsx';
import { useSession } from '../session/SessionContext.tsx';
import styles from './Area.module.css';
import { useBoard, useBoardView } from './BoardContext.tsx';
import type { HeaderNodeType } from './board-projection.ts';
import { useAreaCards } from './use-area-cards.ts';

/** The head of an area: shape, name, count and key. It is the button that places the selected cards there,
 * and a tab stop only while there are any. */
export const HeaderNode = memo(
  function HeaderNode({ data: { area } }: NodeProps<HeaderNodeType>) {
    const { t } = useTranslation('board');
    const name = useTranslation('lanes').t(area);
    const { isOpen, actions } = useBoard();
    const count = useAreaCards(area).length;
    const isArmed = useBoardView((view) => view.selection.size > 0);
    const number = useSession((view) => (area === 'deck' ? 0 : view.state.lanes.indexOf(area) + 1));

    function press(event: MouseEvent): void {
      event.stopPropagation();
      if (isArmed) actions.placeSelection(area);
    }

    const content = (
      <>
        {area === 'deck' ? (
          <IconStack2 className={styles.deckIcon} aria-hidden="true" />
        ) : (
          <LaneShape lane={area} size={16} />
        )}
        <span className={styles.name}>{name}</span>
        <span className={styles.count}>
          {count}
          {isOpen && <VisuallyHidden> {t('areaButtonHint', { count })}</VisuallyHidden>}
        </span>
        {isOpen && (
          <Kbd className={styles.key} size="xs">
            {number}
          </Kbd>
        )}
      </>
    );
    if (!isOpen) {
      return (
        <div className={styles.header} data-area={area} data-board-header>
          {content}
        </div>
      );
    }
    return (
      <button
        type="button"
        className={styles.header}
        data-area={area}
        data-board-header
        aria-disabled={!isArmed}
        tabIndex={isArmed ? 0 : -1}
        onClick={press}
      >
        {content}
      </button>
    );
  },
  (before, after) => before.data.area === after.data.area,
);
