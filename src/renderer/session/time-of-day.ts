const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** A moment of the log as the clock on the wall showed it, such as 14:05. */
export function timeOfDay(at: string): string {
  return clock.format(new Date(at));
}
