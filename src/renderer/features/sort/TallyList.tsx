import { Text } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group, Vote } from '#core/session/schema.ts';
import { cardsInPlay } from '#core/session/state.ts';
import { useSession } from '../../session/SessionContext.tsx';
import styles from './Tally.module.css';
import { TallyHead } from './TallyHead.tsx';
import { TallyRow } from './TallyRow.tsx';

/** The whole deck to count hands for, card by card and by keys alone: a room of people is through in minutes. */
export function TallyList({ group, vote }: { readonly group: Group; readonly vote: Vote }) {
  const { t } = useTranslation('groups');
  const dealt = useSession((view) => view.state.dealt);
  const added = useSession((view) => view.state.added);
  const list = useRef<HTMLOListElement>(null);

  /** Up and down go to the same field of the next card. */
  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !(event.target instanceof HTMLInputElement)) return;
    const row = event.target.closest('li');
    if (row === null) return;
    event.preventDefault();
    goTo(row, step, [...row.querySelectorAll('input')].indexOf(event.target));
  }

  function goTo(row: Element, step: 1 | -1, field: number): void {
    const rows = [...(list.current?.children ?? [])];
    const input = rows[rows.indexOf(row) + step]?.querySelectorAll('input')[field];
    input?.focus();
    input?.select();
  }

  return (
    <section className={styles.list} aria-label={t('tally.listName', { group: group.name })}>
      <Text size="sm" c="var(--ink-muted)">
        {t('tally.listHint')}
      </Text>
      <TallyHead />
      <ol ref={list} className={styles.rows} onKeyDown={onKeyDown}>
        {cardsInPlay({ dealt, added }).map((card) => (
          <TallyRow key={card} group={group.id} vote={vote} card={card} onEnd={(row) => goTo(row, 1, 0)} />
        ))}
      </ol>
    </section>
  );
}
