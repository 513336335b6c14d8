import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Agreement, countLanes } from '#core/scoring/agreement.ts';
import type { SessionVotes } from '#core/scoring/collect-votes.ts';
import { fewestGroupsForKappa, showsKappa } from '#core/scoring/score-sentences.ts';
import { LaneBadge } from '../../lanes/LaneBadge.tsx';
import { useSession } from '../../session/SessionContext.tsx';
import styles from './Debrief.module.css';
import { formatDecimal, formatShare } from './format-figure.ts';

/** How far the groups agree with each other, whatever the key says. */
export function AgreementTable({
  votes,
  agreement,
}: {
  readonly votes: SessionVotes;
  readonly agreement: Agreement;
}) {
  const { t } = useTranslation('debrief');
  const lanes = useSession((view) => view.state.lanes);
  const controls = useSession((view) => view.session.scenario.controls);
  const latest = votes.groups.map((group) => group.final ?? group.first);
  const rows = votes.cards
    .map((card) => ({ card, share: agreement.perCard[card.id] ?? null, counts: countLanes(card.id, latest) }))
    .sort((left, right) => (left.share ?? 2) - (right.share ?? 2));
  const { fleissKappa, randolphKappa } = agreement;
  return (
    <section>
      <Title order={2} size="h4">
        {t('agreement')}
      </Title>
      <Text size="sm" c="var(--ink-muted)" mb="sm">
        {t('agreementHint')}{' '}
        {showsKappa(votes) && fleissKappa !== null && randolphKappa !== null
          ? t('kappa', {
              fleiss: formatDecimal(fleissKappa),
              randolph: formatDecimal(randolphKappa),
              groups: votes.groups.length,
            })
          : t('kappaHidden', { fewest: fewestGroupsForKappa })}
      </Text>
      <div className={styles.tableScroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('agreementCard')}</th>
              <th scope="col">{t('agreementLanes')}</th>
              <th scope="col" className={styles.number}>
                {t('agreementValue')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ card, share, counts }) => (
              <tr key={card.id}>
                <th scope="row">{controls.find(({ id }) => id === card.id)?.title ?? card.id}</th>
                <td>
                  <span className={styles.laneCounts}>
                    {lanes
                      .filter((lane) => counts[lane] > 0)
                      .map((lane) => (
                        <span key={lane}>
                          {counts[lane]} <LaneBadge lane={lane} />
                        </span>
                      ))}
                  </span>
                </td>
                <td className={styles.number}>{share === null ? t('undefinedValue') : formatShare(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
