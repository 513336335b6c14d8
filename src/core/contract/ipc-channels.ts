/** The two channels between preload and main. A message on any other channel has no receiver. */
export const ipcChannels = {
  /** Window to main: one request envelope as JSON text, so that its size is known before anything is built of it. */
  request: 'demarc:request',
  /** Main to window: one event envelope. */
  event: 'demarc:event',
} as const;
