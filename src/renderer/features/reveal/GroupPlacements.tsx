import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CardId, Lane } from '#core/scenario/schema.ts';
import { directionOf } from '#core/scoring/error-direction.ts';
import { latestBallot, presentGroups } from '#core/session/state.ts';
import { LaneBadge } from '../../lanes/LaneBadge.tsx';
import { useSession } from '../../session/SessionContext.tsx';
import styles from './Reveal.module.css';

/** Where each present group put a card, and whether that is right or which way it is wrong. */
export function GroupPlacements({ card, expected }: { readonly card: CardId; readonly expected: Lane }) {
  const { t } = useTranslation('reveal');
  const state = useSession((view) => view.state);
  return (
    <section aria-label={t('groupsPlaced')}>
      <Text size="sm" c="var(--ink-muted)">
        {t('groupsPlaced')}
      </Text>
      <ul className={styles.placements}>
        {presentGroups(state).map((group) => {
          const board = state.boards.get(group.id);
          const placed = board === undefined ? undefined : latestBallot(board).placements.get(card);
          const direction = directionOf({ id: card, expected }, placed);
          const result = placed === undefined ? 'blank' : direction === 'none' ? 'right' : direction;
          const why = board?.whys.get(card);
          return (
            <li key={group.id}>
              <span className={styles.groupName}>
                <span className={styles.swatch} data-group-color={group.color} />
                {group.name}
              </span>
              {placed !== undefined && <LaneBadge lane={placed.lane} />}
              <span className={styles.result} data-result={result}>
                {t(result)}
              </span>
              {why !== undefined && <q className={styles.groupWhy}>{why}</q>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
