import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { WorkshopFrame } from './pages/workshop-frame.ts';
import { managedDatabase } from './scenario-under-test.ts';

const scenario = managedDatabase();

test('resumes exactly where it was after the app was killed', async ({ demarc, page }) => {
  const board = new BoardPage(page);
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  const titles = await board.titles();
  const placed = titles.slice(0, 4);
  for (const title of placed) {
    await board.card(title).click();
    await board.lane('Customer').click();
  }
  await board.undoButton.click();
  await expect(new WorkshopFrame(page).saved).toBeVisible();
  await demarc.killAndRestart();
  await board.liftCurtain('Group 1');
  for (const title of placed.slice(0, 3)) await board.expectIn(title, 'Customer');
  await board.expectIn(placed[3] ?? '', 'Deck');
  await board.redoButton.click();
  await board.expectIn(placed[3] ?? '', 'Customer');
});

test('offers the workshop on the start screen and opens its last good copy when the file was damaged', async ({
  demarc,
  dataFolder,
  page,
}) => {
  const start = new StartPage(page);
  const board = new BoardPage(page);
  await start.setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  const [first, second] = await board.titles();
  if (first === undefined || second === undefined) throw new Error('There are two cards');
  for (const title of [first, second]) {
    await board.card(title).click();
    await board.lane('Provider').click();
  }
  await expect(new WorkshopFrame(page).saved).toBeVisible();
  await new WorkshopFrame(page).backButton.click();
  await expect(start.resumeButton(scenario.title)).toBeVisible();
  await demarc.host().stop();
  const folder = join(dataFolder, 'sessions');
  const file = (await readdir(folder)).find((name) => name.endsWith('.json') && name !== 'index.json');
  if (file === undefined) throw new Error('The session has a file');
  const bytes = await readFile(join(folder, file));
  await writeFile(join(folder, file), bytes.subarray(0, bytes.length - 100));
  await demarc.killAndRestart();
  await start.resumeButton(scenario.title).click();
  await expect(page.getByRole('alert')).toContainText('was moved to quarantine');
  await board.liftCurtain('Group 1');
  await board.expectIn(first, 'Provider');
  await board.expectIn(second, 'Deck');
});

test('says that nothing is saved while the host is gone, and saves when it is back', async ({
  demarc,
  page,
}) => {
  const board = new BoardPage(page);
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  await expect(board.cards.first()).toBeVisible();
  await page.route('**/api/call', (route) => route.abort());
  const [title] = await board.titles();
  if (title === undefined) throw new Error('There is a card');
  await board.card(title).click();
  await board.lane('Provider').click();
  await board.expectIn(title, 'Provider');
  await expect(page.getByText('Not saved, trying again')).toBeVisible();
  await page.unroute('**/api/call');
  await expect(new WorkshopFrame(page).saved).toBeVisible();
  demarc.forgive(/ERR_FAILED/);
});
