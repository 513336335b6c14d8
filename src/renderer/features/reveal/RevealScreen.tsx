import { Button, SegmentedControl, Select, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import { collectVotes } from '#core/scoring/collect-votes.ts';
import { revealOrder, revealOrders } from '#core/scoring/reveal-order.ts';
import { type GroupId, groupIdSchema } from '#core/session/schema.ts';
import { useActionRun } from '../../actions/ActionsContext.tsx';
import { ActionTooltip } from '../../actions/ActionTooltip.tsx';
import { Board } from '../../board/Board.tsx';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';
import { useLookAt, useWorkshopView, useWorkshopViewStore } from '../../session/WorkshopViewContext.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { CardAnswer } from './CardAnswer.tsx';
import { PaceControl } from './PaceControl.tsx';
import styles from './Reveal.module.css';
import { RevealKeys } from './RevealKeys.tsx';
import { useRevealAnnouncement } from './use-reveal-announcement.ts';
import { useRevealPace } from './use-reveal-pace.ts';

/** Turns the cards over, one by one or all, and talks about each. Answers of hidden cards are not on this screen. */
export function RevealScreen() {
  const { t } = useTranslation('reveal');
  const store = useSessionStore();
  const state = useSession((view) => view.state);
  const scenario = useSession((view) => view.session.scenario);
  const isReadOnly = useSession((view) => view.readOnly);
  const workshopView = useWorkshopViewStore();
  const order = useWorkshopView((view) => view.revealOrder);
  const [chosen, setChosen] = useState<CardId | null>(() => [...state.revealed].at(-1) ?? null);
  const [shownGroup, setShownGroup] = useState<GroupId | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const announceReveal = useRevealAnnouncement();

  const group = shownGroup ?? state.setup.groups[0]?.id;
  const hidden = revealOrder(state, collectVotes(scenario, state), order).filter(
    (card) => !state.revealed.has(card),
  );
  const shown = [...state.revealed];
  const place = chosen === null ? -1 : shown.indexOf(chosen);

  const reveal = (cards: readonly CardId[]) => {
    const last = cards.at(-1);
    if (last === undefined || !store.send({ type: 'reveal-cards', cards: [...cards] }).ok) return;
    setChosen(last);
    announceReveal(cards);
  };
  const canReveal = !isReadOnly && hidden.length > 0;
  const pace = useRevealPace(canReveal, () => reveal(hidden.slice(0, 1)));
  const revealNext = () => {
    pace.beginAnew();
    reveal(hidden.slice(0, 1));
  };
  const before = shown[place - 1];
  const after = shown[place + 1];
  useLookAt(null, chosen);
  useActionRun('reveal.next', canReveal ? revealNext : null);
  useActionRun('reveal.all', canReveal ? () => setIsAsking(true) : null);
  useActionRun('reveal.back', before === undefined ? null : () => setChosen(before));
  useActionRun('reveal.forward', after === undefined ? null : () => setChosen(after));

  // Every answer is read from its beginning, wherever the one before was left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card scrolls, nothing else
  useEffect(() => {
    if (panel.current !== null) panel.current.scrollTop = 0;
  }, [chosen]);

  if (group === undefined) return null;
  const board = state.boards.get(group);
  return (
    // A press on its ground puts the focus inside, so that the keys work from there.
    <main className={styles.screen} tabIndex={-1}>
      <div className={styles.bar}>
        {state.setup.groups.length > 1 && (
          <div className={styles.field}>
            <Text size="sm" c="var(--ink-muted)">
              {t('groupsLabel')}
            </Text>
            <Select
              aria-label={t('groupsLabel')}
              data={state.setup.groups.map(({ id, name }) => ({ value: id, label: name }))}
              value={group}
              allowDeselect={false}
              onChange={(value) => setShownGroup(groupIdSchema.parse(value))}
            />
          </div>
        )}
        <div className={styles.field}>
          <Text size="sm" c="var(--ink-muted)">
            {t('order')}
          </Text>
          <SegmentedControl
            aria-label={t('order')}
            className={styles.order}
            size="sm"
            value={order}
            onChange={(revealOrder) => workshopView.setState({ revealOrder })}
            data={revealOrders.map((value) => ({ value, label: t(`orders.${value}`) }))}
          />
        </div>
        <Text size="sm" className={styles.progress} role="status">
          {hidden.length === 0
            ? t('allDone')
            : t('progress', { revealed: state.revealed.size, cards: state.dealt.length })}
        </Text>
      </div>
      <div className={styles.columns}>
        <div className={styles.board}>
          <Board
            group={group}
            vote={board?.final === null ? 'first' : 'final'}
            mode="reveal"
            chosen={chosen}
            onChoose={(card) => {
              if (state.revealed.has(card)) setChosen(card);
            }}
          />
        </div>
        <aside className={styles.panel} ref={panel}>
          {canReveal && (
            <div className={styles.actions}>
              <ActionTooltip action="reveal.next">
                <Button
                  className={styles.nextCard}
                  px="sm"
                  leftSection={<IconEye size={18} />}
                  aria-keyshortcuts="N"
                  autoFocus
                  onClick={revealNext}
                >
                  {t('next')}
                </Button>
              </ActionTooltip>
              <Button variant="default" px="sm" onClick={() => setIsAsking(true)}>
                {t('all')}
              </Button>
              <PaceControl pace={pace} />
            </div>
          )}
          {chosen === null ? (
            <Text c="var(--ink-muted)">{t('empty')}</Text>
          ) : (
            <CardAnswer card={chosen} shown={shown} onChoose={setChosen} onDispute={pace.pause} />
          )}
          <RevealKeys canReveal={canReveal} canStep={shown.length > 1} />
        </aside>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('allTitle')}
        text={t('allText', { count: hidden.length })}
        confirmLabel={t('allConfirm')}
        onCancel={() => setIsAsking(false)}
        onConfirm={() => {
          setIsAsking(false);
          reveal(hidden);
        }}
      />
    </main>
  );
}
