import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupVotes, SessionVotes } from '#core/scoring/collect-votes.ts';
import type { GroupScore } from '#core/scoring/score-group.ts';
import { type DirectionSentence, directionSentences } from '#core/scoring/score-sentences.ts';
import { CertaintyFigures } from './CertaintyFigures.tsx';
import styles from './Debrief.module.css';
import { formatShare, formatSigned } from './format-figure.ts';
import { ResultBar } from './ResultBar.tsx';

/** What one group's vote comes to: three counts, then the direction of the errors in plain words, then the figures. */
export function GroupScoreCard({
  votes,
  group,
  score,
}: {
  readonly votes: SessionVotes;
  readonly group: GroupVotes;
  readonly score: GroupScore;
}) {
  const { t } = useTranslation('debrief');
  const { name, color } = group.group;
  const cards = votes.cards.length;
  return (
    <article className={styles.group} aria-label={name}>
      <Title order={2} size="h4" className={styles.groupName}>
        <span className={styles.swatch} data-group-color={color} />
        {name}
      </Title>
      <ResultBar score={score} cards={cards} group={name} />
      <ul className={styles.sentences}>
        {directionSentences(score, cards).map((sentence) => (
          <li key={sentence.key} data-key={sentence.key} data-count={sentence.count}>
            {t(`sentences.${sentenceKey(sentence)}`, { count: sentence.count, of: sentence.of })}
          </li>
        ))}
      </ul>
      <dl className={styles.figures}>
        <Figure name={t('accuracy')}>
          {score.accuracy === null
            ? t('undefinedValue')
            : t('accuracyValue', { percent: formatShare(score.accuracy), right: score.right, of: cards })}
        </Figure>
        <Figure name={t('balancedAccuracy')} hint={t('balancedHint')}>
          {score.balancedAccuracy === null
            ? t('undefinedValue')
            : `${formatShare(score.balancedAccuracy)} (N ${cards})`}
        </Figure>
        <Figure name={t('overTrust')}>
          <Direction figure={score.overTrust} />
        </Figure>
        <Figure name={t('overClaim')}>
          <Direction figure={score.overClaim} />
        </Figure>
        <Figure name={t('tilt')}>
          {score.tilt === null ? t('undefinedValue') : `${formatSigned(score.tilt)} (N ${cards})`}
        </Figure>
      </dl>
      <CertaintyFigures votes={votes} group={group} score={score} />
    </article>
  );
}

/** "None of your duties" reads better than "0 of your duties". */
function sentenceKey({ key, count }: DirectionSentence) {
  if (key === 'over-trust' && count === 0) return 'over-trust-none';
  if (key === 'over-claim' && count === 0) return 'over-claim-none';
  return key;
}

function Figure({
  name,
  hint,
  children,
}: {
  readonly name: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <dt title={hint}>{name}</dt>
      <dd>
        <Text component="span" size="sm">
          {children}
        </Text>
      </dd>
    </div>
  );
}

function Direction({ figure }: { readonly figure: GroupScore['overTrust'] }) {
  const { t } = useTranslation('debrief');
  if (figure.rate === null) return t('ofNone');
  return t('ofRate', { count: figure.count, of: figure.of, percent: formatShare(figure.rate) });
}
