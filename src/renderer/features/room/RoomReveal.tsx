import { useTranslation } from 'react-i18next';
import type { RoomViewOnWire } from '#core/contract/views.ts';
import { latestRevealed } from './latest-revealed.ts';
import { Pages } from './Pages.tsx';
import revealStyles from './Reveal.module.css';
import styles from './Room.module.css';
import { RoomAnswer } from './RoomAnswer.tsx';
import { RoomLane } from './RoomLane.tsx';
import { RoomPlacements } from './RoomPlacements.tsx';

/** The reveal: the card that was turned over last, large, and those before it. */
export function RoomReveal({ room }: { readonly room: RoomViewOnWire }) {
  const { t } = useTranslation('room');
  const { latest, earlier } = latestRevealed(room);
  const progress = t('turnedOver', { revealed: room.revealed.length, cards: room.cards.length });
  if (latest === null) {
    return (
      <div className={revealStyles.begin}>
        <h2>{t('revealStarts')}</h2>
        <p>{progress}</p>
      </div>
    );
  }
  return (
    <div className={revealStyles.reveal}>
      <RoomAnswer card={latest} answer={latest.key} />
      <aside className={revealStyles.beside}>
        <RoomPlacements room={room} card={latest.id} expected={latest.key.expected} />
        <section className={styles.fill} aria-labelledby="before">
          <h2 id="before">{progress}</h2>
          <Pages>
            <ul className={revealStyles.turned} aria-label={t('turnedOverBefore')}>
              {earlier.map((card) => (
                <li key={card.id}>
                  {card.title} <RoomLane lane={card.key.expected} />
                </li>
              ))}
            </ul>
          </Pages>
        </section>
      </aside>
    </div>
  );
}
