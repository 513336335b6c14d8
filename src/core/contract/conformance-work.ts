import { scenarioIdSchema } from '../scenario/schema.ts';
import { conformanceScenario, largestScenarioText } from './conformance-scenario.ts';
import { ask, type ConformanceCase, type ConformanceTarget, mustAnswer } from './conformance-target.ts';
import { type WorkId, workIdSchema } from './views.ts';

/** Cases share their target, so each piece of work has an id of its own. */
let works = 0;

export function newWorkId(): WorkId {
  works += 1;
  return workIdSchema.parse(`work-${works}`);
}

const smallPrint = { id: conformanceScenario.id, model: null, kind: 'lanes', paper: 'a4' } as const;
const largest = scenarioIdSchema.parse('largest');
const largePrint = { ...smallPrint, id: largest, kind: 'run-sheet' } as const;

/** Plays with a scenario in the library whose print is still on its way when the next call arrives. */
async function withLargest<Value>(target: ConformanceTarget, play: () => Promise<Value>): Promise<Value> {
  const file = { name: 'largest.json', text: largestScenarioText(largest), onConflict: 'replace' } as const;
  await mustAnswer(target, 'scenario.import', file);
  try {
    return await play();
  } finally {
    await mustAnswer(target, 'scenario.remove', { id: largest });
  }
}

/** Asks until the work is stopped, because one call may overtake the one before it; or until the work has ended by itself. */
async function stop(target: ConformanceTarget, work: WorkId, end: Promise<unknown>): Promise<void> {
  let hasEnded = false;
  void end.then(() => {
    hasEnded = true;
  });
  while (!hasEnded && !(await mustAnswer(target, 'work.cancel', { work })).stopped);
}

export const workPaths = {
  'work.cancel': {
    steps: (target) => mustAnswer(target, 'work.cancel', { work: newWorkId() }),
    expected: { stopped: false },
  },
} as const satisfies Record<string, Pick<ConformanceCase, 'steps' | 'expected'>>;

export const conformanceWorkCases: readonly ConformanceCase[] = [
  {
    name: 'stops a print, hands nothing over and makes the next one',
    steps: (target) =>
      withLargest(target, async () => {
        const work = newWorkId();
        const printing = ask(target, 'scenario.print', { ...largePrint, work });
        await stop(target, work, printing);
        const stopped = await printing;
        const again = await mustAnswer(target, 'work.cancel', { work });
        const next = await ask(target, 'scenario.print', { ...smallPrint, work });
        return { stopped, again, next: 'answered' in next };
      }),
    expected: { stopped: { refused: 'cancelled' }, again: { stopped: false }, next: true },
  },
  {
    name: 'stops a print that waits for another one and leaves that one alone',
    steps: (target) =>
      withLargest(target, async () => {
        const [first, second] = [newWorkId(), newWorkId()];
        const ends: string[] = [];
        const printing = (work: WorkId) =>
          ask(target, 'scenario.print', { ...largePrint, work }).then((outcome) => {
            ends.push(work === first ? 'first' : 'second');
            return outcome;
          });
        const outcomes = [printing(first), printing(second)] as const;
        await stop(target, second, outcomes[1]);
        const waiting = await outcomes[1];
        await stop(target, first, outcomes[0]);
        return { waiting, first: await outcomes[0], ends };
      }),
    expected: {
      waiting: { refused: 'cancelled' },
      first: { refused: 'cancelled' },
      ends: ['second', 'first'],
    },
  },
  {
    name: 'refuses a second piece of work under the id of one that runs',
    steps: (target) =>
      withLargest(target, async () => {
        const work = newWorkId();
        const outcomes = [1, 2].map(() => ask(target, 'scenario.print', { ...largePrint, work }));
        const refused = await Promise.race(outcomes);
        await stop(target, work, Promise.all(outcomes));
        return {
          refused,
          all: (await Promise.all(outcomes)).map((outcome) => JSON.stringify(outcome)).sort(),
        };
      }),
    expected: {
      refused: { refused: 'conflict' },
      all: ['{"refused":"cancelled"}', '{"refused":"conflict"}'],
    },
  },
];
