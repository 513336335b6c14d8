/** A length of time as a clock shows it: 9:05, or 1:02:05 from one hour on. @param seconds whole; the sign is left out */
export function formatClock(seconds: number): string {
  const whole = Math.abs(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`;
}

/** The whole seconds a timer shows. Zero is shown for the last moment before and the first second after the end. */
export function shownSeconds(leftMs: number): number {
  return Math.ceil(leftMs / 1000) + 0;
}

/** How long what `shownSeconds` says stays as it is, from 1 to 1000 milliseconds. */
export function msUntilNextSecond(leftMs: number): number {
  const part = Math.ceil(leftMs) % 1000;
  return part > 0 ? part : 1000 + part;
}
