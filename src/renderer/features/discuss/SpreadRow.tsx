import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CardSpread } from '#core/scoring/spread.ts';
import { cardTitle } from '../../board/card-faces.ts';
import { useSession } from '../../session/SessionContext.tsx';
import styles from './Discuss.module.css';
import { SpreadBar } from './SpreadBar.tsx';

/** One card: how many groups chose which lane, and who explains first. */
export function SpreadRow({
  spread,
  groupCount,
  onOpen,
}: {
  readonly spread: CardSpread;
  readonly groupCount: number;
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation('discuss');
  const laneName = useTranslation('lanes').t;
  const title = useSession((view) => cardTitle(view, spread.card));
  const { agreement, extremes } = spread;
  const speakers = extremes.flatMap(({ lane, groups }) =>
    groups.map(({ name }) => t('groupInLane', { group: name, lane: laneName(lane).toLowerCase() })),
  );
  return (
    <li className={styles.row} data-agreed={agreement === 1 || undefined}>
      <h3 className={styles.title}>{title}</h3>
      <span className={styles.agreement}>
        {agreement === null && t('tooFew')}
        {agreement === 1 && t('allAgree')}
        {agreement !== null && agreement < 1 && t('agreement', { percent: Math.round(agreement * 100) })}
        <span className={styles.count}>{t('groups', { count: groupCount })}</span>
      </span>
      <SpreadBar spread={spread} />
      <p className={styles.speakers}>
        {speakers.length > 0 && t('explainFirst', { groups: speakers.join(', ') })}
      </p>
      <Button
        className={styles.open ?? ''}
        size="xs"
        variant="default"
        data-open-card={spread.card}
        aria-label={t('openCard', { title })}
        onClick={onOpen}
      >
        {t('open')}
      </Button>
    </li>
  );
}
