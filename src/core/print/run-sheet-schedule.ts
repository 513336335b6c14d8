import { type Phase, phases, type Scenario } from '../scenario/schema.ts';

/** A phase with its place in the plan. Times are minutes from the start of the workshop. */
export interface ScheduledPhase {
  readonly phase: Exclude<Phase, 'closed'>;
  readonly minutes: number;
  readonly from: number;
  readonly to: number;
}

export interface Schedule {
  readonly phases: readonly ScheduledPhase[];
  readonly totalMinutes: number;
  /** True where the scenario has no agenda, so that the minutes are a proposal. */
  readonly isProposed: boolean;
}

const usualMinutes = 50;

/** The share of each phase in a workshop of one vote, from the agendas of the scenarios that come with the app. */
const usualShares = [
  { phase: 'setup', share: 0.1 },
  { phase: 'sort', share: 0.35 },
  { phase: 'reveal', share: 0.3 },
  { phase: 'debrief', share: 0.25 },
] as const;

/** The phases in the order of play with their minutes: those of the agenda, or usual shares of the scenario's minutes. */
export function scheduleOf(scenario: Pick<Scenario, 'agenda' | 'minutes'>): Schedule {
  const isProposed = scenario.agenda === undefined || scenario.agenda.length === 0;
  const planned = isProposed ? proposedAgenda(scenario.minutes ?? usualMinutes) : (scenario.agenda ?? []);
  const inOrder = planned.toSorted((left, right) => phases.indexOf(left.phase) - phases.indexOf(right.phase));
  let elapsed = 0;
  const scheduled = inOrder.map(({ phase, minutes }) => {
    const from = elapsed;
    elapsed += minutes;
    return { phase, minutes, from, to: elapsed };
  });
  return { phases: scheduled, totalMinutes: elapsed, isProposed };
}

/** The last phase takes what rounding left, so that the sum is the time there is. */
function proposedAgenda(totalMinutes: number) {
  let left = totalMinutes;
  return usualShares.map(({ phase, share }, index) => {
    const isLast = index === usualShares.length - 1;
    const minutes = isLast ? left : Math.max(1, Math.floor(totalMinutes * share));
    left -= minutes;
    return { phase, minutes };
  });
}

/** Minutes from the start as hours and minutes, such as 1:05. */
export function formatClock(minutes: number): string {
  const whole = Math.round(minutes);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
