import { ActionIcon, Button, Menu, Text } from '@mantine/core';
import { IconArrowRight, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useActionWords } from '../actions/ActionsContext.tsx';
import { ActionTooltip } from '../actions/ActionTooltip.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import type { PhaseChange } from './use-phase-change.ts';
import styles from './WorkshopFrame.module.css';

/** The next step of the workshop, always in sight, with what it still waits for, and the ways back. */
export function NextStep({ change }: { readonly change: PhaseChange }) {
  const { t } = useTranslation(['app', 'workshop']);
  const { ariaKeys } = useActionWords('phase.next');
  const phase = useSession((view) => view.state.phase);
  const { next, waiting, earlier, ask } = change;
  // The setup has its own button at the end of its form, because the form has to be saved first.
  if (phase === 'setup' || (next === null && earlier.length === 0)) return null;

  return (
    <div className={styles.next}>
      {waiting !== null && (
        <Text size="xs" c="var(--ink-muted)" className={styles.waiting} id="next-step-reason" title={waiting}>
          {waiting}
        </Text>
      )}
      <Button.Group className={styles.steps}>
        {next !== null && (
          <ActionTooltip action="phase.next" label={t(`workshop:next.${next}`)}>
            <Button
              rightSection={<IconArrowRight size={18} />}
              aria-disabled={waiting !== null}
              aria-keyshortcuts={ariaKeys}
              aria-describedby={waiting === null ? undefined : 'next-step-reason'}
              {...(waiting === null ? {} : { 'data-disabled': true })}
              onClick={() => ask(next)}
            >
              {t(`workshop:next.${next}`)}
            </Button>
          </ActionTooltip>
        )}
        {earlier.length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size={36} aria-label={t('workshop:more')}>
                <IconChevronDown size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {earlier.map((step) => (
                <Menu.Item key={step} onClick={() => ask(step)}>
                  {t('workshop:goBack', { phase: t(`phases.${step}`) })}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Button.Group>
    </div>
  );
}

/** Only there while it asks: a dialog that fades out would take the focus back from the screen of the new phase. */
export function PhaseQuestion({ change }: { readonly change: PhaseChange }) {
  const { t } = useTranslation(['app', 'workshop']);
  const { asked, next, confirm, cancel } = change;
  if (asked === null) return null;
  const isForward = asked === next;
  return (
    <ConfirmDialog
      isOpen
      title={
        isForward
          ? t(`workshop:confirm.forward.${asked}.title`)
          : t('workshop:confirm.back.title', { phase: t(`phases.${asked}`) })
      }
      text={isForward ? t(`workshop:confirm.forward.${asked}.text`) : t('workshop:confirm.back.text')}
      confirmLabel={t('workshop:confirm.yes')}
      onConfirm={confirm}
      onCancel={cancel}
    />
  );
}
