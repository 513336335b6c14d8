import { failure, type Result, success } from '#core/result.ts';
import { type Lane, lanesByDuty } from '#core/scenario/schema.ts';
import { sessionLimits, type Tally } from '#core/session/schema.ts';

/** A count of hands as it is being typed, by lane. An empty field is no hand. */
export type TallyDraft = Readonly<Partial<Record<Lane, string>>>;

/** Why a count cannot be taken, as a key of the catalogue. */
export type TallyProblem = 'noNumber' | 'noHand';

export function draftOfTally(tally: Tally | null): TallyDraft {
  if (tally === null) return {};
  return Object.fromEntries(
    lanesByDuty.filter((lane) => tally[lane] > 0).map((lane) => [lane, String(tally[lane])]),
  );
}

/**
 * What was typed into the field of a lane. Several numbers in one field, as in "7 3", go on into the fields behind it;
 * a space after the last number leads to the next field.
 *
 * @returns the new draft, and the lane where typing goes on
 */
export function typeTally(
  draft: TallyDraft,
  lanes: readonly Lane[],
  lane: Lane,
  typed: string,
): { readonly draft: TallyDraft; readonly next: Lane } {
  const from = lanes.indexOf(lane);
  const numbers = typed.trimStart().split(/[\s,;/:]+/);
  const fields = lanes.slice(from, from + numbers.length);
  const filled = fields.map((field, place) => [field, numbers[place] ?? ''] as const);
  // A space at the end is a wish to go on, which must not empty what stands in the next field.
  const kept = filled.filter(([, number], place) => place === 0 || number !== '');
  return { draft: { ...draft, ...Object.fromEntries(kept) }, next: fields.at(-1) ?? lane };
}

/** The count of a draft; fields of lanes that are not in play do not count. */
export function readTally(draft: TallyDraft, lanes: readonly Lane[]): Result<Tally, TallyProblem> {
  const hands: Record<Lane, number> = { provider: 0, shared: 0, customer: 0 };
  for (const lane of lanes) {
    const text = (draft[lane] ?? '').trim();
    if (text === '') continue;
    const number = Number(text);
    if (!/^\d+$/.test(text) || number > sessionLimits.people) return failure('noNumber');
    hands[lane] = number;
  }
  return lanesByDuty.every((lane) => hands[lane] === 0) ? failure('noHand') : success(hands);
}
