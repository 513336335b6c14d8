/** What stands where a figure is undefined for the data. */
export const undefinedFigure = 'n/a';

/** A share as whole percent, such as 75%. */
export function formatShare(share: number | null): string {
  return share === null ? undefinedFigure : `${Math.round(share * 100)}%`;
}

/** A figure with two decimals, such as 0.17. */
export function formatFigure(value: number | null): string {
  return value === null ? undefinedFigure : withoutNegativeZero(value.toFixed(2));
}

/** A figure whose sign is its message, such as +0.25 or -0.25. */
export function formatSigned(value: number | null): string {
  if (value === null) return undefinedFigure;
  const text = formatFigure(value);
  return Number(text) > 0 ? `+${text}` : text;
}

function withoutNegativeZero(text: string): string {
  return Number(text) === 0 ? text.replace('-', '') : text;
}
