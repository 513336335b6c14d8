import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LaneShape } from '../lanes/LaneShape.tsx';
import styles from './Card.module.css';
import type { CardVerdict } from './use-card-verdict.ts';

const marks = { right: IconCheck, wrong: IconX, blank: IconMinus };

/**
 * Right, wrong or blank by mark, word and colour, and for the last two the lane where the card belongs. A disputed card
 * is out of the score, so it says that in place of its verdict.
 */
export function VerdictLine({ verdict, expected, isDisputed }: CardVerdict) {
  const { t } = useTranslation('board');
  const lanes = useTranslation('lanes').t;
  const Mark = marks[verdict];
  return (
    <span className={styles.verdict} data-verdict={verdict}>
      {!isDisputed && <Mark className={styles.verdictMark} aria-hidden="true" />}
      {t(`verdict.${isDisputed ? 'disputed' : verdict}`)}{' '}
      {verdict !== 'right' && (
        <span className={styles.verdictLane} data-lane={expected}>
          <LaneShape lane={expected} size={11} />
          {lanes(expected)}
        </span>
      )}
    </span>
  );
}
