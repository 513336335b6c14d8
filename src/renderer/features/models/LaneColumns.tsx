import { useTranslation } from 'react-i18next';
import { LaneBadge } from '../../lanes/LaneBadge.tsx';
import type { CardMove, LaneColumn } from './card-moves.ts';
import styles from './Models.module.css';
import { MovedMark } from './MovedMark.tsx';

/** The cards by lane. Only those that moved carry a mark, so that the eye goes there and nowhere else. */
export function LaneColumns({
  columns,
  moves,
}: {
  readonly columns: readonly LaneColumn[];
  readonly moves: readonly CardMove[];
}) {
  const { t } = useTranslation(['models', 'lanes']);
  const movedFrom = new Map(moves.map(({ control, from }) => [control.id, from]));
  return (
    <div className={styles.columns} data-lanes={columns.length}>
      {columns.map(({ lane, controls }) => (
        <section
          key={lane}
          className={styles.column}
          data-lane={lane}
          aria-label={t('laneCards', { lane: t(`lanes:${lane}`), count: controls.length })}
        >
          <p className={styles.columnHead}>
            <LaneBadge lane={lane} />
            <span>{controls.length}</span>
          </p>
          {controls.length === 0 && <p className={styles.empty}>{t('emptyLane')}</p>}
          <ul className={styles.cards}>
            {controls.map(({ id, title }) => {
              const from = movedFrom.get(id);
              return (
                // A moved card is a new element each time, so that it lights up again when it moves on.
                <li key={`${id} ${from ?? ''}`} className={styles.card} data-moved={from !== undefined}>
                  <span className={styles.cardTitle}>{title}</span>
                  {from !== undefined && <MovedMark from={from} to={lane} />}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
