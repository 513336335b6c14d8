import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftId } from '#core/contract/library-views.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import styles from './Exchange.module.css';

/** Goes on writing what a list gave, instead of taking it into the library at once. */
export function DraftButton({
  file,
  title,
  text,
  onOpenDraft,
}: {
  readonly file: string;
  readonly title: string;
  readonly text: string;
  readonly onOpenDraft: (draft: DraftId) => void;
}) {
  const { t } = useTranslation('exchange');
  const { client } = useAppServices();
  const [problem, setProblem] = useState<string | null>(null);
  const open = async () => {
    const created = await client('draft.create', { from: { kind: 'text', name: file, text } });
    if (created.ok) onOpenDraft(created.value.id);
    else setProblem(created.error.message);
  };
  return (
    <>
      <Button variant="default" size="sm" aria-label={t('preview.draftNamed', { title })} onClick={open}>
        {t('preview.draft')}
      </Button>
      {problem !== null && (
        <Text size="sm" role="alert" className={styles.error}>
          {problem}
        </Text>
      )}
    </>
  );
}
