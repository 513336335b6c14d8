import {
  type Group,
  type GroupId,
  groupColors,
  groupIdSchema,
  groupSchema,
  type Setup,
  sessionLimits,
  setupSchema,
} from '#core/session/schema.ts';
import { readLines } from '../../ui/read-lines.ts';

/** A group as it is being typed. An empty head-count means that nobody counted. */
export interface GroupDraft {
  readonly id: GroupId;
  readonly name: string;
  readonly color: (typeof groupColors)[number];
  readonly headCount: number | '';
  /** Names of the people, one a line; nobody has to give any. */
  readonly people: string;
}

/** The setup as it is being typed. */
export interface SetupDraft {
  readonly title: string;
  readonly date: string;
  readonly facilitator: string;
  readonly groups: readonly GroupDraft[];
  readonly sharedLane: boolean;
  readonly certainty: boolean;
  readonly secondVote: boolean;
  readonly ranking: boolean;
  readonly rehearsal: boolean;
  /** Minutes per phase where they are other than those of the scenario; null leaves the scenario's. */
  readonly agenda: Agenda | null;
}

export type Agenda = NonNullable<Setup['agenda']>;

/** Why a field does not do, as a key of the catalogue. */
export type DraftProblem = 'title' | 'date' | 'name' | 'sameName' | 'headCount' | 'people';

export const maxGroups = groupColors.length;

/** A group in the first colour that is free. */
export function newGroup(groups: readonly GroupDraft[], id: string, name: string): GroupDraft {
  const taken = new Set(groups.map((group) => group.color));
  const color = groupColors.find((candidate) => !taken.has(candidate)) ?? groupColors[0];
  return { id: groupIdSchema.parse(id), name, color, headCount: '', people: '' };
}

/** What is wrong with a draft, by the path of the field, such as `groups.1.name`; empty when it can be used. */
export function problemsOf(draft: SetupDraft): Readonly<Record<string, DraftProblem>> {
  const problems: Record<string, DraftProblem> = {};
  if (!setupSchema.shape.title.safeParse(draft.title).success) problems.title = 'title';
  if (!setupSchema.shape.date.safeParse(draft.date).success) problems.date = 'date';
  const names = draft.groups.map((group) => group.name.trim().toLowerCase());
  draft.groups.forEach((group, place) => {
    const { name, headCount } = setupSchema.shape.groups.element.shape;
    if (!name.safeParse(group.name).success) problems[`groups.${place}.name`] = 'name';
    else if (names.indexOf(group.name.trim().toLowerCase()) !== place)
      problems[`groups.${place}.name`] = 'sameName';
    if (!headCount.safeParse(group.headCount === '' ? null : group.headCount).success) {
      problems[`groups.${place}.headCount`] = 'headCount';
    }
    if (peopleOf(group).some((person) => person.length > sessionLimits.name)) {
      problems[`groups.${place}.people`] = 'people';
    }
  });
  return problems;
}

/** The names in a field with one name a line; empty lines are none. */
export function peopleOf({ people }: Pick<GroupDraft, 'people'>): readonly string[] {
  return readLines(people);
}

/** A group that was typed, as the session keeps it. Only for drafts without problems. */
export function toGroup(draft: GroupDraft): Group {
  const people = peopleOf(draft);
  return groupSchema.parse({
    id: draft.id,
    name: draft.name,
    color: draft.color,
    headCount: draft.headCount === '' ? null : draft.headCount,
    ...(people.length === 0 ? {} : { people }),
  });
}

/** What a setup holds that nobody types: it has to survive the form. */
export type KeptSetup = Pick<Setup, 'seed' | 'recordedFrom'>;

/** The draft as a setup. Only for drafts without problems. */
export function toSetup(draft: SetupDraft, kept: KeptSetup): Setup {
  return setupSchema.parse({
    title: draft.title,
    date: draft.date,
    facilitator: draft.facilitator,
    groups: draft.groups.map(toGroup),
    options: {
      sharedLane: draft.sharedLane,
      certainty: draft.certainty,
      secondVote: draft.secondVote,
      rehearsal: draft.rehearsal,
      ...(draft.ranking ? { ranking: true } : {}),
    },
    seed: kept.seed,
    recordedFrom: kept.recordedFrom,
    ...(draft.agenda === null ? {} : { agenda: draft.agenda }),
  });
}

export function keptOf({ seed, recordedFrom }: Setup): KeptSetup {
  return { seed, recordedFrom };
}

export function toDraft(setup: Setup): SetupDraft {
  return {
    title: setup.title,
    date: setup.date,
    facilitator: setup.facilitator,
    groups: setup.groups.map((group) => ({
      ...group,
      headCount: group.headCount ?? '',
      people: (group.people ?? []).join('\n'),
    })),
    sharedLane: setup.options.sharedLane,
    certainty: setup.options.certainty,
    secondVote: setup.options.secondVote,
    ranking: setup.options.ranking ?? false,
    rehearsal: setup.options.rehearsal,
    agenda: setup.agenda ?? null,
  };
}
