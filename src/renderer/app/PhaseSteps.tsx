import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { phasesOf } from '#core/session/decide-phase.ts';
import { useSession } from '../session/SessionContext.tsx';
import styles from './WorkshopFrame.module.css';

/** The phases of this workshop in order, with the present one. It shows; it is not a control. */
export function PhaseSteps() {
  const { t } = useTranslation('app');
  const phase = useSession((view) => view.state.phase);
  const setup = useSession((view) => view.state.setup);
  const order = phasesOf({ setup });
  const present = order.indexOf(phase);
  return (
    <ol className={styles.phases} aria-label={t('phaseList')}>
      {order.map((step, place) => (
        <li
          key={step}
          data-state={place === present ? 'present' : place < present ? 'done' : 'ahead'}
          aria-current={place === present ? 'step' : undefined}
        >
          {t(`phases.${step}`)}
          {place < present && <VisuallyHidden>{` (${t('done')})`}</VisuallyHidden>}
        </li>
      ))}
    </ol>
  );
}
