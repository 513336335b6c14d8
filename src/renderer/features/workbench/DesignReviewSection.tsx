import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { valueAt } from '#core/scenario/value-path.ts';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import styles from './Form.module.css';
import { focusField } from './focus-field.ts';
import { TextField } from './TextField.tsx';

const parts = ['situation', 'question', 'answer', 'reason'] as const;

/** One design to question, with the answer that it is judged by. */
export function DesignReviewSection() {
  const { t } = useTranslation('workbench');
  const store = useDraftStore();
  const isThere = useDraft((view) => valueAt(view.data, ['designReview']) !== undefined);
  const isResting = useDraft((view) => view.broken !== null);
  const toBeWritten = t('designReview.new');
  const start = () => {
    const value = Object.fromEntries(parts.map((part) => [part, toBeWritten]));
    if (store.edit([{ type: 'set', path: ['designReview'], value }]))
      focusField(['designReview', 'situation']);
  };
  const remove = () => {
    if (store.edit([{ type: 'remove', path: ['designReview'] }])) focusField(['designReview']);
  };
  return (
    <div className={styles.fields} data-field="designReview">
      {isThere ? (
        parts.map((part) => (
          <TextField
            key={part}
            path={['designReview', part]}
            label={t(`designReview.${part}`)}
            rows={part === 'situation' ? 4 : 2}
            isNeeded
          />
        ))
      ) : (
        <Text size="sm" c="var(--ink-muted)">
          {t('designReview.none')}
        </Text>
      )}
      <div>
        <Button variant="default" size="sm" disabled={isResting} onClick={isThere ? remove : start}>
          {isThere ? t('designReview.remove') : t('designReview.start')}
        </Button>
      </div>
    </div>
  );
}
