import { ActionIcon, Badge, Text, Title, Tooltip } from '@mantine/core';
import '@mantine/notifications/styles.css';
import { Notifications, notifications } from '@mantine/notifications';
import { IconArrowLeft, IconBolt, IconFileExport, IconGavel, IconNotes } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inject } from '#core/scenario/schema.ts';
import { deskForInject, emptyDesk } from '../features/decisions/decision-draft.ts';
import { InjectBanner } from '../features/injects/InjectBanner.tsx';
import { Timer } from '../features/timer/Timer.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { useAppServices } from './AppServices.tsx';
import { ColorSchemeMenu } from './ColorSchemeMenu.tsx';
import { lazyScreen } from './lazy-screen.ts';
import { NextStep } from './NextStep.tsx';
import { NotesDrawer } from './NotesDrawer.tsx';
import { PhaseSteps } from './PhaseSteps.tsx';
import { RoomButton } from './RoomButton.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { ToolButton } from './ToolButton.tsx';
import { useWindowTitle } from './use-window-title.ts';
import styles from './WorkshopFrame.module.css';

// Exporting is needed once per workshop, so its dialog does not weigh on the board.
const ExportDialog = lazy(async () => ({
  default: (await import('../features/export/ExportDialog.tsx')).ExportDialog,
}));

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

/** The frame of a running workshop: where we are, whether it is saved, and the one next step. */
export function WorkshopFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation(['app', 'injects', 'decisions']);
  const { navigation } = useAppServices();
  const title = useSession((view) => view.state.setup.title);
  const isRehearsal = useSession((view) => view.state.setup.options.rehearsal);
  const isReadOnly = useSession((view) => view.readOnly);
  const injects = useSession((view) => view.session.scenario.injects) ?? [];
  const [open, setOpen] = useState<'notes' | 'export' | 'injects' | 'decisions' | null>(null);
  const [desk, setDesk] = useState(emptyDesk);
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
                {t('readOnly')}
              </Badge>
            )}
          </div>
        </div>
        <PhaseSteps />
        <Timer />
        <div className={styles.tools}>
          {injects.length > 0 && (
            <ToolButton
              label={t('injects:open')}
              icon={<IconBolt size={20} stroke={1.6} />}
              onClick={() => setOpen('injects')}
            />
          )}
          <ToolButton
            label={t('decisions:open')}
            icon={<IconGavel size={20} stroke={1.6} />}
            onClick={() => setOpen('decisions')}
          />
          <RoomButton />
          <ToolButton
            label={t('notes.open')}
            icon={<IconNotes size={20} stroke={1.6} />}
            onClick={() => setOpen('notes')}
          />
          <ToolButton
            label={t('export.open')}
            icon={<IconFileExport size={20} stroke={1.6} />}
            onClick={() => setOpen('export')}
          />
          <ColorSchemeMenu />
        </div>
        <NextStep />
      </header>
      <Notifications position="bottom-right" />
      <OpeningNotices />
      <InjectBanner onDecide={decide} />
      {isRehearsal && !isReadOnly && (
        <Suspense>
          <RehearsalBar />
        </Suspense>
      )}
      <div className={styles.content}>{children}</div>
      <NotesDrawer isOpen={open === 'notes'} onClose={() => setOpen(null)} />
      {open === 'injects' && (
        <Suspense>
          <InjectsDrawer onDecide={decide} onClose={() => setOpen(null)} />
        </Suspense>
      )}
      {open === 'decisions' && (
        <Suspense>
          <DecisionsDrawer desk={desk} onChange={setDesk} onClose={() => setOpen(null)} />
        </Suspense>
      )}
      {open === 'export' && (
        <Suspense>
          <ExportDialog onClose={() => setOpen(null)} />
        </Suspense>
      )}
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
