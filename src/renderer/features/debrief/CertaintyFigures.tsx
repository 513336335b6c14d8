import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GroupVotes, SessionVotes } from '#core/scoring/collect-votes.ts';
import { ratedCards } from '#core/scoring/rated-cards.ts';
import type { GroupScore } from '#core/scoring/score-group.ts';
import { fewestRatedCardsForCalibration, showsCalibration } from '#core/scoring/score-sentences.ts';
import { useSession } from '../../session/SessionContext.tsx';
import styles from './Debrief.module.css';
import { formatDecimal, formatSigned, formatWhole } from './format-figure.ts';

/** How well a group knew what it knew. Nothing is shown where nobody was asked, and no calibration from a handful of cards. */
export function CertaintyFigures({
  votes,
  group,
  score,
}: {
  readonly votes: SessionVotes;
  readonly group: GroupVotes;
  readonly score: GroupScore;
}) {
  const { t } = useTranslation('debrief');
  const isAsked = useSession((view) => view.state.setup.options.certainty);
  const controls = useSession((view) => view.session.scenario.controls);
  const latest = group.final ?? group.first;
  const rated = ratedCards(votes.cards, latest).length;
  const { certaintyMark, brier, overConfidence, sureAndWrong } = score;
  if (!isAsked || rated === 0 || certaintyMark.sum === null || certaintyMark.mean === null) return null;
  return (
    <section className={styles.certainty}>
      <Title order={3} size="h6">
        {t('certainty')}
      </Title>
      <dl className={styles.figures}>
        <div>
          <dt>{t('certaintyMark')}</dt>
          <dd>
            {t('certaintyMarkValue', {
              sum: formatWhole(certaintyMark.sum),
              mean: formatDecimal(certaintyMark.mean),
              of: rated,
            })}
          </dd>
        </div>
        {showsCalibration(votes.cards, latest) && brier !== null && overConfidence !== null && (
          <>
            <div>
              <dt>{t('brier')}</dt>
              <dd>
                {formatDecimal(brier)} (N {rated})
              </dd>
            </div>
            <div>
              <dt>{t('overConfidence')}</dt>
              <dd>
                {formatSigned(overConfidence)} (N {rated})
              </dd>
            </div>
          </>
        )}
      </dl>
      {!showsCalibration(votes.cards, latest) && (
        <Text size="xs" c="var(--ink-muted)">
          {t('calibrationHidden', { fewest: fewestRatedCardsForCalibration, count: rated })}
        </Text>
      )}
      <Title order={3} size="h6" mt="xs">
        {t('sureAndWrong')}
      </Title>
      {sureAndWrong.length === 0 ? (
        <Text size="sm" c="var(--ink-muted)">
          {t('sureAndWrongNone')}
        </Text>
      ) : (
        <ul className={styles.plainList}>
          {sureAndWrong.map((card) => (
            <li key={card}>{controls.find((control) => control.id === card)?.title ?? card}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
