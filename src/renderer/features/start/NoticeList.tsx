import { useTranslation } from 'react-i18next';
import type { Notice } from '#core/contract/views.ts';
import styles from './Start.module.css';

/** Files that could not be read as they are: quiet, but never out of sight. */
export function NoticeList({ notices }: { readonly notices: readonly Notice[] }) {
  const { t } = useTranslation('start');
  if (notices.length === 0) return null;
  return (
    <details className={styles.notices}>
      <summary>{t('notices', { count: new Set(notices.map((notice) => notice.file)).size })}</summary>
      <ul>
        {notices.map((notice) => (
          <li key={`${notice.file} ${notice.message}`}>
            {!notice.message.startsWith(notice.file) && <strong>{notice.file} </strong>}
            {notice.message}
          </li>
        ))}
      </ul>
    </details>
  );
}
