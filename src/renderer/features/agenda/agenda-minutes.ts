import { agendaItemSchema } from '#core/scenario/schema.ts';
import { type Agenda, type PlannedPhase, plannedFor } from '#core/session/elapsed.ts';

const phases = agendaItemSchema.shape.phase.options;

/** The phases that can be planned, in the order of play. */
export function phasesToPlan(hasSecondVote: boolean): readonly PlannedPhase[] {
  return phases.filter((phase) => phase !== 'discuss' || hasSecondVote);
}

/** The agenda with other minutes for a phase, in the order of play. What is no length of a phase takes it out. */
export function withMinutes(agenda: Agenda, phase: PlannedPhase, minutes: number | string): Agenda[number][] {
  const changed = agendaItemSchema.safeParse({ phase, minutes: Number(minutes) });
  return phases.flatMap((name) => {
    if (name === phase) return changed.success ? [changed.data] : [];
    const kept = plannedFor(agenda, name);
    return kept === null ? [] : [{ phase: name, minutes: kept }];
  });
}

/** The minutes of the phases that are played. */
export function minutesInAll(agenda: Agenda, played: readonly PlannedPhase[]): number {
  return played.reduce((sum, phase) => sum + (plannedFor(agenda, phase) ?? 0), 0);
}
