import { ActionIcon, Badge, Text, Title, Tooltip } from '@mantine/core';
import '@mantine/notifications/styles.css';
import { Notifications, notifications } from '@mantine/notifications';
import {
  IconArrowLeft,
  IconBolt,
  IconCommand,
  IconFileExport,
  IconGavel,
  IconHelp,
  IconLockAccess,
  IconNotes,
} from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inject } from '#core/scenario/schema.ts';
import { useActionRun } from '../actions/ActionsContext.tsx';
import { deskForInject, emptyDesk } from '../features/decisions/decision-draft.ts';
import { HistoryButtons } from '../features/history/HistoryButtons.tsx';
import { InjectBanner } from '../features/injects/InjectBanner.tsx';
import { Timer } from '../features/timer/Timer.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { useAppServices } from './AppServices.tsx';
import { ColorSchemeMenu } from './ColorSchemeMenu.tsx';
import { lazyScreen } from './lazy-screen.ts';
import { NextStep, PhaseQuestion } from './NextStep.tsx';
import { NotesDrawer } from './NotesDrawer.tsx';
import { PhaseSteps } from './PhaseSteps.tsx';
import { RoomButton } from './RoomButton.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { ToolButton } from './ToolButton.tsx';
import { useFrameRuns } from './use-frame-runs.ts';
import { usePhaseChange } from './use-phase-change.ts';
import { useWindowTitle } from './use-window-title.ts';
import styles from './WorkshopFrame.module.css';

// Exporting is needed once per workshop, so its dialog does not weigh on the board.
const ExportDialog = lazy(async () => ({
  default: (await import('../features/export/ExportDialog.tsx')).ExportDialog,
}));
const Palette = lazy(async () => ({ default: (await import('../actions/Palette.tsx')).Palette }));
const PrivateSide = lazyScreen(
  ['facilitator'],
  async () => (await import('../features/facilitator/PrivateSide.tsx')).PrivateSide,
);
const InjectsDrawer = lazy(async () => ({
  default: (await import('../features/injects/InjectsDrawer.tsx')).InjectsDrawer,
}));
const DecisionsDrawer = lazy(async () => ({
  default: (await import('../features/decisions/DecisionsDrawer.tsx')).DecisionsDrawer,
}));
// Only a rehearsal needs it.
const RehearsalBar = lazyScreen(
  ['rehearsal'],
  async () => (await import('../features/rehearsal/RehearsalBar.tsx')).RehearsalBar,
);
const WorkshopHelp = lazy(async () => ({ default: (await import('./WorkshopHelp.tsx')).WorkshopHelp }));

/** The frame of a running workshop: where we are, whether it is saved, and the one next step. */
export function WorkshopFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation(['app', 'workshop', 'injects', 'decisions']);
  const { navigation } = useAppServices();
  const title = useSession((view) => view.state.setup.title);
  const isRehearsal = useSession((view) => view.state.setup.options.rehearsal);
  const isReadOnly = useSession((view) => view.readOnly);
  const injects = useSession((view) => view.session.scenario.injects) ?? [];
  const [desk, setDesk] = useState(emptyDesk);
  const { open, setOpen } = useFrameRuns();
  const change = usePhaseChange();
  const close = () => setOpen(null);
  const phase = useSession((view) => view.state.phase);
  const [isPrivate, setIsPrivate] = useState(false);
  const hasPrivateSide = phase !== 'setup' && phase !== 'closed';
  useActionRun('facilitator.toggle', hasPrivateSide ? () => setIsPrivate(!isPrivate) : null);
  useWindowTitle(title);
  useProblemMessages();
  const decide = (inject: Inject) => {
    setDesk(deskForInject(desk, inject, injects));
    setOpen('decisions');
  };
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <Tooltip label={t('backToStart')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('backToStart')}
            onClick={() => navigation.goTo({ screen: 'start' })}
          >
            <IconArrowLeft size={20} />
          </ActionIcon>
        </Tooltip>
        <div className={styles.heading}>
          <Title order={1} size="h5" className={styles.title} title={title}>
            {title}
          </Title>
          <div className={styles.marks}>
            <SaveStatus />
            {isRehearsal && (
              <Badge variant="default" size="sm" radius="sm" tt="none">
                {t('rehearsal')}
              </Badge>
            )}
            {isReadOnly && (
              <Badge color="yellow" size="sm" radius="sm" tt="none" autoContrast>
                {t('workshop:readOnly')}
              </Badge>
            )}
          </div>
        </div>
        <PhaseSteps change={change} />
        <Timer />
        <div className={styles.tools}>
          <HistoryButtons />
          {hasPrivateSide && (
            <ToolButton
              action="facilitator.toggle"
              label={t('workshop:privateSide')}
              icon={<IconLockAccess size={20} stroke={1.6} />}
              isExpanded={isPrivate}
              onClick={() => setIsPrivate(!isPrivate)}
            />
          )}
          {injects.length > 0 && (
            <ToolButton
              action="injects.open"
              label={t('injects:open')}
              icon={<IconBolt size={20} stroke={1.6} />}
              onClick={() => setOpen('injects')}
            />
          )}
          <ToolButton
            action="decisions.open"
            label={t('decisions:open')}
            icon={<IconGavel size={20} stroke={1.6} />}
            onClick={() => setOpen('decisions')}
          />
          <RoomButton />
          <ToolButton
            action="notes.open"
            label={t('workshop:notes.open')}
            icon={<IconNotes size={20} stroke={1.6} />}
            onClick={() => setOpen('notes')}
          />
          <ToolButton
            action="export.open"
            label={t('workshop:export.open')}
            icon={<IconFileExport size={20} stroke={1.6} />}
            onClick={() => setOpen('export')}
          />
          <ToolButton
            action="window.palette"
            label={t('workshop:palette')}
            icon={<IconCommand size={20} stroke={1.6} />}
            onClick={() => setOpen('palette')}
          />
          <ToolButton
            action="window.help"
            label={t('workshop:help')}
            icon={<IconHelp size={20} stroke={1.6} />}
            onClick={() => setOpen('help')}
          />
          <ColorSchemeMenu />
        </div>
        <NextStep change={change} />
      </header>
      <Notifications position="bottom-right" />
      <OpeningNotices />
      <InjectBanner onDecide={decide} />
      {isRehearsal && !isReadOnly && (
        <Suspense>
          <RehearsalBar />
        </Suspense>
      )}
      <div className={styles.middle}>
        <div className={styles.content}>{children}</div>
        {isPrivate && hasPrivateSide && (
          <Suspense>
            <PrivateSide
              nextStep={
                change.next === null
                  ? null
                  : { label: t(`workshop:next.${change.next}`), waiting: change.waiting }
              }
              onNote={() => setOpen('notes')}
              onClose={() => setIsPrivate(false)}
            />
          </Suspense>
        )}
      </div>
      <NotesDrawer isOpen={open === 'notes'} onClose={close} />
      <PhaseQuestion change={change} />
      <Suspense>
        {open === 'injects' && <InjectsDrawer onDecide={decide} onClose={close} />}
        {open === 'decisions' && <DecisionsDrawer desk={desk} onChange={setDesk} onClose={close} />}
        {open === 'export' && <ExportDialog onClose={close} />}
        {open === 'palette' && <Palette onClose={close} />}
        {open === 'help' && <WorkshopHelp onClose={close} />}
      </Suspense>
    </div>
  );
}

/** What had to be done to open the session, such as taking its last good copy. */
function OpeningNotices() {
  const notices = useSession((view) => view.notices);
  if (notices.length === 0) return null;
  return (
    <div className={styles.notices} role="alert">
      {notices.map((notice) => (
        <Text key={`${notice.file} ${notice.message}`} size="sm">
          <strong>{notice.file}</strong> {notice.message}
        </Text>
      ))}
    </div>
  );
}

/** Says why something could not be saved or was taken back. */
function useProblemMessages(): void {
  const problem = useSession((view) => view.problem);
  useEffect(() => {
    if (problem === null) return;
    notifications.show({ id: problem.code, message: problem.message, color: 'red', autoClose: 8000 });
  }, [problem]);
}
