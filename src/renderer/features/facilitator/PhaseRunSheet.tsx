import { useTranslation } from 'react-i18next';
import { phaseScript, runSheetPhases } from '#core/print/run-sheet-phases.ts';
import { useSession } from '../../session/SessionContext.tsx';
import styles from './Facilitator.module.css';

/** What to say and do in the present phase, and the minutes it has in the plan. */
export function PhaseRunSheet() {
  const { t } = useTranslation(['facilitator', 'app']);
  const phase = useSession((view) => view.state.phase);
  const agenda = useSession((view) => view.state.setup.agenda ?? view.session.scenario.agenda);
  const minutes = useSession((view) => view.session.scenario.minutes);
  if (phase === 'closed') return null;
  const planned = runSheetPhases({ agenda, minutes }).find((step) => step.phase === phase);
  const { say, act } = phaseScript(phase, 'on-screen');
  return (
    <section className={styles.part} aria-labelledby="run-sheet-title">
      <h3 id="run-sheet-title">{t('runSheet', { phase: t(`app:phases.${phase}`) })}</h3>
      {planned !== undefined && (
        <p className={styles.quiet}>{t('minutes', { count: planned.minutes, clock: planned.clock })}</p>
      )}
      <h4>{t('say')}</h4>
      <ul>
        {say.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h4>{t('act')}</h4>
      <ul>
        {act.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
