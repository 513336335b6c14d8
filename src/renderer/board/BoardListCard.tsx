import { Button } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import { LaneShape } from '../lanes/LaneShape.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { useBallot, useBoard, useBoardView } from './BoardContext.tsx';
import styles from './BoardList.module.css';
import { CardButton } from './CardButton.tsx';

/** One card of the list with a button per lane. Only the current card has its buttons in the tab order. */
export const BoardListCard = memo(function BoardListCard({ card }: { readonly card: CardId }) {
  const laneName = useTranslation('lanes').t;
  const { isOpen, actions } = useBoard();
  const lanes = useSession((view) => view.state.lanes);
  const isCurrent = useBoardView((view) => view.current === card);
  const placed = useBallot((ballot) => ballot.placements.get(card)?.lane ?? null);
  return (
    <li className={styles.item}>
      <div className={styles.card}>
        <CardButton card={card} />
      </div>
      {isOpen && (
        <div className={styles.moves}>
          {lanes.map((lane) => (
            <Button
              key={lane}
              size="compact-xs"
              className={styles.move ?? ''}
              variant={placed === lane ? 'light' : 'default'}
              leftSection={<LaneShape lane={lane} size={12} />}
              aria-pressed={placed === lane}
              tabIndex={isCurrent ? 0 : -1}
              onClick={() => actions.moveTo(card, placed === lane ? 'deck' : lane)}
            >
              {laneName(lane)}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
});
