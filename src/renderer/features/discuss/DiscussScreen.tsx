import { Text, Title } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import { collectVotes } from '#core/scoring/collect-votes.ts';
import { spreadOfFirstVote } from '#core/scoring/spread.ts';
import type { GroupId } from '#core/session/schema.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { isFocusFree } from '../../ui/keep-focus.ts';
import styles from './Discuss.module.css';
import { FinalVotes } from './FinalVotes.tsx';
import { SpreadRow } from './SpreadRow.tsx';

/** The discussion between the votes: where the groups lie apart and who explains first. It knows no expected lane. */
export function DiscussScreen({
  last,
  onOpenCard,
  onOpenGroup,
}: {
  /** The card that was opened on a board before this screen came back; the focus returns to it. */
  readonly last: CardId | null;
  readonly onOpenCard: (card: CardId) => void;
  readonly onOpenGroup: (group: GroupId) => void;
}) {
  const { t } = useTranslation('discuss');
  const scenario = useSession((view) => view.session.scenario);
  const state = useSession((view) => view.state);
  const list = useRef<HTMLOListElement>(null);
  const votes = useMemo(() => collectVotes(scenario, state), [scenario, state]);
  const spreads = spreadOfFirstVote(votes);
  useEffect(() => {
    if (last !== null && isFocusFree()) {
      list.current?.querySelector<HTMLElement>(`[data-open-card="${last}"]`)?.focus();
    }
  }, [last]);
  return (
    <main className={styles.screen}>
      <section className={styles.spread} aria-labelledby="spread-title">
        <Title order={2} size="h3" id="spread-title">
          {t('title')}
        </Title>
        <Text className={styles.hint}>{t('hint')}</Text>
        <ol className={styles.rows} ref={list}>
          {spreads.map((spread) => (
            <SpreadRow
              key={spread.card}
              spread={spread}
              groupCount={votes.groups.length}
              onOpen={() => onOpenCard(spread.card)}
            />
          ))}
        </ol>
      </section>
      <FinalVotes onOpen={onOpenGroup} />
    </main>
  );
}
