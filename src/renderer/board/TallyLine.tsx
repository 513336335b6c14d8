import { useTranslation } from 'react-i18next';
import { lanesByDuty } from '#core/scenario/schema.ts';
import type { Tally } from '#core/session/schema.ts';
import { laneOfTally } from '#core/session/state.ts';
import { LaneShape } from '../lanes/LaneShape.tsx';
import styles from './Card.module.css';

/** The hands counted for a card by number, shape and word; on the narrowest cards the words make room. */
export function TallyLine({ tally }: { readonly tally: Tally }) {
  const { t } = useTranslation('board');
  const counted = lanesByDuty.filter((lane) => tally[lane] > 0);
  return (
    <span className={styles.tally} data-parts={counted.length}>
      {counted.map((lane) => (
        <span key={lane} className={styles.hands}>
          <LaneShape lane={lane} size={11} />
          {tally[lane]} <span className={styles.handsWord}>{t(`tally.word.${lane}`)}</span>
        </span>
      ))}
      {laneOfTally(tally) === null && <strong>{t('tally.tie')}</strong>}
    </span>
  );
}
