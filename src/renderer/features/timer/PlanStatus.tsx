import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { agendaOf, aheadOfPlanMs, elapsedByPhase } from '#core/session/elapsed.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useNow } from '../../session/use-now.ts';
import styles from './Timer.module.css';

const minuteMs = 60_000;
const refreshMs = 5000;

/** What the present phase took of its planned time, and whether the workshop is ahead of its plan. */
export function PlanStatus() {
  const { t } = useTranslation(['timer', 'app']);
  const now = useNow(refreshMs);
  const log = useSession((view) => view.session.log);
  const phase = useSession((view) => view.state.phase);
  const agenda = useSession((view) => agendaOf(view.session.scenario, view.state.setup));
  const elapsed = elapsedByPhase(log, agenda, now);
  const present = elapsed.find((entry) => entry.phase === phase);
  const ahead = Math.round((aheadOfPlanMs(elapsed, phase) ?? 0) / minuteMs);
  if (agenda.length === 0 || present === undefined) return null;
  const used = Math.floor(present.usedMs / minuteMs);
  const words = { phase: t(`app:phases.${phase}`), used };
  return (
    <section className={styles.plan} aria-label={t('plan')}>
      <Text size="sm">
        {present.plannedMinutes === null
          ? t('usedUnplanned', words)
          : t('used', { ...words, planned: present.plannedMinutes })}
      </Text>
      <Text size="sm" fw={600}>
        {ahead === 0 ? t('onPlan') : t(ahead > 0 ? 'ahead' : 'behind', { minutes: Math.abs(ahead) })}
      </Text>
    </section>
  );
}
