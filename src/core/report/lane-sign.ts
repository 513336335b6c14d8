import type { Lane } from '../scenario/schema.ts';

/** The shape of each lane as a character; decoration, so the name of the lane always stands beside it. */
export const laneSign = { provider: '■', shared: '◆', customer: '●' } as const satisfies Record<Lane, string>;
