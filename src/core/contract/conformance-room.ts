import { sessionIdSchema } from '../session/schema.ts';
import { keyMarker } from './conformance-scenario.ts';
import { ConformanceSession } from './conformance-session.ts';
import { ask, type ConformanceCase, drain, mustAnswer } from './conformance-target.ts';
import { type ContractEvent, readEvent } from './protocol.ts';

const isAboutRoomWindows = ({ event }: ContractEvent): boolean => event === 'room-windows-changed';
const hasNoKey = (value: unknown): boolean => !JSON.stringify(value).includes(keyMarker);

/** The plain use of the calls about room windows. */
export const roomPaths = {
  'room.view': {
    steps: async (target) => {
      const session = await ConformanceSession.createInSort(target);
      await session.showInRoom();
      const view = await mustAnswer(target, 'room.view', { id: session.id }, 'room');
      const keys = view.room.cards.map((card) => card.key);
      return { revision: view.revision, phase: view.room.phase, keys, hasNoKey: hasNoKey(view) };
    },
    expected: { revision: 2, phase: 'sort', keys: [null, null, null, null], hasNoKey: true },
  },
  'room.screen': {
    steps: async (target) => {
      const { id } = await ConformanceSession.create(target);
      await mustAnswer(target, 'room.show', { session: id, isBlank: true });
      const screen = await mustAnswer(target, 'room.screen', {}, 'room');
      return { isThisSession: screen.session === id, isBlank: screen.isBlank };
    },
    expected: { isThisSession: true, isBlank: true },
  },
  'room.show': {
    steps: (target) => mustAnswer(target, 'room.show', { session: null, isBlank: false }),
    expected: { session: null, isBlank: false },
  },
  'room.open': {
    steps: async (target) => {
      const { capabilities } = await mustAnswer(target, 'app.info', {});
      const outcome = await ask(target, 'room.open', {});
      return { asDeclared: 'answered' in outcome === capabilities.includes('room-window') };
    },
    expected: { asDeclared: true },
  },
  'room.windows': {
    steps: async (target) => {
      const { open } = await mustAnswer(target, 'room.windows', {});
      return { isCount: open >= 0 };
    },
    expected: { isCount: true },
  },
} as const satisfies Record<string, Pick<ConformanceCase, 'steps' | 'expected'>>;

/** What the room gets of several sessions, and what the facilitator hears of room windows. */
export const conformanceRoomCases: readonly ConformanceCase[] = [
  {
    name: 'answers the room with the session it is meant to show and with no other',
    steps: async (target) => {
      const shown = await ConformanceSession.createInSort(target);
      const other = await ConformanceSession.createInSort(target);
      await shown.showInRoom();
      const outcomes = [];
      for (const { id } of [shown, other]) {
        const outcome = await ask(target, 'room.view', { id }, 'room');
        outcomes.push('answered' in outcome ? 'answered' : outcome);
      }
      await mustAnswer(target, 'room.show', { session: null, isBlank: false });
      return [...outcomes, await ask(target, 'room.view', { id: shown.id }, 'room')];
    },
    expected: ['answered', { refused: 'forbidden' }, { refused: 'forbidden' }],
  },
  {
    name: 'pushes to the room the changes of the session it shows and of no other',
    steps: async (target) => {
      const shown = await ConformanceSession.createInSort(target);
      const other = await ConformanceSession.createInSort(target);
      await shown.showInRoom();
      const stream = await target.events('room');
      await other.place('patching', 'provider');
      await shown.place('patching', 'provider');
      await other.showInRoom();
      await shown.place('scaling', 'provider');
      const seen = await drain(target, stream);
      stream.close();
      return seen.map((event) =>
        event.event === 'room-changed'
          ? { changed: event.payload.id === shown.id ? 'shown' : 'other', revision: event.payload.revision }
          : event.event,
      );
    },
    expected: [{ changed: 'shown', revision: 3 }, 'room-screen-changed'],
  },
  {
    name: 'pushes what the room shows to the room and to the facilitator, once per change',
    steps: async (target) => {
      const { id } = await ConformanceSession.create(target);
      await mustAnswer(target, 'room.show', { session: null, isBlank: false });
      const streams = [await target.events('room'), await target.events('facilitator')];
      for (const isBlank of [false, false, true])
        await mustAnswer(target, 'room.show', { session: id, isBlank });
      const seen = [];
      for (const stream of streams) {
        const pushed = await drain(target, stream);
        seen.push(
          pushed.flatMap((event) => (event.event === 'room-screen-changed' ? [event.payload.isBlank] : [])),
        );
        stream.close();
      }
      return seen;
    },
    expected: [
      [false, true],
      [false, true],
    ],
  },
  {
    name: 'keeps what the room shows when it is to show a session that is not there',
    steps: async (target) => {
      const session = await ConformanceSession.create(target);
      await session.showInRoom();
      const outcome = await ask(target, 'room.show', {
        session: sessionIdSchema.parse('gone'),
        isBlank: false,
      });
      const { session: shown } = await mustAnswer(target, 'room.screen', {});
      return { outcome, isKept: shown === session.id };
    },
    expected: { outcome: { refused: 'not-found' }, isKept: true },
  },
  {
    name: 'tells the facilitator, and no room window, how many room windows there are',
    steps: async (target) => {
      const facilitator = await target.events('facilitator');
      const before = await mustAnswer(target, 'room.windows', {});
      const room = await target.events('room');
      const during = await mustAnswer(target, 'room.windows', {});
      const opened = await drain(target, facilitator);
      const heardByRoom = (await drain(target, room)).filter(isAboutRoomWindows);
      room.close();
      // No fence here: a connection may be closed some time after its window is.
      let closed = readEvent(await facilitator.next());
      while (closed !== null && !isAboutRoomWindows(closed)) closed = readEvent(await facilitator.next());
      facilitator.close();
      return {
        more: during.open - before.open,
        pushed: opened.flatMap((event) =>
          event.event === 'room-windows-changed' ? [event.payload.open - before.open] : [],
        ),
        heardByRoom,
        closed: JSON.stringify(closed) === JSON.stringify({ event: 'room-windows-changed', payload: before }),
      };
    },
    expected: { more: 1, pushed: [1], heardByRoom: [], closed: true },
  },
];
