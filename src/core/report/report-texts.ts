import { assertNever } from '../result.ts';
import type { Lane, Phase } from '../scenario/schema.ts';
import type { ResultCounts } from '../scoring/count-results.ts';
import type { DirectionSentence } from '../scoring/score-sentences.ts';
import type { Action, Vote } from '../session/schema.ts';

/**
 * Every sentence of a report, as plain text. Renderers escape whole sentences, so a name in one cannot bring markup
 * along.
 */
export const reportTexts = {
  product: 'Demarc workshop report',
  draft: 'Draft',
  rehearsal: 'Rehearsal, not for statistics',
  draftNotice: 'This report is a draft. The session is not closed yet, so its content can still change.',
  rehearsalNotice: 'This was a rehearsal. Its figures must not be used in any statistics.',
  nothing: 'none',
  none: 'None.',
  unknown: 'Not stated',
  contents: 'Contents',

  cover: {
    scenario: 'Scenario',
    date: 'Date',
    facilitator: 'Facilitator',
    groups: 'Groups',
    phase: 'Phase',
    exported: 'Exported',
    session: 'Session',
    record: 'Record',
    fromSheet: 'Typed from a placements sheet. Times are not known.',
    story: 'The situation',
    goals: 'Learning goals',
  },
  scenarioName: (title: string, id: string, version: string | null) =>
    version === null ? `${title} (${id})` : `${title} (${id}, version ${version})`,
  groupName: (name: string, headCount: number | null, present: boolean) => {
    const people = headCount === null ? 'not counted' : plural(headCount, 'person', 'people');
    return `${name} (${present ? people : `${people}, absent and not scored`})`;
  },

  sections: {
    summary: 'Summary',
    board: 'The board as played',
    cards: 'Card by card',
    agreement: 'Agreement and certainty',
    disputed: 'Disputed cards',
    notes: 'Notes',
    plan: 'Improvement plan',
    method: 'How the scores are computed',
    sources: 'Sources of the key',
  },

  sealed: (revealed: number, cards: number) =>
    `${revealed} of ${cards} cards are revealed. Scores, agreement and directions appear here once every card is revealed, because they would give the key away.`,
  unscored: 'No card counts towards a score, because every card in play is disputed or none was in play.',
  noGroups: 'No group is present, so there is nothing to score.',
  results: {
    caption: (cards: number) => `Results per group, N = ${cards} cards`,
    group: 'Group',
    right: 'Right',
    wrong: 'Wrong',
    blank: 'Blank',
    accuracy: 'Accuracy',
    balancedAccuracy: 'Balanced accuracy',
    overTrust: 'Over-trust',
    overClaim: 'Over-claim',
    tilt: 'Tilt',
    gain: 'Gain',
    countOf: (count: number, of: number) => `${count} of ${of}`,
  },
  counts: ({ right, wrong, blank }: ResultCounts, cards: number) =>
    `${right} of ${plural(cards, 'card', 'cards')} right, ${wrong} wrong, ${blank} blank.`,
  disputedCount: (disputed: number) =>
    disputed === 1
      ? '1 card is disputed and not counted.'
      : `${disputed} cards are disputed and not counted.`,
  groupSentences: (name: string, facts: readonly string[]) => `${name}: ${facts.join(' ')}`,
  voteCounted: (hasFinalVote: boolean) =>
    hasFinalVote ? 'The figures are those of the final vote.' : 'The figures are those of the first vote.',
  accuracyChange: (before: string, after: string) =>
    before === after ? `Accuracy stayed at ${after}.` : `Accuracy went from ${before} to ${after}.`,
  strengths: 'Strengths',
  strengthsLead: 'Cards that every group got right.',
  areas: 'Areas to work on',
  areasLead: 'Cards that more than half of the groups got wrong, the most missed first.',
  missed: (title: string, wrong: number, groups: number, overTrust: number, overClaim: number) =>
    `${title}: wrong in ${wrong} of ${plural(groups, 'group', 'groups')} (${directions(overTrust, overClaim)})`,

  board: {
    lead: 'Where each group put each card, against the key.',
    pictureTitle: (part: number, parts: number) =>
      parts === 1
        ? 'Board as played against the key'
        : `Board as played against the key, part ${part} of ${parts}`,
    pictureDescription:
      'One row per card. Each numbered mark is a group, in the lane where it put the card. A square mark is wrong, a round one is not or not yet known to be. The outlined lane is the expected one. The table below says the same in words.',
    caption: 'Lane of each card by group, with the expected lane',
    card: 'Card',
    expected: 'Expected',
    changedTo: 'then',
    certainty: (certainty: number) => `(certainty ${certainty})`,
  },
  notRevealed: 'not revealed',
  notPlaced: 'Not placed',

  card: {
    expected: 'Expected lane',
    description: 'What it is',
    why: 'Why',
    misconception: 'The tempting mistake',
    providerPart: "The provider's part",
    customerPart: "The customer's part",
    evidence: 'Evidence the customer should hold',
    disputed: 'Disputed',
    sources: 'Sources',
    caption: (title: string) => `What the groups did with: ${title}`,
    group: 'Group',
    first: 'First vote',
    final: 'Final vote',
    result: 'Result',
    groupWhy: 'Their reason',
  },
  noPlacements: 'No group is present.',

  agreement: {
    lead: 'Agreement says how far the groups agree with each other, whatever the key says.',
    caption: (groups: number) =>
      `Share of pairs of groups that chose the same lane, among those of ${plural(groups, 'group', 'groups')} that placed the card`,
    card: 'Card',
    first: 'First vote',
    final: 'Final vote',
    shareOf: (share: string, groups: number) => `${share} (${plural(groups, 'group', 'groups')})`,
    hidden: 'Kappa is left out, because it says little with fewer than three groups.',
    kappaCaption: (groups: number) => `Agreement beyond chance, ${groups} groups`,
    measure: 'Measure',
    placedByAll: 'Cards that every group placed',
    fleiss: "Fleiss' kappa",
    randolph: "Randolph's kappa",
  },
  certainty: {
    heading: 'Certainty',
    off: 'The groups were not asked how certain they were.',
    unrated: 'No group rated a card.',
    caption: 'Certainty per group and vote',
    group: 'Group',
    vote: 'Vote',
    rated: 'Rated cards',
    mark: 'Certainty mark',
    meanMark: 'Mean mark',
    brier: 'Brier score',
    overConfidence: 'Over-confidence',
    hidden: 'too few cards',
    sureAndWrong: (name: string, vote: Vote, titles: string) =>
      `${name} was sure and wrong in the ${vote} vote about: ${titles}`,
  },

  disputedLead: 'The room contests the key of these cards. They are out of every score.',
  notes: {
    general: 'General',
    about: (title: string, time: string) => `${title}, ${time}`,
  },
  plan: {
    caption: (actions: number) => plural(actions, 'action', 'actions'),
    number: (number: number) => `Action ${number}`,
    action: 'Corrective action',
    issue: 'Issue',
    card: 'Card',
    element: 'Element',
    priority: 'Priority',
    owner: 'Owner',
    contact: 'Contact',
    start: 'Start',
    due: 'Due',
    status: 'Status',
    verification: 'Evidence of closure',
    none: 'No action was recorded.',
    open: 'no corrective action yet',
  },

  method: [
    'A score says how far a group agrees with the key, not how secure anyone is.',
    'Each card is right, wrong or blank. There are no partial marks. N is the number of cards that count: keyed, in play and not disputed.',
    'Accuracy is right cards divided by N. Balanced accuracy is the mean of the accuracies of the lanes that key at least one card, so that giving every card to the larger lane gains nothing.',
    "Over-trust counts the customer's duties that were given away: cards placed in a lane with less customer duty than the key says. It is out of the cards not keyed provider.",
    "Over-claim counts the provider's duties that were taken: cards placed in a lane with more customer duty than the key says. It is out of the cards not keyed customer.",
    'Tilt is over-trust minus over-claim, divided by N. Above 0 a group leans to trusting the provider, below 0 to claiming its duties.',
    'Certainty is 1 for a guess, 2 for fairly sure and 3 for sure. The certainty mark gives a right card 1, 2 or 3 points and a wrong card 0, -2 or -6 points. It covers only placed cards with a certainty.',
    'The Brier score reads certainty 1, 2 and 3 as a chance of 0.60, 0.75 and 0.90 of being right, and is the mean squared distance between that chance and the result. Lower is better. Over-confidence is the mean chance minus the share right. Both are shown from ten rated cards.',
    'Gain compares the accuracy of the final vote with that of the first (normalized change, Marx and Cummings 2007): the share of the possible rise that was reached, or of the possible fall that was suffered.',
    'Agreement on a card is the share of pairs of groups that chose the same lane. The kappas of Fleiss (1971) and Randolph (2005) take out the agreement to be expected by chance, over the cards that every group placed. They are shown from three groups.',
  ],
  noSources: 'No revealed card cites a source.',
  checked: (checked: string) => `Checked ${checked}.`,

  redacted: {
    group: (number: number) => `Group ${number}`,
    earlierGroup: (number: number) => `Earlier group ${number}`,
    someGroup: 'a group',
    facilitator: 'the facilitator',
    owner: 'the owner',
    person: 'a participant',
    dispute: 'The room contests this key. Its reason is left out of this copy.',
  },

  lanes: { provider: 'Provider', shared: 'Shared', customer: 'Customer' } satisfies Record<Lane, string>,
  outcomes: { right: 'right', wrong: 'wrong', blank: 'blank', disputed: 'disputed' },
  wrongDirections: { 'over-trust': 'wrong, over-trust', 'over-claim': 'wrong, over-claim' },
  votes: { first: 'first', final: 'final' } satisfies Record<Vote, string>,
  phases: {
    setup: 'set up',
    sort: 'sort',
    discuss: 'discuss and vote again',
    reveal: 'reveal',
    debrief: 'debrief',
    closed: 'closed',
  } satisfies Record<Phase, string>,
  statuses: {
    open: 'open',
    'in-progress': 'in progress',
    done: 'done',
    dropped: 'dropped',
  } satisfies Record<Action['status'], string>,
} as const;

/** A fact about the direction of the errors as a sentence about a group, in the third person. */
export function directionText({ key, count, of }: DirectionSentence): string {
  switch (key) {
    case 'over-trust':
      return `Gave ${count} of the customer's ${plural(of, 'duty', 'duties')} to the provider (over-trust).`;
    case 'over-claim':
      return `Took ${count} of the provider's ${plural(of, 'duty', 'duties')} (over-claim).`;
    case 'leans-to-provider':
      return `Leans to trusting the provider, by ${count} of ${plural(of, 'card', 'cards')}.`;
    case 'leans-to-customer':
      return `Leans to claiming the provider's duties, by ${count} of ${plural(of, 'card', 'cards')}.`;
    case 'leans-nowhere':
      return `Leans neither way, over ${plural(of, 'card', 'cards')}.`;
    default:
      return assertNever(key);
  }
}

function directions(overTrust: number, overClaim: number): string {
  const parts = [
    ...(overTrust > 0 ? [`over-trust in ${overTrust}`] : []),
    ...(overClaim > 0 ? [`over-claim in ${overClaim}`] : []),
  ];
  return parts.join(', ');
}

export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
