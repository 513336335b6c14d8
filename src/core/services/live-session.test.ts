import { describe, expect, it } from 'vitest';
import { contractError } from '../contract/errors.ts';
import { failure, type Result, success } from '../result.ts';
import type { Command } from '../session/commands.ts';
import type { Session } from '../session/schema.ts';
import { cardId } from '../testing/build-scenario.ts';
import { buildSession } from '../testing/build-session.ts';
import { type Applied, LiveSession } from './live-session.ts';
import type { SessionStorage } from './ports.ts';

type Saved = Result<null, ReturnType<typeof contractError>>;

/** A disk that answers when the test says so. */
function manualStorage() {
  const written: Session[] = [];
  const waiting: ((result: Saved) => void)[] = [];
  const storage: SessionStorage = {
    list: async () => ({ sessions: [], notices: [] }),
    load: async () => failure(contractError('not-found', 'There is nothing.')),
    save: (session) => {
      written.push(session);
      return new Promise<Saved>((resolve) => waiting.push(resolve));
    },
  };
  const answer = async (result: Saved) => {
    waiting.shift()?.(result);
    await settle();
  };
  return {
    storage,
    written,
    finish: () => answer(success(null)),
    fail: () => answer(failure(contractError('not-saved', 'The disk is full.'))),
  };
}

/** Lets every promise that can go on go on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

function place(session: Session, card: string): Command {
  const group = session.log[0]?.type === 'session-set-up' ? session.log[0].setup.groups[0]?.id : undefined;
  if (group === undefined) throw new Error('The built session has groups');
  return { type: 'place-cards', group, cards: [cardId(card)], lane: 'provider', index: null };
}

function open() {
  const disk = manualStorage();
  const { session } = buildSession().advanceTo('sort');
  const applied: Applied[] = [];
  const live = new LiveSession(
    session,
    disk.storage,
    () => '2026-03-02T10:00:00.000Z',
    (change) => applied.push(change),
  );
  return { disk, session, live, applied };
}

describe('a live session', () => {
  it('answers a command only after its save, and tells the windows after the answer', async () => {
    const { disk, session, live, applied } = open();
    let answered = false;
    const answer = live.execute(place(session, 'patching')).then((result) => {
      answered = true;
      return result;
    });
    await settle();
    expect([answered, applied.length, live.saved.session.revision]).toEqual([false, 0, session.revision]);
    await disk.finish();
    expect((await answer).ok).toBe(true);
    expect([applied.length, live.saved.session.revision]).toEqual([1, session.revision + 1]);
  });

  it('saves the commands that arrive during a save together, in one write', async () => {
    const { disk, session, live } = open();
    const answers = ['patching', 'scaling', 'log-review'].map((card) => live.execute(place(session, card)));
    await settle();
    expect(disk.written.length).toBe(1);
    await disk.finish();
    await disk.finish();
    const results = await Promise.all(answers);
    expect(results.map((result) => result.ok && result.value.snapshot.session.revision)).toEqual([
      session.revision + 1,
      session.revision + 2,
      session.revision + 3,
    ]);
    expect(disk.written.length).toBe(2);
    expect(disk.written.at(-1)).toEqual(live.saved.session);
  });

  it('takes back everything that was not on disk when a save fails, and works again afterwards', async () => {
    const { disk, session, live, applied } = open();
    const lost = ['patching', 'scaling'].map((card) => live.execute(place(session, card)));
    await settle();
    await disk.fail();
    for (const result of await Promise.all(lost))
      expect(result).toEqual(failure(contractError('not-saved', 'The disk is full.')));
    expect([live.saved.session, applied.length]).toEqual([session, 0]);
    const again = live.execute(place(session, 'patching'));
    await settle();
    await disk.finish();
    expect((await again).ok).toBe(true);
    expect(live.saved.session.log.length).toBe(session.log.length + 1);
  });

  it('does not vouch for an unsaved move when the same move comes again', async () => {
    const { disk, session, live } = open();
    const first = live.execute(place(session, 'patching'));
    const again = live.execute(place(session, 'patching'));
    await settle();
    await disk.fail();
    expect([(await first).ok, (await again).ok]).toEqual([false, false]);
  });

  it('answers a no-op on a saved state at once and writes nothing', async () => {
    const { disk, session, live } = open();
    const group = live.saved.state.setup.groups[0];
    if (group === undefined) throw new Error('The built session has groups');
    const result = await live.execute({ type: 'change-presence', group: group.id, present: true });
    expect(result.ok && result.value.change).toBeNull();
    expect([disk.written.length, live.saved.session]).toEqual([0, session]);
  });

  it('refuses with the reason and one sentence, and writes nothing', async () => {
    const { disk, live } = open();
    const result = await live.execute({ type: 'undo', by: 'facilitator' });
    expect(result).toEqual(
      failure({ code: 'refused', reason: 'nothing-to-undo', message: 'There is nothing to undo.' }),
    );
    expect(disk.written).toEqual([]);
  });

  it('settles when nothing waits for the disk any more', async () => {
    const { disk, session, live } = open();
    void live.execute(place(session, 'patching'));
    let isSettled = false;
    const settled = live.settle().then(() => {
      isSettled = true;
    });
    await settle();
    expect(isSettled).toBe(false);
    await disk.finish();
    await settled;
  });
});
