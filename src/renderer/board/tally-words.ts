import type { TFunction } from 'i18next';
import { lanesByDuty } from '#core/scenario/schema.ts';
import type { Tally } from '#core/session/schema.ts';
import { laneOfTally } from '#core/session/state.ts';

/** "7 provider, 3 customer", and ", tie" where no lane has most hands. Lanes without a hand are left out. */
export function tallyWords(t: TFunction<'board'>, tally: Tally): string {
  const counts = lanesByDuty
    .filter((lane) => tally[lane] > 0)
    .map((lane) => t(`tally.${lane}`, { hands: tally[lane] }));
  return [...counts, ...(laneOfTally(tally) === null ? [t('tally.tie')] : [])].join(', ');
}
