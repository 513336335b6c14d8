import { Text, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import styles from './Setup.module.css';
import type { SetupDraft } from './setup-form.ts';

/** Who sits in which group, folded away because nobody has to say it. */
export function PeopleFields({ form }: { readonly form: UseFormReturnType<SetupDraft> }) {
  const { t } = useTranslation('setup');
  // A field that does not do must be seen, or nobody knows why the form is not sent.
  const hasProblem = Object.keys(form.errors).some((path) => path.endsWith('.people'));
  return (
    <details className={styles.people} open={hasProblem || undefined}>
      <summary>{t('people')}</summary>
      <Text size="sm" c="var(--ink-muted)" my={8}>
        {t('peopleHint')}
      </Text>
      <div className={styles.details}>
        {form.values.groups.map((group, place) => (
          <Textarea
            key={group.id}
            label={t('peopleOf', { name: group.name })}
            rows={4}
            {...form.getInputProps(`groups.${place}.people`)}
          />
        ))}
      </div>
    </details>
  );
}
