import { useTranslation } from 'react-i18next';
import type { RoomViewOnWire } from '#core/contract/views.ts';
import { Pages } from './Pages.tsx';
import styles from './Room.module.css';

type Inject = NonNullable<RoomViewOnWire['inject']>;

/** Something that happens in the middle of the exercise, with the cards it touches. */
export function RoomInject({
  inject,
  cards,
}: {
  readonly inject: Inject;
  readonly cards: RoomViewOnWire['cards'];
}) {
  const { t } = useTranslation('room');
  const touched = cards.filter((card) => inject.cards.includes(card.id));
  return (
    <section className={styles.inject} aria-labelledby="inject">
      <p className={styles.overline}>{t('happening')}</p>
      <h2 id="inject">{inject.title}</h2>
      <Pages key={inject.title}>
        <p>{inject.text}</p>
        {inject.question !== null && <p className={styles.question}>{inject.question}</p>}
        {touched.length > 0 && (
          <div className={styles.touched}>
            <h3>{t('hits')}</h3>
            <ul>
              {touched.map((card) => (
                <li key={card.id}>{card.title}</li>
              ))}
            </ul>
          </div>
        )}
      </Pages>
    </section>
  );
}
