import { useTranslation } from 'react-i18next';
import { useDraft } from './DraftContext.tsx';
import { cardChoices, freeId, textAt } from './draft-cards.ts';
import styles from './Form.module.css';
import { ItemList } from './ItemList.tsx';
import { NamesField } from './NamesField.tsx';
import { TextField } from './TextField.tsx';

/** Events in mid-exercise and the cards they hit. */
export function InjectsSection() {
  const { t } = useTranslation('workbench');
  const data = useDraft((view) => view.data);
  const choices = cardChoices(data);
  return (
    <ItemList
      path={['injects']}
      label={t('form.sections.injects')}
      none={t('injects.none')}
      addLabel={t('injects.add')}
      newItem={(items) => ({
        id: freeId(
          'inject',
          items.map((item) => textAt(item, ['id'])),
        ),
        title: t('injects.newTitle'),
        text: t('injects.newText'),
        controls: choices.slice(0, 1).map(({ value }) => value),
      })}
      nameOf={(index) => t('injects.one', { number: index + 1 })}
    >
      {(index) => (
        <>
          <div className={styles.pair}>
            <TextField path={['injects', index, 'title']} label={t('injects.title')} isNeeded />
            <TextField path={['injects', index, 'id']} label={t('injects.id')} isNeeded />
          </div>
          <TextField path={['injects', index, 'text']} label={t('injects.text')} rows={2} isNeeded />
          <NamesField
            path={['injects', index, 'controls']}
            label={t('injects.controls')}
            choices={choices}
            isNeeded
          />
          <TextField path={['injects', index, 'question']} label={t('injects.question')} rows={1} />
        </>
      )}
    </ItemList>
  );
}
