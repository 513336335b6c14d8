import { Button } from '@mantine/core';
import { IconPlayerPlay, IconPlayerTrackNext } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { groupsToPlay } from '#core/rehearsal/rehearse.ts';
import type { GroupId } from '#core/session/schema.ts';
import { ballotOf, cardsInPlay, voteInPhase } from '#core/session/state.ts';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { letPlay } from './let-play.ts';
import styles from './RehearsalBar.module.css';

/** Lets invented groups play while a vote is open: all of them, or one after the other. Nothing in any other phase. */
export function RehearsalBar() {
  const { t } = useTranslation('rehearsal');
  const store = useSessionStore();
  const announce = useAnnounce();
  const state = useSession((view) => view.state);
  const vote = voteInPhase(state.phase);
  if (vote === null) return null;
  const waiting = groupsToPlay(state);
  const [next] = waiting;
  const nameOf = (id: GroupId) => state.setup.groups.find((group) => group.id === id)?.name ?? '';

  function playOne(group: GroupId): void {
    letPlay(store, group);
    const now = store.getState().state;
    const placed = vote === null ? 0 : (ballotOf(now, group, vote)?.placements.size ?? 0);
    announce(t('said.one', { group: nameOf(group), placed, total: cardsInPlay(now).length }));
  }

  function playAll(): void {
    for (const group of waiting) letPlay(store, group);
    announce(t('said.all', { count: waiting.length }));
  }

  // Both buttons stay when there is nobody left to play, so that the focus has where to stay.
  const idle = next === undefined ? { 'aria-disabled': true, 'data-disabled': true } : {};
  return (
    <section className={styles.bar} aria-label={t('bar')}>
      <p className={styles.text}>{next === undefined ? t('done') : t('explain')}</p>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlayerTrackNext size={16} aria-hidden="true" />}
        onClick={() => next !== undefined && playOne(next)}
        {...idle}
      >
        {next === undefined ? t('playNobody') : t('playOne', { group: nameOf(next) })}
      </Button>
      <Button
        size="sm"
        leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
        onClick={() => next !== undefined && playAll()}
        {...idle}
      >
        {t('playAll')}
      </Button>
    </section>
  );
}
