import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/SessionContext.tsx';
import styles from './WorkshopFrame.module.css';

const icons = { saved: IconCheck, saving: IconLoader2, 'not-saved': IconAlertTriangle } as const;

/** Whether everything is on disk, in a word and a sign. Only trouble is spoken: "saved" after every move would drown the room. */
export function SaveStatus() {
  const { t } = useTranslation(['app', 'workshop']);
  const status = useSession((view) => view.saveStatus);
  const Icon = icons[status];
  return (
    <span className={styles.save} data-status={status} role={status === 'not-saved' ? 'alert' : undefined}>
      <Icon size={14} aria-hidden="true" />
      {t(`workshop:save.${status}`)}
    </span>
  );
}
