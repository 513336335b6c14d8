/** Placements of duties, pooled over groups and sessions; blanks are left out. */
export interface DutyPlacements {
  /** Not keyed provider, and claimed (placed shared or customer). */
  readonly hits: number;
  /** Not keyed provider, and given to the provider. */
  readonly misses: number;
  /** Keyed provider, and claimed. */
  readonly falseAlarms: number;
  /** Keyed provider, and given to the provider. */
  readonly correctRejections: number;
}

export interface Sensitivity {
  /** How well the customer's duties are told from the provider's, in standard deviations; 0 is guessing. */
  readonly dPrime: number;
  /** The bias c, in standard deviations; above 0 is slow to claim the customer's duty. */
  readonly bias: number;
}

/** Below this many pooled placements d' and c say more about chance than about people, so nothing may show them. */
export const leastPlacementsForSensitivity = 100;

/**
 * Signal detection: d' = z(H) - z(F) and c = -(z(H) + z(F)) / 2 (Macmillan and Creelman 2005), with the log-linear
 * correction H = (hits + 0.5) / (signals + 1), F = (false alarms + 0.5) / (noise + 1) (Hautus 1995), which keeps both
 * finite. Only shown when at least 100 placements are pooled across sessions (`leastPlacementsForSensitivity`); the
 * caller holds to that, because the figure itself is defined for fewer.
 *
 * @returns null when one of the two kinds of card was never placed
 */
export function sensitivity(counts: DutyPlacements): Sensitivity | null {
  const signals = counts.hits + counts.misses;
  const noise = counts.falseAlarms + counts.correctRejections;
  if (signals === 0 || noise === 0) return null;
  const hitScore = normalQuantile((counts.hits + 0.5) / (signals + 1));
  const falseAlarmScore = normalQuantile((counts.falseAlarms + 0.5) / (noise + 1));
  return { dPrime: hitScore - falseAlarmScore, bias: -(hitScore + falseAlarmScore) / 2 };
}

/**
 * z: the standard normal quantile by Wichura's algorithm AS 241 (PPND16, 1988), exact to about 16 digits. Its branch
 * for tails beyond 1e-10 is left out, because the log-linear correction never gets there.
 *
 * @param share from 1e-10 to 1 - 1e-10
 */
export function normalQuantile(share: number): number {
  const centred = share - 0.5;
  if (Math.abs(centred) <= 0.425) {
    const square = 0.180625 - centred * centred;
    return (centred * polynomial(centralNumerator, square)) / polynomial(centralDenominator, square);
  }
  const tail = Math.sqrt(-Math.log(centred < 0 ? share : 1 - share)) - 1.6;
  const size = polynomial(tailNumerator, tail) / polynomial(tailDenominator, tail);
  return centred < 0 ? -size : size;
}

/** Coefficients in rising powers. */
function polynomial(coefficients: readonly number[], value: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * value + coefficient, 0);
}

const centralNumerator = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const centralDenominator = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const tailNumerator = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const tailDenominator = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
