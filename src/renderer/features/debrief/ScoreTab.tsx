import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import { collectVotes } from '#core/scoring/collect-votes.ts';
import { scoreVotes } from '#core/scoring/score-session.ts';
import type { Action } from '#core/session/schema.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { AgreementTable } from './AgreementTable.tsx';
import { CardsToDiscuss } from './CardsToDiscuss.tsx';
import styles from './Debrief.module.css';
import { GroupScoreCard } from './GroupScoreCard.tsx';

/** The figures of every group in the order of the setup; groups are not ranked. */
export function ScoreTab({
  isFixed,
  onMakeAction,
  onOpenAction,
}: {
  readonly isFixed: boolean;
  readonly onMakeAction: (card: CardId, issue: string) => void;
  readonly onOpenAction: (action: Action) => void;
}) {
  const { t } = useTranslation('debrief');
  const state = useSession((view) => view.state);
  const scenario = useSession((view) => view.session.scenario);
  const votes = collectVotes(scenario, state);
  const score = scoreVotes(scenario.id, votes);
  if (votes.groups.length === 0) return <Text>{t('noGroups')}</Text>;
  return (
    <div className={styles.score}>
      <Text c="var(--ink-muted)" size="sm">
        {t('cardsCounted', { count: score.cards })}
        {votes.disputed > 0 && `, ${t('disputedCount', { count: votes.disputed })}`}. {t('caution')}
      </Text>
      <div className={styles.groupGrid}>
        {votes.groups.map((group, place) => {
          const scored = score.groups[place];
          if (scored === undefined) return null;
          return (
            <GroupScoreCard
              key={group.group.id}
              votes={votes}
              group={group}
              score={scored.final ?? scored.first}
            />
          );
        })}
      </div>
      <section>
        <Title order={2} size="h4">
          {t('missed')}
        </Title>
        <Text size="sm" c="var(--ink-muted)" mb="sm">
          {t('missedHint')}
        </Text>
        <CardsToDiscuss
          votes={votes}
          isFixed={isFixed}
          onMakeAction={onMakeAction}
          onOpenAction={onOpenAction}
        />
      </section>
      {votes.groups.length >= 2 && (
        <AgreementTable votes={votes} agreement={score.agreement.final ?? score.agreement.first} />
      )}
    </div>
  );
}
