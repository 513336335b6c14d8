import { useTranslation } from 'react-i18next';
import type { RoomViewOnWire } from '#core/contract/views.ts';
import { type CardId, type Lane, lanesByDuty } from '#core/scenario/schema.ts';
import groupStyles from './Groups.module.css';
import revealStyles from './Reveal.module.css';
import styles from './Room.module.css';
import { RoomLane } from './RoomLane.tsx';

/** Where each group that is here had put a card. */
export function RoomPlacements({
  room,
  card,
  expected,
}: {
  readonly room: RoomViewOnWire;
  readonly card: CardId;
  readonly expected: Lane;
}) {
  const { t } = useTranslation('room');
  return (
    <section aria-labelledby="placements">
      <h2 id="placements">{t('groupsPlaced')}</h2>
      <ul className={revealStyles.placements}>
        {room.groups
          .filter(({ present }) => present)
          .map(({ group, lanes }) => {
            const lane = lanesByDuty.find((candidate) => lanes?.[candidate].includes(card) === true);
            return (
              <li key={group.id}>
                <span className={groupStyles.groupName}>
                  <span className={groupStyles.swatch} data-group-color={group.color} />
                  <span className={groupStyles.name}>{group.name}</span>
                </span>
                {lane === undefined ? (
                  <span className={styles.quiet}>{t('leftBlank')}</span>
                ) : (
                  <RoomLane lane={lane} />
                )}
                {lane !== undefined && <Sign isRight={lane === expected} />}
              </li>
            );
          })}
      </ul>
    </section>
  );
}

function Sign({ isRight }: { readonly isRight: boolean }) {
  const { t } = useTranslation('room');
  return (
    <svg
      viewBox="0 0 16 16"
      className={revealStyles.sign}
      data-right={isRight}
      role="img"
      aria-label={isRight ? t('right') : t('wrong')}
    >
      <path d={isRight ? 'M2.5 8.5l3.5 3.5 7.5-8' : 'M3.5 3.5l9 9m0-9l-9 9'} />
    </svg>
  );
}
