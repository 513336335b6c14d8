import { evolve } from '../session/change.ts';
import { keyMarker } from './conformance-scenario.ts';
import { ConformanceSession } from './conformance-session.ts';
import { type ConformanceCase, drain } from './conformance-target.ts';

/** What is pushed, to whom, in which order; and the steps that can be taken back. */
export const conformanceEventCases: readonly ConformanceCase[] = [
  {
    name: 'pushes the changes of commands sent at once in the order of their revisions',
    steps: async (target) => {
      const session = await ConformanceSession.createInSort(target);
      const before = await session.open();
      const stream = await target.events('facilitator');
      const cards = ['patching', 'scaling', 'access', 'backup'];
      const answers = await Promise.all(
        cards.flatMap((card) => [
          session.place(card, 'provider', 'red'),
          session.place(card, 'customer', 'blue'),
        ]),
      );
      let mirrored = before;
      const revisions: number[] = [];
      for (const event of await drain(target, stream)) {
        if (event.event !== 'session-changed') continue;
        revisions.push(event.payload.revision);
        mirrored = evolve(mirrored, event.payload.change);
      }
      stream.close();
      const after = await session.open();
      return {
        revisions,
        answers: answers.map((answer) => answer.revision).sort((left, right) => left - right),
        windowHoldsTheSession: JSON.stringify(mirrored) === JSON.stringify(after),
      };
    },
    expected: {
      revisions: [3, 4, 5, 6, 7, 8, 9, 10],
      answers: [3, 4, 5, 6, 7, 8, 9, 10],
      windowHoldsTheSession: true,
    },
  },
  {
    name: 'pushes to every window of the facilitator',
    steps: async (target) => {
      const session = await ConformanceSession.createInSort(target);
      const first = await target.events('facilitator');
      const second = await target.events('facilitator');
      await session.place('patching', 'provider');
      const counts = [];
      for (const stream of [first, second]) {
        const seen = await drain(target, stream);
        counts.push(seen.filter((event) => event.event === 'session-changed').length);
        stream.close();
      }
      return counts;
    },
    expected: [1, 1],
  },
  {
    name: 'pushes to the room its projection only, with no part of a key before the reveal',
    steps: async (target) => {
      const session = await ConformanceSession.createInSort(target);
      await session.showInRoom();
      const stream = await target.events('room');
      await session.place('patching', 'customer');
      await session.must({ type: 'commit-vote', group: 'red' });
      await session.must({ type: 'commit-vote', group: 'blue' });
      const vote = await drain(target, stream);
      await session.must({ type: 'change-phase', from: 'sort', to: 'reveal' });
      const reveal = await drain(target, stream);
      await session.must({ type: 'reveal-cards', cards: ['patching'] });
      const turned = await drain(target, stream);
      stream.close();
      const boards = vote.flatMap((event) =>
        event.event === 'room-changed' ? event.payload.room.groups.map((group) => group.lanes) : [],
      );
      const keys = turned.flatMap((event) =>
        event.event === 'room-changed' ? event.payload.room.cards.filter((card) => card.key !== null) : [],
      );
      return {
        kinds: [...vote, ...reveal, ...turned].map((event) => event.event),
        keyInSight: JSON.stringify([vote, reveal]).includes(keyMarker),
        boardsInSight: boards.some((lanes) => lanes !== null),
        keysAfterOneReveal: keys.map((card) => [card.id, card.key?.expected]),
      };
    },
    expected: {
      kinds: Array.from({ length: 5 }, () => 'room-changed'),
      keyInSight: false,
      boardsInSight: false,
      keysAfterOneReveal: [['patching', 'provider']],
    },
  },
  {
    name: 'keeps the revision and pushes nothing when a command asks for what is so',
    steps: async (target) => {
      const session = await ConformanceSession.createInSort(target);
      const { revision } = await session.place('patching', 'provider');
      const stream = await target.events('facilitator');
      const again = await session.place('patching', 'provider');
      const pushed = await drain(target, stream);
      stream.close();
      return { moved: again.revision - revision, change: again.change, pushed };
    },
    expected: { moved: 0, change: null, pushed: [] },
  },
  {
    name: 'takes a step back and puts it back, each as one revision',
    steps: async (target) => {
      const session = await ConformanceSession.createInSort(target);
      await session.place('patching', 'provider');
      const placed = await session.open();
      const undone = await session.must({ type: 'undo', by: 'red' });
      const between = await session.open();
      const redone = await session.must({ type: 'redo', by: 'red' });
      const after = await session.open();
      return {
        revisions: [placed.revision, undone.revision, redone.revision],
        kinds: [undone.change?.kind, redone.change?.kind],
        logs: [placed.log.length, between.log.length, after.log.length],
        isAsBefore: JSON.stringify(after.log) === JSON.stringify(placed.log),
      };
    },
    expected: { revisions: [3, 4, 5], kinds: ['undone', 'redone'], logs: [3, 2, 3], isAsBefore: true },
  },
  {
    name: 'keeps redo over a no-op and forgets it after a new step of the same group',
    steps: async (target) => {
      const session = await ConformanceSession.createInSort(target);
      await session.place('patching', 'provider');
      await session.place('scaling', 'provider');
      await session.must({ type: 'undo', by: 'red' });
      await session.place('patching', 'provider');
      const kept = await session.try({ type: 'redo', by: 'red' });
      await session.must({ type: 'undo', by: 'red' });
      await session.place('access', 'customer');
      const forgotten = await session.try({ type: 'redo', by: 'red' });
      return { kept: 'answered' in kept, forgotten };
    },
    expected: { kept: true, forgotten: { refused: 'refused', reason: 'nothing-to-redo' } },
  },
];
