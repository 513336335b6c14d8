import { ActionIcon, Button, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ValuePath, valueAt } from '#core/scenario/value-path.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import styles from './Form.module.css';
import { fieldName } from './form-place.ts';

/** A list of the scenario with its items one below the other: add, move, remove and bring back. */
export function ItemList({
  path,
  label,
  none,
  addLabel,
  least = 0,
  newItem,
  nameOf,
  children,
}: {
  readonly path: ValuePath;
  readonly label: string;
  readonly none?: string;
  readonly addLabel: string;
  /** How many items the format asks for; the last of them cannot be removed. */
  readonly least?: number;
  readonly newItem: (items: readonly unknown[]) => unknown;
  readonly nameOf: (index: number) => string;
  readonly children: (index: number) => ReactNode;
}) {
  const { t } = useTranslation('workbench');
  const store = useDraftStore();
  const announce = useAnnounce();
  const root = useRef<HTMLFieldSetElement>(null);
  const value = useDraft((view) => valueAt(view.data, path));
  const isResting = useDraft((view) => view.broken !== null);
  const items = Array.isArray(value) ? value : [];

  const focusItem = (index: number) => {
    requestAnimationFrame(() => {
      const item = root.current?.querySelector<HTMLElement>(`[data-item="${index}"]`);
      const target = item?.querySelector<HTMLElement>('input, textarea, select') ?? null;
      (target ?? root.current?.querySelector<HTMLElement>('[data-add]'))?.focus();
    });
  };
  const add = () => {
    if (store.edit([{ type: 'insert', path, index: items.length, value: newItem(items) }]))
      focusItem(items.length);
  };
  const move = (from: number, to: number) => {
    const name = nameOf(from);
    if (!store.edit([{ type: 'move', path, from, to }])) return;
    announce(t('form.moved', { name, place: to + 1, count: items.length }));
  };
  const remove = (index: number) => {
    const name = nameOf(index);
    if (!store.edit([{ type: 'remove', path: [...path, index] }])) return;
    announce(t('form.removed', { name }));
    focusItem(Math.min(index, items.length - 2));
  };

  return (
    <fieldset ref={root} aria-label={label} className={styles.items} data-field={fieldName(path)}>
      {items.length === 0 && none !== undefined && (
        <Text size="sm" c="var(--ink-muted)">
          {none}
        </Text>
      )}
      {items.map((_, index) => {
        const name = nameOf(index);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: items of a text have no other identity
          <div key={index} className={styles.item} data-item={index}>
            <div className={styles.itemBody}>{children(index)}</div>
            <div className={styles.itemTools}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('form.moveUp', { name })}
                disabled={index === 0 || isResting}
                onClick={() => move(index, index - 1)}
              >
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('form.moveDown', { name })}
                disabled={index === items.length - 1 || isResting}
                onClick={() => move(index, index + 1)}
              >
                <IconArrowDown size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('form.remove', { name })}
                disabled={items.length <= least || isResting}
                onClick={() => remove(index)}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </div>
          </div>
        );
      })}
      <div>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} />}
          disabled={isResting}
          onClick={add}
          data-add
        >
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}
