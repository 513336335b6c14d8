import { z } from 'zod';
import {
  cardIdSchema,
  laneSchema,
  modelIdSchema,
  type ScenarioId,
  scenarioIdSchema,
} from '#core/scenario/schema.ts';
import { certaintySchema, groupIdSchema } from '#core/session/schema.ts';
import type { PaperDraft } from './paper-draft.ts';

const markSchema = z.strictObject({ lane: laneSchema.nullable(), certainty: certaintySchema.nullable() });

const keptSchema = z.strictObject({
  scenario: scenarioIdSchema,
  draft: z.strictObject({
    model: modelIdSchema.nullable(),
    title: z.string(),
    date: z.string(),
    facilitator: z.string(),
    groups: z.array(
      z.strictObject({
        id: groupIdSchema,
        name: z.string(),
        headCount: z.union([z.number(), z.literal('')]),
      }),
    ),
    sharedLane: z.boolean(),
    certainty: z.boolean(),
    secondVote: z.boolean(),
    marks: z.map(
      cardIdSchema,
      z.map(groupIdSchema, z.strictObject({ first: markSchema, final: markSchema })),
    ),
  }),
});

/** How long typing rests before it is kept; browsers take about six entries a second at most. */
const pauseMs = 400;

/**
 * Keeps half-typed boards with the entry of this screen in the history of the window. They survive a reload, a crash of
 * the page and the way back to this screen, and they go with the window, as nothing of them was acknowledged.
 */
export interface KeptDraft {
  readonly read: () => PaperDraft | null;
  readonly keep: (draft: PaperDraft) => void;
  /** Keeps at once what still waits for a pause. */
  readonly flush: () => void;
  readonly forget: () => void;
}

export function createKeptDraft(scenario: ScenarioId, window: Window): KeptDraft {
  let waiting: PaperDraft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The screen may be gone when the pause ends, and then the entry is that of another one.
  const hash = window.location.hash;
  const write = (state: unknown) => {
    if (window.location.hash === hash) window.history.replaceState(state, '');
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting !== null) write({ scenario, draft: waiting });
    waiting = null;
  };
  return {
    read: () => {
      const kept = keptSchema.safeParse(window.history.state);
      return kept.success && kept.data.scenario === scenario ? kept.data.draft : null;
    },
    keep: (draft) => {
      waiting = draft;
      timer ??= setTimeout(flush, pauseMs);
    },
    flush,
    forget: () => {
      waiting = null;
      write(null);
    },
  };
}
