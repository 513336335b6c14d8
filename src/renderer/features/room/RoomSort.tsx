import { useTranslation } from 'react-i18next';
import type { RoomViewOnWire } from '#core/contract/views.ts';
import { Pages } from './Pages.tsx';
import styles from './Room.module.css';
import { RoomGroups } from './RoomGroups.tsx';

/** The first vote: how far the groups are, and which cards there are to sort. */
export function RoomSort({ room }: { readonly room: RoomViewOnWire }) {
  const { t } = useTranslation('room');
  return (
    <>
      <RoomGroups room={room} />
      <section className={styles.fill} aria-labelledby="cards">
        <h2 id="cards">{t('cards', { count: room.cards.length + room.added.length })}</h2>
        <Pages columns={3}>
          <ul className={styles.titles}>
            {room.cards.map((card) => (
              <li key={card.id}>{card.title}</li>
            ))}
            {room.added.map((card) => (
              <li key={card.id}>
                {card.title} <em className={styles.added}>{t('added')}</em>
              </li>
            ))}
          </ul>
        </Pages>
      </section>
    </>
  );
}
