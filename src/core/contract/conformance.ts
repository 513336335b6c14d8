import { conformanceEventCases } from './conformance-events.ts';
import { happyPaths } from './conformance-happy-paths.ts';
import {
  attacksOn,
  deepEnvelope,
  malformedEnvelopes,
  pathLikeIds,
  unknownMethods,
  validInput,
  withOwnPrototypeKey,
} from './conformance-hostile.ts';
import { refusalCases } from './conformance-refusals.ts';
import { conformanceRoomCases } from './conformance-room.ts';
import { conformanceScenario } from './conformance-scenario.ts';
import { ConformanceSession, conformanceSetup } from './conformance-session.ts';
import {
  ask,
  type ConformanceCase,
  type ConformanceTarget,
  mustAnswer,
  type Outcome,
  send,
  sendText,
} from './conformance-target.ts';
import { conformanceWorkCases, newWorkId } from './conformance-work.ts';
import { type MethodName, methods } from './contract.ts';

const methodNames = Object.keys(methods) as readonly MethodName[];
const turnedAway = 'turned away';

/** Written out and not read from the table: a method that becomes open to the room by mistake must fail here. */
const openToTheRoom: readonly MethodName[] = ['app.info', 'preferences.get', 'room.view', 'room.screen'];

/** The changes to a valid input that leave it valid; written out, so that a schema that gets looser fails here. */
const alsoFits: Partial<Record<MethodName, readonly string[]>> = {
  'draft.save': ['revision of type number'],
  'draft.publish': ['revision of type number'],
  'scenario.print': ['model of type null'],
  'sheet.form': ['model of type null'],
  'sheet.read': ['model of type null'],
  'session.create': ['model of type null'],
  'session.record': ['model of type null'],
  'room.show': ['session of type null', 'isBlank of type boolean'],
};

/** The methods that name a scenario under the key `scenario`. */
const withScenario = ['session.create', 'session.record', 'sheet.form', 'sheet.read'] as const;

/** Of these two codes a transport may choose: it can refuse by size before the backend refuses by form. */
function atTheDoor(outcome: Outcome): unknown {
  const codes = ['bad-request', 'too-large'];
  return 'refused' in outcome && codes.includes(outcome.refused) ? turnedAway : outcome;
}

/** The answers that are not as expected, by what was sent: a failing case names the attack that got through. */
async function exceptions<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  attempt: (item: Item) => Promise<unknown>,
  expected: unknown,
): Promise<Readonly<Record<string, unknown>>> {
  const found: Record<string, unknown> = {};
  for (const item of items) {
    const seen = await attempt(item);
    if (JSON.stringify(seen) !== JSON.stringify(expected)) found[nameOf(item)] = seen;
  }
  return found;
}

const label = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 80);

const hostileInputCases: readonly ConformanceCase[] = methodNames.map((method) => ({
  name: `turns away every malformed input of ${method} and changes nothing`,
  steps: async (target) => {
    const session = await ConformanceSession.create(target);
    const before = await snapshot(target, session);
    const fits: readonly string[] = alsoFits[method] ?? [];
    const attacks = attacksOn(validInput(session.id)[method]).filter(({ what }) => !fits.includes(what));
    const gotThrough = await exceptions(
      attacks,
      ({ what }) => what,
      async ({ input }) => atTheDoor(await send(target, { method, input })),
      turnedAway,
    );
    const after = await snapshot(target, session);
    return { gotThrough, changed: after !== before };
  },
  expected: { gotThrough: {}, changed: false },
}));

const roomCases: readonly ConformanceCase[] = methodNames.map((method) => {
  const isForRoom = openToTheRoom.includes(method);
  return {
    name: isForRoom ? `answers ${method} to the room` : `refuses ${method} to the room and changes nothing`,
    steps: async (target) => {
      const session = await ConformanceSession.create(target);
      await session.showInRoom();
      const before = await snapshot(target, session);
      const input = validInput(session.id)[method];
      const outcome = await send(target, { method, input }, 'room');
      const changed = (await snapshot(target, session)) !== before;
      return { outcome: 'answered' in outcome ? 'answered' : outcome, changed };
    },
    expected: { outcome: isForRoom ? 'answered' : { refused: 'forbidden' }, changed: false },
  };
});

/** All that a call could change without being seen by its answer. */
async function snapshot(target: ConformanceTarget, session: ConformanceSession): Promise<string> {
  const { sessions } = await mustAnswer(target, 'session.list', {});
  const preferences = await mustAnswer(target, 'preferences.get', {});
  const { scenarios } = await mustAnswer(target, 'library.list', {});
  const { drafts } = await mustAnswer(target, 'draft.list', {});
  const screen = await mustAnswer(target, 'room.screen', {});
  return JSON.stringify([sessions.length, preferences, scenarios, drafts, screen, await session.open()]);
}

const doorCases: readonly ConformanceCase[] = [
  {
    name: 'turns away methods that are not in the table',
    steps: (target) =>
      exceptions(
        unknownMethods,
        label,
        async (method) => atTheDoor(await send(target, { method, input: {} })),
        turnedAway,
      ),
    expected: {},
  },
  {
    name: 'turns away what is no envelope',
    steps: (target) =>
      exceptions(
        malformedEnvelopes,
        label,
        async (envelope) => atTheDoor(await send(target, envelope)),
        turnedAway,
      ),
    expected: {},
  },
  {
    name: 'turns away text that is no JSON',
    steps: (target) =>
      exceptions(
        ['', '{', '{"method":', 'undefined', '\u0000'],
        label,
        async (text) => atTheDoor(await sendText(target, text)),
        turnedAway,
      ),
    expected: {},
  },
  {
    name: 'turns away nesting of depth 10,000 and more',
    steps: (target) =>
      exceptions(
        [100, 10_000, 100_000],
        String,
        async (depth) => atTheDoor(await sendText(target, deepEnvelope(depth))),
        turnedAway,
      ),
    expected: {},
  },
  {
    name: 'turns away numbers that are not finite whole numbers in range',
    steps: (target) =>
      exceptions(
        [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, 1.5, 2 ** 32, 1e300],
        String,
        async (seed) => {
          const input = { scenario: conformanceScenario.id, setup: { ...conformanceSetup(), seed } };
          return atTheDoor(await send(target, { method: 'session.create', input }));
        },
        turnedAway,
      ),
    expected: {},
  },
  {
    name: 'turns away a number too large for JSON',
    steps: async (target) => {
      const setup = JSON.stringify(conformanceSetup()).replace('"seed":0', '"seed":1e999');
      return atTheDoor(
        await sendText(
          target,
          `{"method":"session.create","input":{"scenario":"conformance","model":null,"setup":${setup}}}`,
        ),
      );
    },
    expected: turnedAway,
  },
  {
    name: 'turns away an index that is negative, broken or beyond a lane',
    steps: async (target) => {
      const { id } = await ConformanceSession.createInSort(target);
      const attempt = async (index: number) => {
        const command = { type: 'place-cards', group: 'red', cards: ['patching'], lane: 'provider', index };
        return atTheDoor(await send(target, { method: 'session.command', input: { id, command } }));
      };
      return exceptions([-1, -0.5, 0.5, 501, 1e300], String, attempt, turnedAway);
    },
    expected: {},
  },
  {
    name: 'leaves the prototype of objects alone',
    steps: async (target) => {
      const { id } = await ConformanceSession.createInSort(target);
      const command = withOwnPrototypeKey({ type: 'commit-vote', group: 'red' });
      const outcome = await send(target, { method: 'session.command', input: { id, command } });
      return { outcome, polluted: 'polluted' in {} };
    },
    expected: { outcome: { refused: 'bad-request' }, polluted: false },
  },
  {
    name: 'turns away ids that look like paths',
    steps: async (target) => {
      const { id: session } = await ConformanceSession.create(target);
      const inputs = validInput(session);
      const calls = pathLikeIds.flatMap((id) => [
        { method: 'scenario.brief', input: { id } },
        { method: 'scenario.source', input: { id } },
        { method: 'scenario.remove', input: { id } },
        { method: 'scenario.print', input: { ...inputs['scenario.print'], id } },
        { method: 'pack.export', input: { ...inputs['pack.export'], ids: [id] } },
        ...withScenario.map((method) => ({ method, input: { ...inputs[method], scenario: id } })),
        { method: 'work.cancel', input: { work: id } },
        ...(['draft.open', 'draft.save', 'draft.publish', 'draft.remove'] as const).map((method) => ({
          method,
          input: { ...inputs[method], id },
        })),
        ...(['session.open', 'session.command', 'session.export', 'room.view'] as const).map((method) => ({
          method,
          input: { ...inputs[method], id },
        })),
        { method: 'room.show', input: { session: id, isBlank: false } },
      ]);
      return exceptions(calls, label, async (call) => atTheDoor(await send(target, call)), turnedAway);
    },
    expected: {},
  },
  {
    name: 'does not find ids that nothing has',
    steps: async (target) => {
      const { id: session } = await ConformanceSession.create(target);
      const inputs = validInput(session);
      const calls = ['no-such-session', '__proto__', 'constructor', 'CON'].flatMap((id) => [
        ...(['session.open', 'session.command', 'session.export', 'room.view'] as const).map((method) => ({
          method,
          input: { ...inputs[method], id },
        })),
        { method: 'room.show', input: { session: id, isBlank: false } },
      ]);
      const scenarios = ['no-such-scenario', 'constructor', 'con'].flatMap((id) => [
        { method: 'scenario.brief', input: { id } },
        { method: 'scenario.source', input: { id } },
        { method: 'scenario.remove', input: { id } },
        { method: 'scenario.print', input: { ...inputs['scenario.print'], id } },
        { method: 'pack.export', input: { ...inputs['pack.export'], ids: [id] } },
        ...withScenario.map((method) => ({ method, input: { ...inputs[method], scenario: id } })),
      ]);
      return exceptions([...calls, ...scenarios], label, (call) => send(target, call), {
        refused: 'not-found',
      });
    },
    expected: {},
  },
  {
    name: 'says in a sentence which formats it writes when asked for another one',
    steps: async (target) => {
      const { id } = await ConformanceSession.create(target);
      return ask(target, 'session.export', {
        work: newWorkId(),
        id,
        options: { format: 'zip', nonAttributable: false },
      });
    },
    expected: { refused: 'unavailable' },
  },
];

/** One case per method, compiled against the table: a new method without one is a type error in `happyPaths`. */
const happyCases: readonly ConformanceCase[] = methodNames.map((method) => ({
  name: `answers ${method}`,
  ...happyPaths[method],
}));

/**
 * What every transport must do, as data: memory, HTTP and Electron run the same table, so they cannot drift apart.
 * Each case makes the sessions it needs and may share its target with others, one after the other. The target must
 * offer `conformanceScenario` in its library.
 */
export const conformanceCases: readonly ConformanceCase[] = [
  ...happyCases,
  ...roomCases,
  ...doorCases,
  ...hostileInputCases,
  ...refusalCases,
  ...conformanceEventCases,
  ...conformanceWorkCases,
  ...conformanceRoomCases,
];
