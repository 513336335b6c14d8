import { ActionIcon, Button, Menu, Text } from '@mantine/core';
import { IconArrowRight, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phase } from '#core/scenario/schema.ts';
import { nextPhase, previousPhase, readyToLeave } from '#core/session/decide-phase.ts';
import { groupsStillVoting, voteInPhase } from '#core/session/state.ts';
import { useSession, useSessionStore } from '../session/SessionContext.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import styles from './WorkshopFrame.module.css';

/** The next step of the workshop, always in sight, with what it still waits for. Every change of phase is confirmed. */
export function NextStep() {
  const { t } = useTranslation('app');
  const store = useSessionStore();
  const announce = useAnnounce();
  const phase = useSession((view) => view.state.phase);
  const next = useSession((view) => nextPhase(view.state));
  const previous = useSession((view) => previousPhase(view.state));
  const isReadOnly = useSession((view) => view.readOnly);
  const waiting = useWaitingFor();
  const [target, setTarget] = useState<Phase | null>(null);
  // The setup has its own button at the end of its form, because the form has to be saved first.
  if (isReadOnly || phase === 'setup') return null;

  const ask = (to: Phase) => {
    if (to === next && waiting !== null) announce(waiting);
    else setTarget(to);
  };
  const go = () => {
    if (target !== null) store.send({ type: 'change-phase', from: phase, to: target });
    setTarget(null);
  };

  return (
    <div className={styles.next}>
      {waiting !== null && (
        <Text size="xs" c="var(--ink-muted)" className={styles.waiting} id="next-step-reason" title={waiting}>
          {waiting}
        </Text>
      )}
      <Button.Group className={styles.steps}>
        {next !== null && (
          <Button
            rightSection={<IconArrowRight size={18} />}
            aria-disabled={waiting !== null}
            aria-describedby={waiting === null ? undefined : 'next-step-reason'}
            {...(waiting === null ? {} : { 'data-disabled': true })}
            onClick={() => ask(next)}
          >
            {t(`next.${next}`)}
          </Button>
        )}
        {previous !== null && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size={36} aria-label={t('more')}>
                <IconChevronDown size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => ask(previous)}>
                {t('goBack', { phase: t(`phases.${previous}`) })}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Button.Group>
      {target !== null && (
        <PhaseQuestion
          to={target}
          isForward={target === next}
          onConfirm={go}
          onCancel={() => setTarget(null)}
        />
      )}
    </div>
  );
}

/** Only there while it asks: a dialog that fades out would take the focus back from the screen of the new phase. */
function PhaseQuestion({
  to,
  isForward,
  onConfirm,
  onCancel,
}: {
  readonly to: Phase;
  readonly isForward: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('app');
  return (
    <ConfirmDialog
      isOpen
      title={
        isForward ? t(`confirm.forward.${to}.title`) : t('confirm.back.title', { phase: t(`phases.${to}`) })
      }
      text={isForward ? t(`confirm.forward.${to}.text`) : t('confirm.back.text')}
      confirmLabel={t('confirm.yes')}
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  );
}

/** What the next step waits for, as a sentence, or null when it can be taken. */
function useWaitingFor(): string | null {
  const { t } = useTranslation('app');
  const state = useSession((view) => view.state);
  const ready = readyToLeave(state);
  if (ready.ok) return null;
  switch (ready.error) {
    case 'vote-open': {
      const vote = voteInPhase(state.phase);
      const groups = vote === null ? [] : groupsStillVoting(state, vote).map((group) => group.name);
      return t('waiting.vote-open', { groups: groups.join(', ') });
    }
    case 'cards-hidden':
      return t('waiting.cards-hidden', { count: state.dealt.length - state.revealed.size });
    default:
      return t('waiting.no-group-present');
  }
}
