import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCardFace } from './BoardContext.tsx';
import type { MissingNodeType } from './board-projection.ts';
import styles from './Card.module.css';

/** The empty place of a card that belongs in this lane and lies elsewhere. */
export const MissingNode = memo(
  function MissingNode({ data: { card } }: NodeProps<MissingNodeType>) {
    const { t } = useTranslation('board');
    const { title } = useCardFace(card);
    return (
      <div className={styles.missing} title={t('verdict.belongsHere', { title })}>
        <span className={styles.title}>{title}</span>
      </div>
    );
  },
  (before, after) => before.data.card === after.data.card,
);
