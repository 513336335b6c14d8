import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/SessionContext.tsx';
import styles from './Tally.module.css';

/** The lanes over their columns; each field says its lane itself to a screen reader. */
export function TallyHead() {
  const { t } = useTranslation('lanes');
  const lanes = useSession((view) => view.state.lanes);
  return (
    <div className={styles.head} aria-hidden="true">
      <span />
      <div className={styles.fields}>
        {lanes.map((lane) => (
          <span key={lane} className={styles.laneName}>
            {t(lane)}
          </span>
        ))}
      </div>
      <span />
    </div>
  );
}
