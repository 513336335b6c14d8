import { type GroupId, groupColors, groupIdSchema, type Setup, setupSchema } from '#core/session/schema.ts';

/** A group as it is being typed. An empty head-count means that nobody counted. */
export interface GroupDraft {
  readonly id: GroupId;
  readonly name: string;
  readonly color: (typeof groupColors)[number];
  readonly headCount: number | '';
}

/** The setup as it is being typed. */
export interface SetupDraft {
  readonly title: string;
  readonly date: string;
  readonly facilitator: string;
  readonly groups: readonly GroupDraft[];
  readonly sharedLane: boolean;
  readonly certainty: boolean;
  readonly rehearsal: boolean;
}

/** Why a field does not do, as a key of the catalogue. */
export type DraftProblem = 'title' | 'date' | 'name' | 'sameName' | 'headCount';

export const maxGroups = groupColors.length;

/** A group in the first colour that is free. */
export function newGroup(groups: readonly GroupDraft[], id: string, name: string): GroupDraft {
  const taken = new Set(groups.map((group) => group.color));
  const color = groupColors.find((candidate) => !taken.has(candidate)) ?? groupColors[0];
  return { id: groupIdSchema.parse(id), name, color, headCount: '' };
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
  });
  return problems;
}

/** What a setup holds that nobody types: it has to survive the form. */
export type KeptSetup = Pick<Setup, 'seed' | 'recordedFrom'> & Pick<Setup['options'], 'secondVote'>;

/** The draft as a setup. Only for drafts without problems. */
export function toSetup(draft: SetupDraft, kept: KeptSetup): Setup {
  return setupSchema.parse({
    title: draft.title,
    date: draft.date,
    facilitator: draft.facilitator,
    groups: draft.groups.map((group) => ({
      ...group,
      headCount: group.headCount === '' ? null : group.headCount,
    })),
    options: {
      sharedLane: draft.sharedLane,
      certainty: draft.certainty,
      secondVote: kept.secondVote,
      rehearsal: draft.rehearsal,
    },
    seed: kept.seed,
    recordedFrom: kept.recordedFrom,
  });
}

export function keptOf({ seed, recordedFrom, options }: Setup): KeptSetup {
  return { seed, recordedFrom, secondVote: options.secondVote };
}

export function toDraft(setup: Setup): SetupDraft {
  return {
    title: setup.title,
    date: setup.date,
    facilitator: setup.facilitator,
    groups: setup.groups.map((group) => ({ ...group, headCount: group.headCount ?? '' })),
    sharedLane: setup.options.sharedLane,
    certainty: setup.options.certainty,
    rehearsal: setup.options.rehearsal,
  };
}
