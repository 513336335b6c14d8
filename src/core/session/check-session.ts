import { quoteText } from '../json/quote-text.ts';
import { checkReferences } from '../scenario/check-references.ts';
import { nearestWord } from '../scenario/nearest-word.ts';
import type { Phase } from '../scenario/schema.ts';
import type { ValuePath } from '../scenario/value-path.ts';
import type { Session, SessionEvent } from './schema.ts';

export interface SessionProblem {
  readonly path: ValuePath;
  /** Continues a sentence that begins with the path: "log[3].seq" + " is 2, but …". */
  readonly message: string;
}

/**
 * The first thing in a session that could not have come from a workshop although its shape is right: a log out of
 * order, phases that do not follow each other, or names of groups and cards that nothing stands behind.
 */
export function checkSession(session: Session): SessionProblem | null {
  const [reference] = checkReferences(session.scenario);
  if (reference !== undefined) {
    return { path: ['scenario', ...reference.path], message: `does not fit. ${reference.message}` };
  }
  return checkOrder(session) ?? checkLog(session) ?? checkUndone(session);
}

function checkOrder({ log, undone, nextSeq }: Session): SessionProblem | null {
  const first = log[0];
  if (first !== undefined && first.type !== 'session-set-up') {
    return {
      path: ['log', 0, 'type'],
      message: `is "${first.type}", but a log begins with "session-set-up".`,
    };
  }
  let last = 0;
  const seqs = new Set<number>();
  for (const [index, event] of log.entries()) {
    if (event.seq <= last) {
      return {
        path: ['log', index, 'seq'],
        message: `is ${event.seq}, but it must be greater than ${last}.`,
      };
    }
    last = event.seq;
    seqs.add(event.seq);
  }
  for (const [index, event] of undone.entries()) {
    if (seqs.has(event.seq)) {
      return { path: ['undone', index, 'seq'], message: `is ${event.seq}, which another event already has.` };
    }
    seqs.add(event.seq);
    last = Math.max(last, event.seq);
  }
  return nextSeq > last
    ? null
    : { path: ['nextSeq'], message: `is ${nextSeq}, but it must be greater than ${last}, the last event.` };
}

function checkLog(session: Session): SessionProblem | null {
  const names = {
    groups: new Set<string>(),
    cards: new Set<string>(cardsOf(session)),
    injects: injectsOf(session),
  };
  let phase: Phase = 'setup';
  for (const [index, event] of session.log.entries()) {
    if (event.type === 'session-set-up') {
      const problem = checkGroups(event.setup.groups, ['log', index, 'setup', 'groups']);
      if (problem !== null) return problem;
      // A later setup can change the groups; events before it speak of those there were then.
      names.groups = new Set(event.setup.groups.map((group) => group.id));
    }
    if (event.type === 'group-joined') {
      const { id } = event.joined;
      if (names.groups.has(id)) {
        return {
          path: ['log', index, 'joined', 'id'],
          message: `is "${id}", which another group already has.`,
        };
      }
      names.groups.add(id);
    }
    if (event.type === 'card-added') names.cards.add(event.added.id);
    if (event.type === 'phase-changed') {
      if (event.from !== phase) {
        const message = `is "${event.from}", but the phase was "${phase}" then.`;
        return { path: ['log', index, 'from'], message };
      }
      phase = event.to;
    }
    const problem = checkNames(event, ['log', index], names);
    if (problem !== null) return problem;
  }
  return null;
}

function checkUndone(session: Session): SessionProblem | null {
  const events = [...session.log, ...session.undone];
  const groups = events.flatMap((event) => {
    if (event.type === 'group-joined') return [event.joined];
    return event.type === 'session-set-up' ? event.setup.groups : [];
  });
  const added = events.flatMap((event) => (event.type === 'card-added' ? [event.added.id] : []));
  const names = {
    groups: new Set<string>(groups.map((group) => group.id)),
    cards: new Set<string>([...cardsOf(session), ...added]),
    injects: injectsOf(session),
  };
  for (const [index, event] of session.undone.entries()) {
    const problem = checkNames(event, ['undone', index], names);
    if (problem !== null) return problem;
  }
  return null;
}

function cardsOf(session: Session): ReadonlySet<string> {
  return new Set(session.scenario.controls.map((control) => control.id));
}

function injectsOf(session: Session): ReadonlySet<string> {
  return new Set((session.scenario.injects ?? []).map((inject) => inject.id));
}

function checkGroups(groups: readonly { readonly id: string }[], path: ValuePath): SessionProblem | null {
  const seen = new Set<string>();
  for (const [index, { id }] of groups.entries()) {
    if (seen.has(id))
      return { path: [...path, index, 'id'], message: `is "${id}", which another group already has.` };
    seen.add(id);
  }
  return null;
}

interface KnownNames {
  readonly groups: ReadonlySet<string>;
  readonly cards: ReadonlySet<string>;
  readonly injects: ReadonlySet<string>;
}

function checkNames(event: SessionEvent, path: ValuePath, known: KnownNames): SessionProblem | null {
  if (event.by !== 'facilitator' && !known.groups.has(event.by)) {
    return {
      path: [...path, 'by'],
      message: `is ${quoteText(event.by)}, which is no group of this session.`,
    };
  }
  if ('group' in event && !known.groups.has(event.group)) {
    return {
      path: [...path, 'group'],
      message: `is ${quoteText(event.group)}, which is no group of this session.`,
    };
  }
  for (const { card, place } of cardsIn(event)) {
    if (!known.cards.has(card)) return unknownCard(card, [...path, ...place], known.cards);
  }
  const inject = injectIn(event);
  if (inject !== null && !known.injects.has(inject)) {
    return {
      path: [...path, 'inject'],
      message: `is ${quoteText(inject)}, which is no inject of the scenario.`,
    };
  }
  return null;
}

function injectIn(event: SessionEvent): string | null {
  if (event.type === 'decision-recorded') return event.decision.inject;
  return 'inject' in event ? event.inject : null;
}

function cardsIn(event: SessionEvent): readonly { readonly card: string; readonly place: ValuePath }[] {
  if ('cards' in event) return event.cards.map((card, index) => ({ card, place: ['cards', index] }));
  if ('card' in event) return event.card === null ? [] : [{ card: event.card, place: ['card'] }];
  if (event.type === 'action-recorded' && event.action.card !== null) {
    return [{ card: event.action.card, place: ['action', 'card'] }];
  }
  return [];
}

function unknownCard(card: string, path: ValuePath, known: ReadonlySet<string>): SessionProblem {
  const nearest = nearestWord(card, [...known]);
  const guess = nearest?.isLikely === true ? ` The nearest is "${nearest.word}".` : '';
  return { path, message: `is ${quoteText(card)}, which is no card of the scenario.${guess}` };
}
