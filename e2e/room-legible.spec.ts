import { buildControl, buildScenario } from '#core/testing/build-scenario.ts';
import { expect, test } from './fixtures.ts';
import { RoomButton } from './pages/room-page.ts';
import { WorkshopByWire } from './workshop-by-wire.ts';

const long = 'A sentence that goes on for a while, as the sentences of careful authors do. '
  .repeat(12)
  .trim();
const cards = Array.from({ length: 50 }, (_, place) => `card-${place}`);
const scenario = buildScenario({
  id: 'as-large-as-it-gets',
  story: long.repeat(3),
  controls: cards.map((id, place) =>
    buildControl(id, place % 2 === 0 ? 'provider' : 'customer', {
      title: `Card ${place} has a title of a length that is still sensible`,
      why: long,
      misconception: long,
      evidence: long,
      providerPart: long,
      customerPart: long,
    }),
  ),
  injects: [
    {
      id: 'outage',
      title: 'The region is down',
      text: long.repeat(2),
      question: long,
      controls: cards.slice(0, 9),
    },
  ],
});
const groups = Array.from({ length: 8 }, (_, place) => `Group ${place} with a long name`);

for (const [width, height] of [
  [1920, 1080],
  [1280, 720],
  [1024, 768],
] as const) {
  test(`is legible with 50 cards and 8 groups at ${width} by ${height}`, async ({ page, demarc }) => {
    const workshop = await WorkshopByWire.create(demarc.host(), {
      scenario,
      groups,
      options: { ranking: true },
    });
    await workshop.openIn(page);
    const room = await new RoomButton(page).openWindow();
    await room.page.setViewportSize({ width, height });
    const fits = async (phase: string) => {
      await expect(room.phase(phase)).toBeVisible();
      expect(await room.illegible(), phase).toEqual([]);
    };
    await fits('Welcome');
    await workshop.goTo('setup', 'sort');
    await workshop.do({ type: 'start-timer', seconds: 3600 });
    await fits('First vote');
    await expect(room.group('Group 7')).toBeInViewport();
    await workshop.do({ type: 'show-inject', inject: 'outage' });
    await expect(room.inject).toBeVisible();
    await fits('First vote');
    await workshop.do({ type: 'put-inject-away', inject: 'outage' });
    for (const group of groups.keys()) {
      await workshop.place(group, group % 3 === 0 ? 'provider' : 'customer', ...cards);
      await workshop.commit(group);
    }
    await workshop.goTo('sort', 'discuss');
    await fits('Discussion and final vote');
    await expect(room.pageMarks.first()).toBeVisible();
    await workshop.commit(...groups.keys());
    await workshop.goTo('discuss', 'reveal');
    await workshop.do({ type: 'reveal-cards', cards });
    await expect(room.answer).toBeVisible();
    await fits('Reveal');
    await workshop.goTo('reveal', 'debrief');
    await fits('Debrief');
  });
}

test('turns its pages by itself, and reaches the last card', async ({ page, demarc }) => {
  const workshop = await WorkshopByWire.create(demarc.host(), { scenario, groups });
  await workshop.goTo('setup', 'sort');
  await workshop.openIn(page);
  await expect(new RoomButton(page).button).toBeVisible();
  const { address } = await workshop.call('room.open', {});
  const opened = await page.context().newPage();
  await opened.clock.install();
  await opened.goto(new URL(address ?? '', page.url()).href);
  const first = opened.getByRole('listitem').filter({ hasText: 'Card 0 has' });
  const last = opened.getByRole('listitem').filter({ hasText: 'Card 49 has' });
  const mark = opened.getByText(/^1 of \d+$/);
  await expect(first).toBeInViewport();
  await expect(last).not.toBeInViewport();
  const pages = Number((await mark.textContent())?.split(' of ')[1]);
  for (let turn = 2; turn <= pages; turn += 1) {
    await opened.clock.runFor(12_000);
    await expect(opened.getByText(`${turn} of ${pages}`, { exact: true })).toBeVisible();
  }
  await expect(last).toBeInViewport();
  await opened.clock.runFor(12_000);
  await expect(first).toBeInViewport();
});
