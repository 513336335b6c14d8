import { ActionIcon } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActionRun, useActionWords } from '../../actions/ActionsContext.tsx';
import { ActionTooltip } from '../../actions/ActionTooltip.tsx';
import type { Action } from '../../actions/action.ts';
import { canChange } from '../../session/can-change.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { type HistoryStep, useHistory } from './use-history.ts';

const messageMs = 4000;

/** Undo and redo of the workshop. They say beforehand what they would take, and afterwards what they took. */
export function HistoryButtons() {
  const { t } = useTranslation('history');
  const isFixed = !useSession(canChange);
  const { undo, redo } = useHistory((sentence) => {
    // The live region has said it already; the picture of it is for the eyes.
    notifications.show({ id: 'history', message: sentence, autoClose: messageMs, role: 'presentation' });
  });
  useActionRun('history.undo', undo?.take ?? null);
  useActionRun('history.redo', redo?.take ?? null);
  if (isFixed) return null;
  return (
    <>
      <StepButton
        action="history.undo"
        step={undo}
        label={undo === null ? t('undo') : t('undoStep', { step: undo.words })}
      >
        <IconArrowBackUp size={20} stroke={1.6} aria-hidden="true" />
      </StepButton>
      <StepButton
        action="history.redo"
        step={redo}
        label={redo === null ? t('redo') : t('redoStep', { step: redo.words })}
      >
        <IconArrowForwardUp size={20} stroke={1.6} aria-hidden="true" />
      </StepButton>
    </>
  );
}

/** A button that stays reachable when there is nothing to do, so that the focus has where to stay. */
function StepButton({
  action,
  step,
  label,
  children,
}: {
  readonly action: Action['id'];
  readonly step: HistoryStep | null;
  readonly label: string;
  readonly children: ReactNode;
}) {
  const { title, ariaKeys } = useActionWords(action);
  return (
    <ActionTooltip action={action} label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={title}
        aria-keyshortcuts={ariaKeys}
        aria-disabled={step === null}
        {...(step === null ? { 'data-disabled': true } : {})}
        onClick={() => step?.take()}
      >
        {children}
      </ActionIcon>
    </ActionTooltip>
  );
}
