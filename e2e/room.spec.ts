import { timeLeftMs } from '#core/session/state.ts';
import { buildControl, buildScenario } from '#core/testing/build-scenario.ts';
import { expectNoViolation } from './expect-no-violation.ts';
import { expect, test } from './fixtures.ts';
import { RoomButton, type RoomPage } from './pages/room-page.ts';
import { WorkshopByWire } from './workshop-by-wire.ts';

const scenario = buildScenario({
  id: 'followed-by-the-room',
  story: 'A team moves its orders database to a managed service.',
  controls: [buildControl('patching', 'provider'), buildControl('access', 'customer')],
  injects: [
    {
      id: 'outage',
      title: 'The region is down',
      text: 'Nothing answers.',
      question: 'Who acts?',
      controls: ['access'],
    },
  ],
});
const plan = { scenario, groups: ['Red', 'Blue'], options: { ranking: true, rehearsal: true } };

test('follows the facilitator through a workshop in two windows at once', async ({ page, demarc }) => {
  test.slow();
  const workshop = await WorkshopByWire.create(demarc.host(), plan);
  await workshop.openIn(page);
  const button = new RoomButton(page);
  await expect(button.button).toHaveAccessibleName('Room view');
  const rooms = [await button.openWindow(), await button.openWindow()];
  await expect(button.button).toHaveAccessibleName('Room view is shown in 2 windows');
  const inBoth = async (check: (room: RoomPage) => Promise<void>) => {
    for (const room of rooms) await check(room);
  };
  await inBoth(async (room) => {
    await expect(room.page.getByText('A team moves its orders database')).toBeVisible();
    await expect(room.page.getByText('Rehearsal')).toBeVisible();
  });

  await workshop.goTo('setup', 'sort');
  await workshop.place(0, 'provider', 'patching', 'access');
  await workshop.commit(0);
  await workshop.do({ type: 'add-card', added: { id: 'told', title: 'Who tells us?', description: '' } });
  await inBoth(async (room) => {
    await expect(room.group('Red')).toContainText('Committed');
    await expect(room.group('Blue')).toContainText('0 of 3 placed');
    await expect(room.page.getByText('Who tells us? added in the room')).toBeVisible();
    await expectNoViolation(room.page, 'room view of the first vote');
  });
  await workshop.do({ type: 'show-inject', inject: 'outage' });
  await inBoth(async (room) => {
    await expect(room.inject).toContainText('The region is down');
    await expect(room.inject).toContainText('Who acts?');
    await expect(room.inject.getByRole('listitem')).toHaveText(['Access']);
  });
  await workshop.do({ type: 'put-inject-away', inject: 'outage' });

  await workshop.place(1, 'customer', 'patching');
  await workshop.commit(1);
  await workshop.goTo('sort', 'discuss');
  await inBoth(async (room) => {
    const first = room.page.getByRole('listitem').filter({ hasText: 'Explains first' });
    await expect(first).toContainText('Patching');
    await expect(first).toContainText('Red Provider');
    await expect(first).toContainText('Blue Customer');
  });
  await workshop.commit(0, 1);
  await workshop.goTo('discuss', 'reveal');
  await workshop.do({ type: 'reveal-cards', cards: ['patching'] });
  await workshop.do({ type: 'dispute-card', card: 'patching', reason: 'Our contract says otherwise.' });
  await inBoth(async (room) => {
    await expect(room.answer).toContainText('Belongs to Provider');
    for (const text of ['Reason', 'Misconception', 'Provider part', 'Customer part', 'Evidence'])
      await expect(room.answer).toContainText(`${text} of patching.`);
    await expect(room.answer).toContainText('Our contract says otherwise.');
    await expect(room.page.getByText('1 of 2 turned over')).toBeVisible();
    await expectNoViolation(room.page, 'room view of the reveal');
  });
  await workshop.do({ type: 'reveal-cards', cards: ['access'] });
  await workshop.goTo('reveal', 'debrief');
  await inBoth(async (room) => {
    await expect(room.page.getByRole('region', { name: 'How many were right' })).toContainText('Red');
    expect(await room.focusable()).toEqual([]);
  });

  // The facilitator's window changes its screen as the workshop does, which would close the controls again.
  await expect(page.getByRole('tab', { name: 'Score' })).toBeVisible();
  await button.press('Blank the room view');
  await inBoth((room) => expect(room.blank).toBeVisible());
  await button.press('Show the workshop again');
  await inBoth((room) => expect(room.phase('Debrief')).toBeVisible());
  for (const room of rooms) await room.page.close();
  await expect(button.button).toHaveAccessibleName('Room view');
});

test('shows the workshop and the right time after a reload, and after windows were killed', async ({
  page,
  demarc,
}) => {
  const workshop = await WorkshopByWire.create(demarc.host(), plan);
  await workshop.goTo('setup', 'sort');
  await workshop.do({ type: 'start-timer', seconds: 1200 });
  await workshop.place(0, 'provider', 'patching');
  await workshop.openIn(page);
  const room = await new RoomButton(page).openWindow();
  await expectInStep(room, workshop);
  await room.page.reload();
  await expectInStep(room, workshop);

  // The facilitator's window is gone; the room goes on, and so does what others of the facilitator do.
  const context = page.context();
  await page.close();
  await workshop.place(0, 'customer', 'access');
  await expectInStep(room, workshop);
  await expect(room.group('Red')).toContainText('2 of 2 placed');
  const facilitator = await context.newPage();
  await facilitator.goto(await demarc.host().freshAddress());
  await facilitator.waitForURL((url) => url.pathname === '/');
  await workshop.openIn(facilitator);
  await expect(new RoomButton(facilitator).button).toHaveAccessibleName('Room view is shown');

  // The room window is gone as well, in the way a crash takes it.
  await room.page.close({ runBeforeUnload: false });
  await workshop.do({ type: 'pause-timer' });
  const again = await new RoomButton(facilitator).openWindow();
  await expect(again.page.getByText('Paused')).toBeVisible();
  await expectInStep(again, workshop);
  await facilitator.close();
});

test('says that its picture is old when the app was killed, and is all there when it runs again', async ({
  page,
  demarc,
}) => {
  const workshop = await WorkshopByWire.create(demarc.host(), plan);
  await workshop.openIn(page);
  const old = await new RoomButton(page).openWindow();
  await workshop.goTo('setup', 'sort');
  await workshop.do({ type: 'start-timer', seconds: 1200 });
  await workshop.place(1, 'provider', 'patching');
  await workshop.commit(0);
  await expect(old.group('Red')).toContainText('Committed');
  const acknowledged = await workshop.state();
  await demarc.killAndRestart();
  await expect(old.page.getByText('Not connected to Demarc. The picture may be old.')).toBeVisible();
  const reconnected = await workshop.reconnect(demarc.host());
  expect(await reconnected.state()).toEqual(acknowledged);
  const room = await new RoomButton(page).openWindow();
  await expectInStep(room, reconnected);
  await expect(room.group('Red')).toContainText('Committed');
  await expect(room.group('Blue')).toContainText('1 of 2 placed');
});

test('does not let a room address do more than look, or look at another workshop', async ({
  page,
  demarc,
}) => {
  const shown = await WorkshopByWire.create(demarc.host(), plan);
  const other = await WorkshopByWire.create(demarc.host(), plan);
  await shown.openIn(page);
  const room = await new RoomButton(page).openWindow();
  const statuses = await room.page.evaluate(
    async ({ shown, other }) => {
      const call = async (method: string, input: object) => {
        // biome-ignore lint/style/noRestrictedGlobals: the page of an attacker would do this
        const answer = await fetch('/api/call?window=room', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ method, input }),
        });
        return answer.status;
      };
      return {
        view: await call('room.view', { id: shown }),
        otherView: await call('room.view', { id: other }),
        session: await call('session.open', { id: shown }),
        show: await call('room.show', { session: other, isBlank: false }),
        command: await call('session.command', {
          id: shown,
          command: { type: 'change-phase', from: 'setup', to: 'sort' },
        }),
      };
    },
    { shown: shown.id, other: other.id },
  );
  expect(statuses).toEqual({ view: 200, otherView: 403, session: 403, show: 403, command: 403 });
  expect((await shown.state()).phase).toBe('setup');
});

/** The room shows the phase and the groups of the log, and its clock is right to a second. */
async function expectInStep(room: RoomPage, workshop: WorkshopByWire): Promise<void> {
  const state = await workshop.state();
  await expect(room.phase('First vote')).toBeVisible();
  for (const group of state.setup.groups) {
    const placed = state.boards.get(group.id)?.first.placements.size ?? 0;
    const isCommitted = state.boards.get(group.id)?.first.committed === true;
    await expect(room.group(group.name)).toContainText(isCommitted ? 'Committed' : `${placed} of`);
  }
  if (state.timer === null) throw new Error('The workshop has no timer.');
  const earliest = timeLeftMs(state.timer, new Date().toISOString()) / 1000;
  const seen = await room.secondsLeft();
  const latest = timeLeftMs(state.timer, new Date().toISOString()) / 1000;
  expect(seen).toBeLessThanOrEqual(Math.ceil(earliest) + 1);
  expect(seen).toBeGreaterThanOrEqual(Math.floor(latest) - 1);
}
