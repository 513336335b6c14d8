import { ActionIcon, Button, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { valueAt } from '#core/scenario/value-path.ts';
import { today } from '../../app/time.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import { cardsOf, freeId } from './draft-cards.ts';
import styles from './Form.module.css';
import { focusField } from './focus-field.ts';
import { SourceIdField } from './SourceIdField.tsx';
import { TextField } from './TextField.tsx';

/** Where the key comes from: each source once, with the day on which it was read. */
export function SourcesSection() {
  const { t } = useTranslation('workbench');
  const store = useDraftStore();
  const announce = useAnnounce();
  const data = useDraft((view) => view.data);
  const isResting = useDraft((view) => view.broken !== null);
  const sources = valueAt(data, ['sources']);
  const ids = typeof sources === 'object' && sources !== null ? Object.keys(sources) : [];
  const uses = (id: string) =>
    cardsOf(data).filter((card) => {
      const named = valueAt(card, ['sources']);
      return Array.isArray(named) && named.includes(id);
    }).length;

  const add = () => {
    const id = freeId('source', ids);
    const value = {
      title: t('sources.newTitle'),
      publisher: t('sources.newPublisher'),
      url: 'https://',
      checked: today(),
    };
    if (store.edit([{ type: 'set', path: ['sources', id], value }])) focusField(['sources', id, 'title']);
  };
  const remove = (id: string) => {
    const path = ids.length === 1 ? ['sources'] : ['sources', id];
    if (!store.edit([{ type: 'remove', path }])) return;
    announce(t('form.removed', { name: t('sources.one', { id }) }));
    focusField(['sources']);
  };

  return (
    <div className={styles.fields} data-field="sources">
      {ids.length === 0 && (
        <Text size="sm" c="var(--ink-muted)">
          {t('sources.none')}
        </Text>
      )}
      {ids.map((id, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a source that gets another id keeps its fields and the focus
        <fieldset key={index} className={styles.item} aria-label={t('sources.one', { id })}>
          <div className={styles.itemBody} data-field={`sources.${id}`}>
            <SourceIdField id={id} taken={ids} />
            <Text size="sm" c="var(--ink-muted)">
              {t('sources.used', { count: uses(id) })}
            </Text>
            <div className={styles.pair}>
              <TextField path={['sources', id, 'title']} label={t('sources.title')} isNeeded />
              <TextField path={['sources', id, 'publisher']} label={t('sources.publisher')} isNeeded />
            </div>
            <TextField path={['sources', id, 'url']} label={t('sources.url')} isNeeded />
            <div className={styles.pair}>
              <TextField
                path={['sources', id, 'checked']}
                label={t('sources.checked')}
                hint={t('sources.checkedHint')}
                isNeeded
              />
              <Button
                className={styles.besideField}
                variant="subtle"
                size="sm"
                disabled={isResting}
                onClick={() =>
                  store.edit([{ type: 'set', path: ['sources', id, 'checked'], value: today() }])
                }
              >
                {t('sources.checkedToday')}
              </Button>
            </div>
          </div>
          <div className={styles.itemTools}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('form.remove', { name: t('sources.one', { id }) })}
              disabled={isResting}
              onClick={() => remove(id)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} />}
          disabled={isResting}
          onClick={add}
        >
          {t('sources.add')}
        </Button>
      </div>
    </div>
  );
}
