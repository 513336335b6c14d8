import { SegmentedControl, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { valueAt } from '#core/scenario/value-path.ts';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import { laneAt, textAt } from './draft-cards.ts';
import styles from './Form.module.css';
import { KeyFields } from './KeyFields.tsx';
import { LaneField } from './LaneField.tsx';

/** The keys of a card in the models after the first. */
export function CardModels({ index }: { readonly index: number }) {
  const { t } = useTranslation('workbench');
  const store = useDraftStore();
  const data = useDraft((view) => view.data);
  const isResting = useDraft((view) => view.broken !== null);
  const models = valueAt(data, ['models']);
  const later = Array.isArray(models) ? models.slice(1) : [];
  if (later.length === 0) return null;
  return (
    <section className={styles.fields} aria-label={t('cards.byModel')}>
      <h2 className={styles.subtitle}>{t('cards.byModel')}</h2>
      <Text size="sm" c="var(--ink-muted)">
        {t('cards.byModelHint')}
      </Text>
      {later.map((model) => {
        const id = textAt(model, ['id']);
        const path = ['controls', index, 'byModel', id];
        const isOwn = valueAt(data, path) !== undefined;
        const label = t('cards.inModel', { model: textAt(model, ['title']) || id });
        const byModel = valueAt(data, ['controls', index, 'byModel']);
        const isOnly = typeof byModel === 'object' && byModel !== null && Object.keys(byModel).length === 1;
        return (
          <fieldset key={id} className={styles.item} aria-label={label}>
            <div className={styles.itemBody}>
              <Text fw={600}>{label}</Text>
              <SegmentedControl
                size="sm"
                aria-label={label}
                disabled={isResting || id === ''}
                value={isOwn ? 'own' : 'same'}
                data={[
                  { value: 'same', label: t('cards.sameKey') },
                  { value: 'own', label: t('cards.ownKey') },
                ]}
                onChange={(choice) => {
                  const expected = laneAt(data, ['controls', index, 'expected']) ?? 'provider';
                  if (choice === 'own') store.edit([{ type: 'set', path, value: { expected } }]);
                  else store.edit([{ type: 'remove', path: isOnly ? path.slice(0, -1) : path }]);
                }}
              />
              {isOwn && (
                <>
                  <LaneField path={[...path, 'expected']} label={t('cards.expected')} />
                  <KeyFields path={path} />
                </>
              )}
            </div>
          </fieldset>
        );
      })}
    </section>
  );
}
