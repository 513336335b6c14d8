import type { CDPSession, Page } from '@playwright/test';
import { buildControl, buildScenario } from '#core/testing/build-scenario.ts';
import { expect, test } from './fixtures.ts';
import { RoomButton, RoomPage } from './pages/room-page.ts';
import { keyTextsOf } from './scenario-under-test.ts';
import { WorkshopByWire } from './workshop-by-wire.ts';

const scenario = buildScenario({
  id: 'texts-found-nowhere-else',
  controls: [
    buildControl('zebra-patching', 'provider'),
    buildControl('yak-access', 'customer'),
    buildControl('xerus-backup', 'customer'),
  ],
});
const [patching, access, backup] = scenario.controls;
const groups = ['Red', 'Blue'];

async function playToReveal(workshop: WorkshopByWire): Promise<void> {
  await workshop.goTo('setup', 'sort');
  await workshop.place(0, 'provider', 'zebra-patching', 'yak-access');
  await workshop.place(1, 'customer', 'yak-access');
  await workshop.commit(0, 1);
  await workshop.goTo('sort', 'reveal');
}

test('keeps every key out of the memory of a room window until its card is turned over', async ({
  page,
  demarc,
}) => {
  const workshop = await WorkshopByWire.create(demarc.host(), {
    scenario,
    groups,
    options: { secondVote: false },
  });
  await workshop.openIn(page);
  // The window that the facilitator's own page opens: in the same browser, beside the page that has the key.
  const room = await new RoomButton(page).openWindow();
  await playToReveal(workshop);
  await expect(room.phase('Reveal')).toBeVisible();
  const before = await memoryOf(room.page);
  for (const secret of scenario.controls.flatMap(keyTextsOf)) expect(before.has(secret), secret).toBe(false);
  await workshop.do({ type: 'reveal-cards', cards: ['zebra-patching'] });
  await expect(room.answer).toContainText('Reason of zebra-patching.');
  const after = await memoryOf(room.page);
  // Found now, so the search does find what is there.
  for (const shown of keysOf(patching)) expect(after.has(shown), shown).toBe(true);
  for (const secret of [...keysOf(access), ...keysOf(backup)]) expect(after.has(secret), secret).toBe(false);
});

test('sends a room window no key before its card is turned over', async ({ page, demarc }) => {
  const workshop = await WorkshopByWire.create(demarc.host(), {
    scenario,
    groups,
    options: { secondVote: false },
  });
  await workshop.openIn(page);
  await expect(new RoomButton(page).button).toBeVisible();
  const { address } = await workshop.call('room.open', {});
  const opened = await page.context().newPage();
  const wire = await listen(opened);
  await opened.goto(new URL(address ?? '', page.url()).href);
  const room = new RoomPage(opened);
  await expect(room.title).toHaveText('Followed by the room');
  await playToReveal(workshop);
  await expect(room.phase('Reveal')).toBeVisible();
  const before = await wire.received();
  expect(before).toContain('zebra-patching');
  for (const secret of scenario.controls.flatMap(keyTextsOf)) expect(before).not.toContain(secret);
  await workshop.do({ type: 'reveal-cards', cards: ['zebra-patching'] });
  await expect(room.answer).toContainText('Reason of zebra-patching.');
  const after = await wire.received();
  for (const shown of keysOf(patching)) expect(after).toContain(shown);
  for (const secret of [...keysOf(access), ...keysOf(backup)]) expect(after).not.toContain(secret);
  // Neither a reload nor a blank screen brings more.
  await workshop.call('room.show', { session: workshop.id, isBlank: true });
  await opened.reload();
  await expect(room.blank).toBeVisible();
  const again = await wire.received();
  for (const secret of [...keysOf(access), ...keysOf(backup)]) expect(again).not.toContain(secret);
});

function keysOf(control: Parameters<typeof keyTextsOf>[0] | undefined): readonly string[] {
  return control === undefined ? [] : keyTextsOf(control);
}

/** Every string in the memory of a page, from a snapshot of its whole heap. */
async function memoryOf(page: Page): Promise<{ readonly has: (text: string) => boolean }> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const snapshot = chunks.join('');
  return { has: (text) => snapshot.includes(text) };
}

/** Collects all that a page receives: bodies of responses, and events of its stream. */
async function listen(page: Page): Promise<{ readonly received: () => Promise<string> }> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const texts: string[] = [];
  const reading = new Set<Promise<void>>();
  session.on('Network.eventSourceMessageReceived', ({ data }) => texts.push(data));
  session.on('Network.loadingFinished', ({ requestId }) => {
    const read = session
      .send('Network.getResponseBody', { requestId })
      .then(({ body }) => {
        texts.push(body);
      })
      // A body that is gone after a reload was read before it.
      .catch(() => undefined);
    reading.add(read);
  });
  await session.send('Network.enable');
  return {
    received: async () => {
      await Promise.all(reading);
      return texts.join('\n');
    },
  };
}
