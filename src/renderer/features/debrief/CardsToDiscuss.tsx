import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import type { SessionVotes } from '#core/scoring/collect-votes.ts';
import type { Action } from '#core/session/schema.ts';
import { LaneBadge } from '../../lanes/LaneBadge.tsx';
import { useSession } from '../../session/SessionContext.tsx';
import { cardsToDiscuss } from './cards-to-discuss.ts';
import styles from './Debrief.module.css';

/** Where the minutes of the debrief are best spent, each card one click from an action. */
export function CardsToDiscuss({
  votes,
  isFixed,
  onMakeAction,
  onOpenAction,
}: {
  readonly votes: SessionVotes;
  readonly isFixed: boolean;
  readonly onMakeAction: (card: CardId, issue: string) => void;
  readonly onOpenAction: (action: Action) => void;
}) {
  const { t } = useTranslation('debrief');
  const scenario = useSession((view) => view.session.scenario);
  const disputes = useSession((view) => view.state.disputes);
  const actions = useSession((view) => view.state.actions);
  const cards = cardsToDiscuss(votes, disputes);
  if (cards.length === 0) return <Text>{t('missedNone')}</Text>;
  return (
    <ul className={styles.rows}>
      {cards.map(({ card, overTrust, overClaim, isDisputed }) => {
        const control = scenario.controls.find(({ id }) => id === card);
        if (control === undefined) return null;
        const made = actions.find((action) => action.card === card);
        const issue = t(isDisputed ? 'action.fromDisputed' : 'action.from', { card: control.title });
        return (
          <li key={card}>
            <div className={styles.rowText}>
              <Text fw={600}>{control.title}</Text>
              <div className={styles.rowMeta}>
                <span>
                  {t('expected')} <LaneBadge lane={control.expected} />
                </span>
                {isDisputed ? (
                  <span>{t('disputedBecause', { reason: disputes.get(card) ?? '' })}</span>
                ) : (
                  <>
                    {overTrust > 0 && (
                      <span>{t('overTrustIn', { count: overTrust, of: votes.groups.length })}</span>
                    )}
                    {overClaim > 0 && (
                      <span>{t('overClaimIn', { count: overClaim, of: votes.groups.length })}</span>
                    )}
                  </>
                )}
              </div>
            </div>
            {isFixed ? (
              made !== undefined && (
                <Text size="sm" c="var(--ink-muted)">
                  {t('hasAction')}
                </Text>
              )
            ) : made !== undefined ? (
              <Button
                variant="subtle"
                size="sm"
                aria-label={`${t('openAction')}: ${control.title}`}
                onClick={() => onOpenAction(made)}
              >
                {t('openAction')}
              </Button>
            ) : (
              <Button
                variant="default"
                size="sm"
                leftSection={<IconPlus size={16} />}
                aria-label={`${t('makeAction')}: ${control.title}`}
                onClick={() => onMakeAction(card, issue)}
              >
                {t('makeAction')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
