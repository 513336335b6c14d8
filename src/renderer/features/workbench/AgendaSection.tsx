import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { agendaItemSchema } from '#core/scenario/schema.ts';
import { valueAt } from '#core/scenario/value-path.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { useDraft } from './DraftContext.tsx';
import { textAt } from './draft-cards.ts';
import styles from './Form.module.css';
import { ItemList } from './ItemList.tsx';
import { NumberField } from './NumberField.tsx';

const plannedPhases = agendaItemSchema.shape.phase.options;

/** Minutes per phase, held against the minutes of the whole workshop. */
export function AgendaSection() {
  const { t } = useTranslation('workbench');
  const agenda = useDraft((view) => valueAt(view.data, ['agenda']));
  const minutes = Number(useDraft((view) => valueAt(view.data, ['minutes'])));
  const items = Array.isArray(agenda) ? agenda : [];
  const sum = items.reduce<number>((total, item) => total + (Number(valueAt(item, ['minutes'])) || 0), 0);
  const phaseOf = (index: number) => textAt(items[index], ['phase']);
  return (
    <div className={styles.fields}>
      <ItemList
        path={['agenda']}
        label={t('form.sections.agenda')}
        none={t('agenda.none')}
        addLabel={t('agenda.add')}
        newItem={(planned) => {
          const taken = planned.map((item) => textAt(item, ['phase']));
          return {
            phase: plannedPhases.find((phase) => !taken.includes(phase)) ?? plannedPhases[0],
            minutes: 10,
          };
        }}
        nameOf={(index) => phaseOf(index) || t('agenda.phase')}
      >
        {(index) => (
          <div className={styles.pair}>
            <ChoiceField
              path={['agenda', index, 'phase']}
              label={t('agenda.phase')}
              choices={plannedPhases.map((value) => ({ value, label: t(`agenda.phases.${value}`) }))}
              isNeeded
            />
            <NumberField path={['agenda', index, 'minutes']} label={t('agenda.minutes')} isNeeded />
          </div>
        )}
      </ItemList>
      {items.length > 0 && (
        <Text size="sm" role="status" fw={sum > minutes ? 600 : 400}>
          {sumSentence(sum, minutes)}
        </Text>
      )}
    </div>
  );

  function sumSentence(planned: number, whole: number): string {
    if (!(whole > 0)) return t('agenda.sum', { sum: planned });
    if (planned > whole) return t('agenda.over', { sum: planned, minutes: whole, over: planned - whole });
    return t('agenda.sumOf', { sum: planned, minutes: whole });
  }
}
