import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { buildMeasured, renders, serveMeasuredBuild } from './measured-build.ts';
import { BoardPage } from './pages/board-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';

const cards = 500;
const moves = 90;

test.beforeAll(async () => {
  // A build takes minutes on a machine that is busy with other things.
  test.setTimeout(240_000);
  await buildMeasured();
});

test(`renders at most 95 cards while one of ${cards} is dragged for ${moves} pointer moves`, async ({
  page,
  dataFolder,
}) => {
  test.setTimeout(180_000);
  await writeLargeScenario(dataFolder);
  await serveMeasuredBuild(page);
  await page.reload();
  const start = new StartPage(page);
  const board = new BoardPage(page);
  await start.setUpButton('A very large exercise').click();
  await new SetupPage(page).startButton.click();
  await expect(board.cards).toHaveCount(cards);
  const saves = countSaves(page);

  const before = await renders(page);
  // The counter works: every card was rendered to be there at all.
  expect(before.card ?? 0).toBeGreaterThanOrEqual(cards);
  // The deck is shuffled and longer than the screen; its first card is surely in sight.
  const [title] = await board.titles();
  if (title === undefined) throw new Error('There is a card');
  const from = await board.card(title).boundingBox();
  const lane = await board.ground('Customer').boundingBox();
  if (from === null || lane === null) throw new Error('Both are on the screen');
  const begin = { x: from.x + from.width / 3, y: from.y + from.height / 2 };
  const end = { x: lane.x + lane.width / 2, y: lane.y + 100 };
  await page.mouse.move(begin.x, begin.y);
  await page.mouse.down();
  for (let move = 1; move <= moves; move += 1) {
    const share = move / moves;
    await page.mouse.move(begin.x + (end.x - begin.x) * share, begin.y + (end.y - begin.y) * share);
  }
  const during = await renders(page);
  expect(saves()).toBe(0);
  const total = (name: string) => (during[name] ?? 0) - (before[name] ?? 0);
  expect(total('card')).toBeLessThanOrEqual(95);
  for (const name of Object.keys(during))
    if (name !== 'card' && name !== 'area') expect(total(name), name).toBe(0);

  await page.mouse.up();
  await board.expectIn(title, 'Customer');
  await expect.poll(saves).toBe(1);
});

function countSaves(page: Page): () => number {
  let saves = 0;
  page.on('request', (request) => {
    if (request.postData()?.includes('place-cards') === true) saves += 1;
  });
  return () => saves;
}

async function writeLargeScenario(dataFolder: string): Promise<void> {
  const controls = Array.from({ length: cards }, (_, number) => ({
    id: `card-${number}`,
    title: `Card ${number} of many`,
    expected: number % 2 === 0 ? 'provider' : 'customer',
  }));
  const scenario = {
    format: 'demarc/scenario@1',
    id: 'very-large',
    title: 'A very large exercise',
    summary: 'As many cards as an exercise can have.',
    controls,
  };
  await mkdir(join(dataFolder, 'scenarios'), { recursive: true });
  await writeFile(join(dataFolder, 'scenarios', 'very-large.json'), JSON.stringify(scenario, null, 1));
}
