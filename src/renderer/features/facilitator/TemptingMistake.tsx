import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/SessionContext.tsx';
import { useWorkshopView } from '../../session/WorkshopViewContext.tsx';
import styles from './Facilitator.module.css';
import { Peek } from './Peek.tsx';

/** What tempts people about the card under discussion. It belongs to the key, so it is asked for card by card. */
export function TemptingMistake() {
  const { t } = useTranslation('facilitator');
  const card = useWorkshopView((view) => view.card);
  const control = useSession((view) => view.session.scenario.controls.find(({ id }) => id === card));
  return (
    <section className={styles.part} aria-labelledby="mistake-title">
      <h3 id="mistake-title">{t('mistake')}</h3>
      {control === undefined ? (
        <p className={styles.quiet}>{t('noCard')}</p>
      ) : (
        <>
          <p className={styles.quiet}>{t('mistakeOf', { card: control.title })}</p>
          <Peek key={control.id} what={t('mistake')}>
            {() => <p className={styles.secret}>{control.misconception ?? t('noMistake')}</p>}
          </Peek>
        </>
      )}
    </section>
  );
}
