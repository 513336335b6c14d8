import { useTranslation } from 'react-i18next';
import { ItemList } from './ItemList.tsx';
import { TextField } from './TextField.tsx';

/** Questions for the debrief. */
export function QuestionsSection() {
  const { t } = useTranslation('workbench');
  return (
    <ItemList
      path={['discussion']}
      label={t('form.sections.questions')}
      none={t('questions.none')}
      addLabel={t('questions.add')}
      newItem={() => t('questions.new')}
      nameOf={(index) => t('questions.one', { number: index + 1 })}
    >
      {(index) => (
        <TextField
          path={['discussion', index]}
          label={t('questions.one', { number: index + 1 })}
          rows={1}
          isNeeded
        />
      )}
    </ItemList>
  );
}
