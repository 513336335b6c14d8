import { assertNever } from '../result.ts';
import { scenarioLimits } from '../scenario/schema.ts';
import { fold } from '../session/change.ts';
import type {
  Action,
  AddedCard,
  Decision,
  FollowUp,
  Group,
  GroupId,
  Reality,
  ReportTexts,
  Session,
  SessionEvent,
  Setup,
} from '../session/schema.ts';
import { groupColors, groupIdSchema, sessionLimits } from '../session/schema.ts';
import { type NameReplacer, replaceNames } from './replace-names.ts';
import { reportTexts as texts } from './report-texts.ts';

/** What the session format allows for a title. */
const longestTitle = 160;
const longestMarking = 80;

/**
 * The session without anything that says who was there: groups are numbered and recoloured, and the facilitator, the
 * reasons that groups gave, the notes, the words of disputes and the owners and contacts of actions are out, from the
 * whole log and from what was undone. Names that stand in the texts that stay (the title and the actions) are taken
 * out of those too. It is a valid session and scores the same; every export without names derives from it.
 *
 * It knows only the names that the session records. A person whom a text describes in other words stays in it.
 */
export function makeNonAttributable(session: Session): Session {
  const groups = numberGroups(session);
  const replace = replaceNames(recordedNames(session, groups));
  return {
    ...session,
    log: session.log.flatMap((event) => redactEvent(event, groups, replace)),
    undone: [],
  };
}

/** New groups by old id. The groups that play come first, in their order, because these are the ones a report shows. */
function numberGroups(session: Session): ReadonlyMap<GroupId, Group> {
  const numbered = new Map<GroupId, Group>();
  for (const list of [fold(session).setup.groups, ...session.log.flatMap(groupsIn)]) {
    for (const group of list) {
      if (!numbered.has(group.id)) numbered.set(group.id, numberedGroup(group, numbered.size));
    }
  }
  return numbered;
}

function groupsIn(event: SessionEvent): readonly (readonly Group[])[] {
  if (event.type === 'group-joined') return [[event.joined]];
  return event.type === 'session-set-up' ? [event.setup.groups] : [];
}

function numberedGroup(group: Group, place: number): Group {
  return {
    id: groupIdSchema.parse(`group-${place + 1}`),
    name: texts.redacted.group(place + 1),
    color: groupColors[place % groupColors.length] ?? group.color,
    headCount: group.headCount,
  };
}

/** Every name in the session with what stands in its place. */
function recordedNames(session: Session, groups: ReadonlyMap<GroupId, Group>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const event of [...session.log, ...session.undone]) {
    for (const group of groupsIn(event).flat()) {
      names.set(group.name, groups.get(group.id)?.name ?? texts.redacted.someGroup);
      for (const person of group.people ?? []) names.set(person, texts.redacted.person);
    }
    if (event.type === 'session-set-up') {
      names.set(event.setup.facilitator, texts.redacted.facilitator);
      for (const [place, group] of (event.setup.followUp?.groups ?? []).entries()) {
        if (!names.has(group.name)) names.set(group.name, texts.redacted.earlierGroup(place + 1));
      }
    } else if (event.type === 'decision-recorded') {
      names.set(event.decision.owner, texts.redacted.owner);
    } else if (event.type === 'reality-recorded') {
      names.set(event.reality?.name ?? '', texts.redacted.owner);
    } else if (event.type === 'action-recorded') {
      names.set(event.action.owner, texts.redacted.owner);
      names.set(event.action.contact, texts.redacted.owner);
    }
  }
  return names;
}

/** The event without names, or nothing where the event is only words. */
function redactEvent(
  event: SessionEvent,
  groups: ReadonlyMap<GroupId, Group>,
  replace: NameReplacer,
): readonly SessionEvent[] {
  const by = event.by === 'facilitator' ? event.by : groups.get(event.by)?.id;
  if (by === undefined) return [];
  switch (event.type) {
    case 'session-set-up':
      return [{ ...event, by, setup: redactSetup(event.setup, groups, replace) }];
    case 'cards-placed':
    case 'certainty-stated':
    case 'tally-recorded':
    case 'vote-committed':
    case 'vote-reopened':
    case 'group-presence-changed': {
      const group = groups.get(event.group)?.id;
      return group === undefined ? [] : [{ ...event, by, group }];
    }
    case 'group-joined': {
      const joined = groups.get(event.joined.id);
      return joined === undefined ? [] : [{ ...event, by, joined }];
    }
    case 'card-added':
      return [{ ...event, by, added: redactCard(event.added, replace) }];
    case 'decision-recorded':
      return [{ ...event, by, decision: redactDecision(event.decision, replace) }];
    case 'card-disputed':
      return [{ ...event, by, reason: texts.redacted.dispute }];
    case 'action-recorded':
      return [{ ...event, by, action: redactAction(event.action, replace) }];
    case 'reality-recorded':
      return [{ ...event, by, reality: event.reality === null ? null : redactReality(event.reality) }];
    case 'report-written':
      return [{ ...event, by, report: redactReport(event.report, replace) }];
    case 'placement-explained':
    case 'note-recorded':
    case 'note-removed':
      return [];
    case 'phase-changed':
    case 'added-card-removed':
    case 'timer-started':
    case 'timer-paused':
    case 'timer-resumed':
    case 'timer-extended':
    case 'timer-stopped':
    case 'inject-shown':
    case 'inject-put-away':
    case 'decision-removed':
    case 'cards-revealed':
    case 'dispute-withdrawn':
    case 'action-removed':
    case 'capability-rated':
    case 'follow-ups-planned':
      return [{ ...event, by }];
    default:
      return assertNever(event);
  }
}

function redactSetup(setup: Setup, groups: ReadonlyMap<GroupId, Group>, replace: NameReplacer): Setup {
  return {
    ...setup,
    title: replace(setup.title, longestTitle),
    facilitator: '',
    groups: setup.groups.map((group) => groups.get(group.id) ?? group),
    ...(setup.followUp === undefined
      ? {}
      : { followUp: redactFollowUp(setup, setup.followUp, groups, replace) }),
  };
}

/** A group that played both times has the same number in both. */
function redactFollowUp(
  setup: Setup,
  followUp: FollowUp,
  groups: ReadonlyMap<GroupId, Group>,
  replace: NameReplacer,
): FollowUp {
  const nameOf = (earlier: string, place: number) => {
    const same = setup.groups.find(({ name }) => name === earlier);
    const known = same === undefined ? undefined : groups.get(same.id);
    return known?.name ?? texts.redacted.earlierGroup(place + 1);
  };
  return {
    ...followUp,
    title: replace(followUp.title, longestTitle),
    groups: followUp.groups.map((group, place) => ({ ...group, name: nameOf(group.name, place) })),
  };
}

/** That somebody does it stays, who it is goes. */
function redactReality(reality: Reality): Reality {
  return reality.doneBy === 'named' ? { ...reality, name: texts.redacted.owner } : reality;
}

function redactReport(report: ReportTexts, replace: NameReplacer): ReportTexts {
  return {
    summary: report.summary === null ? null : replace(report.summary, sessionLimits.reportText),
    note: '',
    marking: replace(report.marking, longestMarking),
  };
}

function redactCard(card: AddedCard, replace: NameReplacer): AddedCard {
  return {
    ...card,
    title: replace(card.title, scenarioLimits.title),
    description: replace(card.description, scenarioLimits.shortText),
  };
}

function redactDecision(decision: Decision, replace: NameReplacer): Decision {
  return {
    ...decision,
    question: replace(decision.question, sessionLimits.note),
    options: decision.options.map((option) => replace(option, sessionLimits.line)),
    decision: replace(decision.decision, sessionLimits.note),
    why: replace(decision.why, sessionLimits.note),
    owner: '',
  };
}

function redactAction(action: Action, replace: NameReplacer): Action {
  return {
    ...action,
    issue: replace(action.issue, sessionLimits.note),
    correctiveAction: replace(action.correctiveAction, sessionLimits.note),
    verification: replace(action.verification, sessionLimits.note),
    owner: '',
    contact: '',
  };
}
