import { useTranslation } from 'react-i18next';
import type { CardSpread } from '#core/scoring/spread.ts';
import { LaneShape } from '../../lanes/LaneShape.tsx';
import { useSession } from '../../session/SessionContext.tsx';
import styles from './Discuss.module.css';

/** The groups per lane as parts of one bar, each by colour, shape, word and number; blank ones at its end. */
export function SpreadBar({ spread }: { readonly spread: CardSpread }) {
  const { t } = useTranslation('discuss');
  const laneName = useTranslation('lanes').t;
  const lanes = useSession((view) => view.state.lanes);
  return (
    <ul className={styles.bar}>
      {lanes
        .filter((lane) => spread.lanes[lane] > 0)
        .map((lane) => (
          <li key={lane} className={styles.part} data-lane={lane} style={{ flexGrow: spread.lanes[lane] }}>
            <LaneShape lane={lane} size={13} />
            {laneName(lane)} {spread.lanes[lane]}
          </li>
        ))}
      {spread.blank > 0 && (
        <li className={styles.blank} style={{ flexGrow: spread.blank }}>
          {t('blank', { blank: spread.blank })}
        </li>
      )}
    </ul>
  );
}
