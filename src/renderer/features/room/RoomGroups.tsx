import { useTranslation } from 'react-i18next';
import type { RoomViewOnWire } from '#core/contract/views.ts';
import styles from './Groups.module.css';

/** How far each group is. Where it put anything is no part of what this window gets during a vote. */
export function RoomGroups({
  room,
  isCompact = false,
}: {
  readonly room: RoomViewOnWire;
  readonly isCompact?: boolean;
}) {
  const { t } = useTranslation('room');
  const cards = room.cards.length + room.added.length;
  return (
    <ul className={styles.groups} data-compact={isCompact} aria-label={t('groups')}>
      {room.groups.map(({ group, present, placed, committed }) => (
        <li key={group.id} className={styles.group} data-committed={committed} data-present={present}>
          <span className={styles.groupName}>
            <span className={styles.swatch} data-group-color={group.color} />
            <span className={styles.name}>{group.name}</span>
          </span>
          {present ? (
            <>
              <span className={styles.groupState}>
                {committed ? <Committed /> : t(isCompact ? 'placedShort' : 'placed', { placed, cards })}
              </span>
              <span className={styles.bar}>
                <span style={{ width: `${(100 * (committed ? cards : placed)) / Math.max(1, cards)}%` }} />
              </span>
            </>
          ) : (
            <span className={styles.groupState}>{t('absent')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Committed() {
  const { t } = useTranslation('room');
  return (
    <>
      <svg viewBox="0 0 16 16" className={styles.tick} aria-hidden="true">
        <path d="M2.5 8.5l3.5 3.5 7.5-8" />
      </svg>
      {t('committed')}
    </>
  );
}
