import type { Phase, Scenario } from '../scenario/schema.ts';
import { printTexts } from './print-texts.ts';
import { formatClock, scheduleOf } from './run-sheet-schedule.ts';

type PlayedPhase = Exclude<Phase, 'closed'>;

export interface RunSheetPhase extends PhaseScript {
  readonly phase: PlayedPhase;
  readonly name: string;
  /** From and to, such as 0:05 to 0:20. */
  readonly clock: string;
  readonly minutes: number;
}

/** What the facilitator says and does in one phase, at boards on screen or with cards on paper. */
export interface PhaseScript {
  readonly say: readonly string[];
  readonly act: readonly string[];
}

export function phaseScript(phase: PlayedPhase, boards: 'on-screen' | 'on-paper'): PhaseScript {
  const { say, act, onPaper } = printTexts.scripts[phase];
  return { say, act: boards === 'on-paper' ? [...act, ...onPaper] : act };
}

/** The planned phases in the order of play. Minutes count from the start of the workshop. */
export function runSheetPhases(scenario: Pick<Scenario, 'agenda' | 'minutes'>): readonly RunSheetPhase[] {
  return scheduleOf(scenario).phases.map(({ phase, minutes, from, to }) => ({
    phase,
    name: printTexts.phaseNames[phase],
    clock: `${formatClock(from)} to ${formatClock(to)}`,
    minutes,
    ...phaseScript(phase, 'on-paper'),
  }));
}
