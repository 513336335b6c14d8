/** A share from 0 to 1 as whole percent. */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A figure that can be below zero, with two decimals and a true minus. */
export function formatSigned(value: number): string {
  const text = Math.abs(value).toFixed(2);
  if (Number(text) === 0) return '0';
  return value < 0 ? `−${text}` : `+${text}`;
}

export function formatDecimal(value: number): string {
  return value.toFixed(2).replace('-', '−');
}

/** A whole number that can be below zero, with a true minus. */
export function formatWhole(value: number): string {
  return String(value).replace('-', '−');
}
