import { Badge, Button, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftOrigin } from '#core/contract/library-views.ts';
import type { ScenarioSummary } from '#core/contract/views.ts';
import styles from './Drafts.module.css';

/** What is in the library, to be changed in place or taken as the beginning of something new. */
export function LibraryToEdit({
  scenarios,
  onBegin,
}: {
  readonly scenarios: readonly ScenarioSummary[];
  readonly onBegin: (from: DraftOrigin) => void;
}) {
  const { t } = useTranslation('workbench');
  const [words, setWords] = useState('');
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = scenarios.filter(({ id, title, summary, service }) => {
    const text = [title, summary, service ?? '', id].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  return (
    <section aria-labelledby="library-title">
      <Title order={2} size="h4" id="library-title">
        {t('drafts.library')}
      </Title>
      <search className={styles.search}>
        <TextInput
          aria-label={t('drafts.search')}
          placeholder={t('drafts.searchPlaceholder')}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </search>
      {found.length === 0 ? (
        <Text className={styles.empty}>{t('drafts.nothingFound')}</Text>
      ) : (
        <ul className={styles.rows}>
          {found.map(({ id, title, builtIn }) => (
            <li key={id} className={styles.row}>
              <div className={styles.rowText}>
                <Text className={styles.wrap}>{title}</Text>
              </div>
              {!builtIn && (
                <Badge variant="default" radius="sm" tt="none" fw={500}>
                  {t('drafts.own')}
                </Badge>
              )}
              <Button
                variant="default"
                size="sm"
                aria-label={t('drafts.editNamed', { title })}
                onClick={() => onBegin({ kind: 'scenario', id, as: 'edit' })}
              >
                {t('drafts.edit')}
              </Button>
              <Button
                variant="subtle"
                size="sm"
                aria-label={t('drafts.copyNamed', { title })}
                onClick={() => onBegin({ kind: 'scenario', id, as: 'copy' })}
              >
                {t('drafts.copy')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
