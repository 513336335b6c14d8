import { useTranslation } from 'react-i18next';
import type { RoomViewOnWire } from '#core/contract/views.ts';
import type { Lane } from '#core/scenario/schema.ts';
import groupStyles from './Groups.module.css';
import { isTurned } from './latest-revealed.ts';
import { Pages } from './Pages.tsx';
import styles from './Room.module.css';
import { RoomLane } from './RoomLane.tsx';

/** The debrief: the expected split, and beside it the ranking where the facilitator turned it on. */
export function RoomBoard({ room }: { readonly room: RoomViewOnWire }) {
  const { t } = useTranslation('room');
  return (
    <div className={styles.board}>
      {room.lanes.map((lane) => (
        <LaneColumn key={lane} lane={lane} cards={room.cards} />
      ))}
      {room.added.length > 0 && (
        <section className={styles.column} aria-labelledby="added">
          <h2 id="added">{t('addedCards')}</h2>
          <Pages>
            <ul className={styles.titles}>
              {room.added.map((card) => (
                <li key={card.id}>{card.title}</li>
              ))}
            </ul>
          </Pages>
        </section>
      )}
      {room.ranking !== null && <Ranking groups={room.groups} ranking={room.ranking} />}
    </div>
  );
}

function LaneColumn({ lane, cards }: { readonly lane: Lane; readonly cards: RoomViewOnWire['cards'] }) {
  const { t } = useTranslation('room');
  const expected = cards.filter(isTurned).filter((card) => card.key.expected === lane);
  return (
    <section className={styles.column} data-lane={lane} aria-labelledby={`lane-${lane}`}>
      <h2 id={`lane-${lane}`}>
        <RoomLane lane={lane} /> <span className={styles.quiet}>{expected.length}</span>
      </h2>
      <Pages>
        <ul className={styles.titles}>
          {expected.map((card) => (
            <li key={card.id}>
              {card.title}
              {card.key.disputed !== null && <em className={styles.added}> {t('disputed')}</em>}
            </li>
          ))}
        </ul>
      </Pages>
    </section>
  );
}

function Ranking({
  groups,
  ranking,
}: {
  readonly groups: RoomViewOnWire['groups'];
  readonly ranking: NonNullable<RoomViewOnWire['ranking']>;
}) {
  const { t } = useTranslation('room');
  const known = new Map(groups.map(({ group }) => [group.id, group]));
  return (
    <section className={styles.column} aria-labelledby="ranking">
      <h2 id="ranking">{t('ranking')}</h2>
      <Pages>
        <ol className={styles.ranking}>
          {ranking.map(({ group, ...counts }) => (
            <li key={group}>
              <span className={groupStyles.groupName}>
                <span className={groupStyles.swatch} data-group-color={known.get(group)?.color} />
                <span className={groupStyles.name}>{known.get(group)?.name}</span>
              </span>
              <span className={styles.quiet}>{t('ranked', counts)}</span>
            </li>
          ))}
        </ol>
      </Pages>
    </section>
  );
}
