import { z } from 'zod';
import { sessionEventSchema } from './schema.ts';

/**
 * What one acknowledged command did to the log. Backend and windows apply the same changes in the same order, so
 * equal revisions mean equal sessions.
 *
 * It has a file of its own because the contract needs it, and a window that shows no workshop must not load the fold.
 */
export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('appended'), event: sessionEventSchema }),
  z.strictObject({ kind: z.literal('undone'), seq: z.int().min(1) }),
  z.strictObject({ kind: z.literal('redone'), seq: z.int().min(1) }),
]);
