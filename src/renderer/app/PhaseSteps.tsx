import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { phasesOf } from '#core/session/decide-phase.ts';
import { useSession } from '../session/SessionContext.tsx';
import type { PhaseChange } from './use-phase-change.ts';
import styles from './WorkshopFrame.module.css';

/** The phases of this workshop in order, with the present one. A phase that is done is the way back to it. */
export function PhaseSteps({ change }: { readonly change: PhaseChange }) {
  const { t } = useTranslation(['app', 'workshop']);
  const phase = useSession((view) => view.state.phase);
  const setup = useSession((view) => view.state.setup);
  const order = phasesOf({ setup });
  const present = order.indexOf(phase);
  return (
    <ol className={styles.phases} aria-label={t('workshop:phaseList')}>
      {order.map((step, place) => (
        <li
          key={step}
          data-state={place === present ? 'present' : place < present ? 'done' : 'ahead'}
          aria-current={place === present ? 'step' : undefined}
        >
          {change.earlier.includes(step) ? (
            <Tooltip label={t('workshop:goBack', { phase: t(`phases.${step}`) })}>
              <UnstyledButton className={styles.phaseButton} onClick={() => change.ask(step)}>
                {t(`phases.${step}`)}
                <VisuallyHidden>{` (${t('workshop:done')})`}</VisuallyHidden>
              </UnstyledButton>
            </Tooltip>
          ) : (
            t(`phases.${step}`)
          )}
        </li>
      ))}
    </ol>
  );
}
