import { useTranslation } from 'react-i18next';
import type { TurnedCard } from './latest-revealed.ts';
import { Pages } from './Pages.tsx';
import revealStyles from './Reveal.module.css';
import { RoomLane } from './RoomLane.tsx';

const parts = ['why', 'misconception', 'providerPart', 'customerPart', 'evidence'] as const;

/** The answer of one card. */
export function RoomAnswer({
  card,
  answer,
}: {
  readonly card: TurnedCard;
  readonly answer: TurnedCard['key'];
}) {
  const { t } = useTranslation('room');
  return (
    <article className={revealStyles.answer} aria-labelledby="answer">
      <h2 id="answer">{card.title}</h2>
      <p className={revealStyles.expected} data-lane={answer.expected}>
        {t('expected')} <RoomLane lane={answer.expected} />
      </p>
      <Pages key={card.id}>
        {answer.disputed !== null && (
          <section className={revealStyles.dispute}>
            <h3>{t('disputed')}</h3>
            <p>{answer.disputed}</p>
          </section>
        )}
        {parts.map(
          (part) =>
            answer[part] !== null && (
              <section key={part} className={revealStyles.part} data-part={part}>
                <h3>{t(part)}</h3>
                <p>{answer[part]}</p>
              </section>
            ),
        )}
      </Pages>
    </article>
  );
}
