import type { CardId, Control, Lane, Phase, Scenario } from '../scenario/schema.ts';
import type { AddedCard, Group } from './schema.ts';
import { type GroupBoard, latestBallot, type SessionState, type Timer, voteInPhase } from './state.ts';

/** A card as the room may see it. `key` is present only after the card was turned over. */
export interface RoomCard {
  readonly id: CardId;
  readonly title: string;
  readonly description: string | null;
  readonly category: string | null;
  readonly key: RoomKey | null;
}

/** An inject while it is on the screen. */
export interface RoomInject {
  readonly title: string;
  readonly text: string;
  readonly question: string | null;
  readonly cards: readonly CardId[];
}

/** The answer of one card, published by its reveal. */
export interface RoomKey {
  readonly expected: Lane;
  readonly why: string | null;
  readonly misconception: string | null;
  readonly providerPart: string | null;
  readonly customerPart: string | null;
  readonly evidence: string | null;
  readonly disputed: string | null;
}

/** A group as the room may see it: how far it is, and its lanes only when nobody can be influenced by them any more. */
export interface RoomGroup {
  readonly group: Omit<Group, 'people'>;
  readonly present: boolean;
  readonly placed: number;
  readonly committed: boolean;
  readonly lanes: Readonly<Record<Lane, readonly CardId[]>> | null;
}

/** All that the projector window gets. Built field by field, so that a new field of a scenario stays out until it is added here. */
export interface RoomProjection {
  readonly title: string;
  readonly scenarioTitle: string;
  readonly story: string | null;
  readonly phase: Phase;
  readonly lanes: readonly Lane[];
  readonly cards: readonly RoomCard[];
  readonly groups: readonly RoomGroup[];
  /** Cards added in the room; they have no key. */
  readonly added: readonly AddedCard[];
  /** Turned over so far, the last one last. */
  readonly revealed: readonly CardId[];
  readonly timer: Timer | null;
  readonly inject: RoomInject | null;
  readonly isRehearsal: boolean;
}

/** The spoiler-free view of a session: no part of a card's key before its reveal, no board of a group during a vote. */
export function projectRoom(scenario: Scenario, state: SessionState): RoomProjection {
  const controls = new Map(scenario.controls.map((control) => [control.id, control]));
  const cards = state.dealt.flatMap((id) => {
    const control = controls.get(id);
    return control === undefined ? [] : [projectCard(control, state)];
  });
  const groups = state.setup.groups.flatMap((group) => {
    const board = state.boards.get(group.id);
    return board === undefined ? [] : [projectGroup(group, board, state.phase)];
  });
  return {
    title: state.setup.title,
    scenarioTitle: scenario.title,
    story: scenario.story ?? null,
    phase: state.phase,
    lanes: state.lanes,
    cards,
    groups,
    added: state.added,
    revealed: [...state.revealed],
    timer: state.timer,
    inject: projectInject(scenario, state),
    isRehearsal: state.setup.options.rehearsal,
  };
}

function projectInject(scenario: Scenario, state: SessionState): RoomInject | null {
  const shown = state.injects.find((inject) => inject.isOnScreen);
  const inject = (scenario.injects ?? []).find((candidate) => candidate.id === shown?.inject);
  if (inject === undefined) return null;
  const { title, text, question, controls } = inject;
  return {
    title,
    text,
    question: question ?? null,
    cards: controls.filter((card) => state.dealt.includes(card)),
  };
}

function projectCard(control: Control, state: SessionState): RoomCard {
  return {
    id: control.id,
    title: control.title,
    description: control.description ?? null,
    category: control.category ?? null,
    key: state.revealed.has(control.id) ? publishKey(control, state) : null,
  };
}

function publishKey(control: Control, state: SessionState): RoomKey {
  return {
    expected: control.expected,
    why: control.why ?? null,
    misconception: control.misconception ?? null,
    providerPart: control.providerPart ?? null,
    customerPart: control.customerPart ?? null,
    evidence: control.evidence ?? null,
    disputed: state.disputes.get(control.id) ?? null,
  };
}

function projectGroup(group: Group, board: GroupBoard, phase: Phase): RoomGroup {
  const ballot = latestBallot(board);
  const voting = voteInPhase(phase) !== null;
  return {
    group: { id: group.id, name: group.name, color: group.color, headCount: group.headCount },
    present: board.present,
    placed: ballot.placements.size,
    committed: ballot.committed,
    lanes: voting ? null : ballot.lanes,
  };
}
