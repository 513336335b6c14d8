import { ActionIcon, Button, Text, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { CardForm } from './CardForm.tsx';
import { CardList } from './CardList.tsx';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import { cardsOf, copyOfCard, freeId, textAt } from './draft-cards.ts';
import styles from './Form.module.css';
import { focusCard, focusField } from './focus-field.ts';

/** The cards: a list on one side, the one that is chosen on the other. */
export function CardsSection() {
  const { t } = useTranslation('workbench');
  const store = useDraftStore();
  const announce = useAnnounce();
  const cards = useDraft((view) => cardsOf(view.data));
  const chosen = useDraft((view) => view.place.card);
  const isResting = useDraft((view) => view.broken !== null);
  const changes = useDraft((view) => view.changes);
  /** What was removed last, with the number of changes at which one undo brings it back. */
  const [removed, setRemoved] = useState<{ readonly name: string; readonly changes: number } | null>(null);
  const index = Math.min(chosen, cards.length - 1);
  const card = cards[index];
  const nameOf = (at: number) => textAt(cards[at], ['title']) || t('cards.untitled');
  const ids = cards.map((other) => textAt(other, ['id']));
  const choose = (at: number) => store.show({ section: 'cards', card: at });

  const insert = (at: number, value: unknown) => {
    if (!store.edit([{ type: 'insert', path: ['controls'], index: at, value }])) return;
    choose(at);
    focusField(['controls', at, 'title']);
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= cards.length || isResting) return;
    const name = nameOf(from);
    if (!store.edit([{ type: 'move', path: ['controls'], from, to }])) return;
    choose(to);
    announce(t('form.moved', { name, place: to + 1, count: cards.length }));
  };
  const remove = () => {
    const name = nameOf(index);
    if (!store.edit([{ type: 'remove', path: ['controls', index] }])) return;
    setRemoved({ name, changes: store.getState().changes });
    const next = Math.max(0, Math.min(index, cards.length - 2));
    choose(next);
    announce(t('form.removed', { name }));
    focusCard(next);
  };

  return (
    <div className={styles.cards} data-field="controls">
      <div className={styles.cardColumn}>
        <div className={styles.cardTools}>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlus size={16} />}
            disabled={isResting}
            onClick={() =>
              insert(cards.length, {
                id: freeId('new-card', ids),
                title: t('cards.newTitle'),
                expected: 'provider',
              })
            }
          >
            {t('cards.add')}
          </Button>
          <Text size="sm" c="var(--ink-muted)">
            {t('cards.count', { count: cards.length })}
          </Text>
        </div>
        {removed !== null && removed.changes === changes && (
          <div className={styles.removed}>
            <Text size="sm">{t('form.removed', { name: removed.name })}</Text>
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => {
                store.undo();
                focusCard(index);
              }}
            >
              {t('form.undoRemove')}
            </Button>
          </div>
        )}
        <CardList cards={cards} chosen={index} onChoose={choose} onMove={move} />
      </div>
      {card === undefined ? (
        <Text c="var(--ink-muted)">{t('cards.none')}</Text>
      ) : (
        <div className={styles.cardDetail}>
          <div className={styles.cardTools}>
            <h2 className={styles.subtitle}>{nameOf(index)}</h2>
            <Tool
              label={t('cards.up')}
              isOff={index === 0 || isResting}
              onClick={() => move(index, index - 1)}
            >
              <IconArrowUp size={16} />
            </Tool>
            <Tool
              label={t('cards.down')}
              isOff={index === cards.length - 1 || isResting}
              onClick={() => move(index, index + 1)}
            >
              <IconArrowDown size={16} />
            </Tool>
            <Tool
              label={t('cards.duplicate')}
              isOff={isResting}
              onClick={() =>
                insert(index + 1, copyOfCard(card, ids, t('cards.copyTitle', { title: nameOf(index) })))
              }
            >
              <IconCopy size={16} />
            </Tool>
            <Tool label={t('cards.remove')} isOff={isResting || cards.length === 1} onClick={remove}>
              <IconTrash size={16} />
            </Tool>
          </div>
          <CardForm key={index} index={index} />
        </div>
      )}
    </div>
  );
}

function Tool({
  label,
  isOff,
  onClick,
  children,
}: {
  readonly label: string;
  readonly isOff: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={isOff} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
