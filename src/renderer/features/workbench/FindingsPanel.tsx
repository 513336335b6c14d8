import { Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconChevronUp, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import type { PlacedFinding } from './inspect-draft.ts';
import { placeInWords } from './place-in-words.ts';
import styles from './Workbench.module.css';

/** What the check found, each with its place; choosing one goes there in both panes. */
export function FindingsPanel() {
  const { t } = useTranslation('workbench');
  const [isOpen, setIsOpen] = useState(true);
  const findings = useDraft((view) => view.inspection.findings);
  const isCurrent = useDraft((view) => view.inspection.text === view.history.present);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const counts = [
    ...(errors > 0 ? [t('findings.errors', { count: errors })] : []),
    ...(warnings > 0 ? [t('findings.warnings', { count: warnings })] : []),
  ];
  const isEmpty = findings.length === 0;
  return (
    <section className={styles.findings} aria-labelledby="findings-title">
      <div className={styles.findingsHead}>
        <h2 id="findings-title" className={styles.findingsTitle}>
          {t('findings.title')}
        </h2>
        <Text size="sm" role="status">
          {isEmpty ? t('findings.none') : counts.join(', ')}
          {!isCurrent && ` (${t('findings.checking')})`}
        </Text>
        {!isEmpty && (
          <UnstyledButton
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-label={t(isOpen ? 'findings.hide' : 'findings.show')}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? <IconChevronDown size={18} /> : <IconChevronUp size={18} />}
          </UnstyledButton>
        )}
      </div>
      {isOpen && !isEmpty && (
        <ul className={styles.findingList}>
          {findings.map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be the same
            <FindingRow key={index} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  );
}

function FindingRow({ finding }: { readonly finding: PlacedFinding }) {
  const { t } = useTranslation('workbench');
  const store = useDraftStore();
  const data = useDraft((view) => view.data);
  const { severity, path, line, message } = finding;
  const isError = severity === 'error';
  const place =
    path === null
      ? t('findings.line', { line })
      : t('findings.place', { place: placeInWords(t, path, data), line });
  return (
    <li>
      <UnstyledButton className={styles.finding} onClick={() => store.jumpTo(path, finding)}>
        {isError ? (
          <IconCircleX size={18} className={styles.error} aria-hidden="true" />
        ) : (
          <IconAlertTriangle size={18} className={styles.warning} aria-hidden="true" />
        )}
        <span className={styles.findingText}>
          <strong>
            {t(isError ? 'findings.error' : 'findings.warning')}: {place}
          </strong>
          <span>{message}</span>
        </span>
      </UnstyledButton>
    </li>
  );
}
