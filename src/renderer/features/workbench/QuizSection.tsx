import { ActionIcon, Button, Radio } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ScenarioEdit } from '#core/scenario/edit-value.ts';
import { valueAt } from '#core/scenario/value-path.ts';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import styles from './Form.module.css';
import { focusField } from './focus-field.ts';
import { ItemList } from './ItemList.tsx';
import { TextField } from './TextField.tsx';

const mostOptions = 8;
const leastOptions = 2;

/** Questions with one right answer each. */
export function QuizSection() {
  const { t } = useTranslation('workbench');
  return (
    <ItemList
      path={['quiz']}
      label={t('form.sections.quiz')}
      none={t('quiz.none')}
      addLabel={t('quiz.add')}
      newItem={() => ({
        question: t('quiz.newQuestion'),
        options: [t('quiz.newOption', { number: 1 }), t('quiz.newOption', { number: 2 })],
        answer: 0,
      })}
      nameOf={(index) => t('quiz.one', { number: index + 1 })}
    >
      {(index) => (
        <>
          <TextField path={['quiz', index, 'question']} label={t('quiz.question')} rows={1} isNeeded />
          <QuizOptions index={index} />
          <TextField path={['quiz', index, 'reason']} label={t('quiz.reason')} rows={1} />
        </>
      )}
    </ItemList>
  );
}

function QuizOptions({ index }: { readonly index: number }) {
  const { t } = useTranslation('workbench');
  const store = useDraftStore();
  const path = ['quiz', index, 'options'];
  const answerPath = ['quiz', index, 'answer'];
  const value = useDraft((view) => valueAt(view.data, path));
  const answer = useDraft((view) => valueAt(view.data, answerPath));
  const isResting = useDraft((view) => view.broken !== null);
  const options = Array.isArray(value) ? value : [];

  /** The right answer stays the right one when an answer above it goes. */
  const remove = (at: number) => {
    const follow: readonly ScenarioEdit[] =
      typeof answer === 'number' && at <= answer && answer > 0
        ? [{ type: 'set', path: answerPath, value: answer - 1 }]
        : [];
    if (store.edit([{ type: 'remove', path: [...path, at] }, ...follow])) {
      focusField([...path, Math.min(at, options.length - 2)]);
    }
  };
  const add = () => {
    const item = t('quiz.newOption', { number: options.length + 1 });
    if (store.edit([{ type: 'insert', path, index: options.length, value: item }]))
      focusField([...path, options.length]);
  };

  return (
    <Radio.Group
      label={t('quiz.options')}
      description={t('quiz.optionsHint')}
      value={String(answer ?? '')}
      data-field={answerPath.join('.')}
      onChange={(chosen) => store.edit([{ type: 'set', path: answerPath, value: Number(chosen) }])}
    >
      <div className={styles.options}>
        {options.map((_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: answers have no other identity
          <div key={at} className={styles.option}>
            <Radio value={String(at)} aria-label={t('quiz.right', { number: at + 1 })} disabled={isResting} />
            <TextField path={[...path, at]} label={t('quiz.option', { number: at + 1 })} rows={1} isNeeded />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('form.remove', { name: t('quiz.option', { number: at + 1 }) })}
              disabled={options.length <= leastOptions || isResting}
              onClick={() => remove(at)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        ))}
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={options.length >= mostOptions || isResting}
            onClick={add}
          >
            {t('quiz.addOption')}
          </Button>
        </div>
      </div>
    </Radio.Group>
  );
}
