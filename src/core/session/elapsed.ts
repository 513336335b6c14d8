import type { z } from 'zod';
import { type agendaItemSchema, type Phase, phases, type Scenario } from '../scenario/schema.ts';
import type { Session, Setup } from './schema.ts';

/** Minutes planned per phase. Empty: the workshop is played without a plan. */
export type Agenda = readonly z.infer<typeof agendaItemSchema>[];

export type PlannedPhase = Agenda[number]['phase'];

/** What one phase was planned to take and what it took so far. */
export interface PhaseElapsed {
  readonly phase: PlannedPhase;
  /** null where the agenda does not name the phase. */
  readonly plannedMinutes: number | null;
  /** Over all visits, when the workshop went back to it. */
  readonly usedMs: number;
}

const noAgenda: Agenda = [];

/** The plan of a workshop: that of its setup, which may be empty, else that of the scenario. It keeps its identity. */
export function agendaOf(scenario: Pick<Scenario, 'agenda'>, setup: Pick<Setup, 'agenda'>): Agenda {
  return setup.agenda ?? scenario.agenda ?? noAgenda;
}

/**
 * How long each phase took, in the order of play: those that are planned and those that took time. A break in the
 * middle of a phase counts as part of it, because the log cannot tell a break from a long discussion.
 *
 * @param log begins with the setup; its last phase runs until `now`, except that a closed workshop stands still
 * @param now as `Date.prototype.toISOString` writes it; a clock that was set back takes no time away
 */
export function elapsedByPhase(log: Session['log'], agenda: Agenda, now: string): readonly PhaseElapsed[] {
  const used = new Map<Phase, number>();
  let phase: Phase = 'setup';
  let since = log[0]?.at ?? now;
  const leave = (at: string) => {
    const visitMs = Math.max(0, Date.parse(at) - Date.parse(since));
    used.set(phase, (used.get(phase) ?? 0) + visitMs);
    since = at;
  };
  for (const event of log) {
    if (event.type !== 'phase-changed') continue;
    leave(event.at);
    phase = event.to;
  }
  leave(now);
  return phases.flatMap((name) => {
    if (name === 'closed') return [];
    const plannedMinutes = plannedFor(agenda, name);
    const usedMs = used.get(name) ?? 0;
    return plannedMinutes === null && usedMs === 0 ? [] : [{ phase: name, plannedMinutes, usedMs }];
  });
}

/** The minutes an agenda gives a phase, or null where it gives none. */
export function plannedFor(agenda: Agenda, phase: Phase): number | null {
  const items = agenda.filter((item) => item.phase === phase);
  return items.length === 0 ? null : items.reduce((sum, item) => sum + item.minutes, 0);
}

/**
 * How far the workshop is ahead of its plan, in milliseconds; below zero it is behind. What earlier phases saved or
 * overran counts in full, also of those that were left out. The present phase counts only once it overruns: until
 * then its time is still there to be used. Phases without planned minutes count for nothing.
 *
 * @returns null where nothing is planned
 */
export function aheadOfPlanMs(elapsed: readonly PhaseElapsed[], present: Phase): number | null {
  let aheadMs: number | null = null;
  for (const { phase, plannedMinutes, usedMs } of elapsed) {
    if (plannedMinutes === null) continue;
    const leftMs = plannedMinutes * 60_000 - usedMs;
    const isBehindUs = phases.indexOf(phase) < phases.indexOf(present);
    aheadMs = (aheadMs ?? 0) + (isBehindUs ? leftMs : Math.min(0, leftMs));
  }
  return aheadMs;
}
