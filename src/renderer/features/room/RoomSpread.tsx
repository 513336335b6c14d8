import { useTranslation } from 'react-i18next';
import type { RoomViewOnWire } from '#core/contract/views.ts';
import { Pages } from './Pages.tsx';
import styles from './Room.module.css';
import { RoomGroups } from './RoomGroups.tsx';
import { RoomLane } from './RoomLane.tsx';

type Spread = NonNullable<RoomViewOnWire['spread']>[number];

/** The discussion: where the groups lie apart, and who explains first. No word of any answer is in it. */
export function RoomSpread({ room }: { readonly room: RoomViewOnWire }) {
  const { t } = useTranslation('room');
  const titles = new Map(room.cards.map((card) => [card.id, card.title]));
  const spread = room.spread ?? [];
  return (
    <>
      {spread.length > 0 && (
        <section className={styles.fill} aria-labelledby="spread">
          <h2 id="spread">{t('spread')}</h2>
          <Pages>
            <ol className={styles.spread}>
              {spread.map((card) => (
                <li key={card.card}>
                  <h3>{titles.get(card.card)}</h3>
                  <SpreadCounts spread={card} lanes={room.lanes} />
                  <Extremes spread={card} />
                </li>
              ))}
            </ol>
          </Pages>
        </section>
      )}
      <RoomGroups room={room} isCompact />
    </>
  );
}

function SpreadCounts({
  spread,
  lanes,
}: {
  readonly spread: Spread;
  readonly lanes: RoomViewOnWire['lanes'];
}) {
  const { t } = useTranslation('room');
  return (
    <p className={styles.counts}>
      {lanes.map((lane) => (
        <span key={lane} className={styles.count}>
          <RoomLane lane={lane} /> <strong>{spread.lanes[lane]}</strong>
        </span>
      ))}
      {spread.blank > 0 && <span className={styles.quiet}>{t('blankGroups', { count: spread.blank })}</span>}
    </p>
  );
}

function Extremes({ spread }: { readonly spread: Spread }) {
  const { t } = useTranslation('room');
  if (spread.extremes.length === 0) {
    return spread.agreement === null ? null : <p className={styles.quiet}>{t('agreed')}</p>;
  }
  return (
    <p className={styles.extremes}>
      {t('explainsFirst')}:{' '}
      {spread.extremes.map(({ lane, groups }) => (
        <span key={lane} className={styles.extreme}>
          <strong>{groups.join(', ')}</strong> <RoomLane lane={lane} />
        </span>
      ))}
    </p>
  );
}
