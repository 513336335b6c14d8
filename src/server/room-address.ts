import type { RunningServer } from './create-server.ts';
import { roomQuery } from './request-guard.ts';

/**
 * The address of a room window, good for one use and for a minute. It is a path, because the facilitator's page may
 * know this server as `localhost` or as `127.0.0.1`, and cookies tell the two apart.
 */
export function roomAddress(server: Pick<RunningServer, 'mintStartCode'>): string {
  return `/${roomQuery}#${server.mintStartCode('room')}`;
}
