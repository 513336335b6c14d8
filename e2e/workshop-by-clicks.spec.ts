import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { DebriefPage } from './pages/debrief-page.ts';
import { ExportDialog } from './pages/export-dialog.ts';
import { RevealPage } from './pages/reveal-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { WorkshopFrame } from './pages/workshop-frame.ts';
import { managedDatabase } from './scenario-under-test.ts';

const scenario = managedDatabase();
const lanes = ['Provider', 'Shared', 'Customer'] as const;

declare global {
  interface Window {
    draggedMoves?: number;
  }
}

test('plays a workshop by single clicks only, without one drag @electron', async ({ page }, info) => {
  await page.evaluate(() => {
    window.draggedMoves = 0;
    window.addEventListener(
      'pointermove',
      (event) => {
        if (event.buttons !== 0) window.draggedMoves = (window.draggedMoves ?? 0) + 1;
      },
      true,
    );
  });
  const board = new BoardPage(page);
  const frame = new WorkshopFrame(page);
  const reveal = new RevealPage(page);
  let clicks = 0;
  const click = async (locator: ReturnType<BoardPage['card']>) => {
    clicks += 1;
    await locator.click();
  };

  await click(new StartPage(page).setUpButton(scenario.title));
  await click(new SetupPage(page).startButton);
  const titles = await board.titles();
  for (const [place, title] of titles.entries()) {
    const lane = lanes[place % lanes.length] ?? 'Provider';
    await click(board.card(title));
    await click(board.lane(lane));
    await board.expectIn(title, lane);
    // From the library to the first placed card in at most eight actions.
    if (place === 0) expect(clicks).toBeLessThanOrEqual(8);
  }
  for (const group of ['Group 1', 'Group 2']) {
    await click(board.groupTab(group));
    if (group === 'Group 2') await click(board.liftButton(group));
    await click(board.commitButton);
    await click(board.confirmCommit);
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  for (const step of ['Start the reveal', 'Go to the debrief', 'Close the session']) {
    if (step === 'Go to the debrief') {
      await click(reveal.nextCardButton);
      await click(reveal.revealAllButton);
      await click(reveal.confirmRevealAll);
    }
    await click(frame.nextButton(step));
    await click(frame.confirmButton);
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await frame.isInPhase('Closed');
  await expect(new DebriefPage(page).group('Group 1')).toBeVisible();
  if (info.project.name !== 'electron') {
    await click(frame.exportButton);
    const files = await new ExportDialog(page).save('md');
    expect([...files.values()].join('')).toContain('Group 1');
  }
  expect(await page.evaluate(() => window.draggedMoves)).toBe(0);
});

test('moves a card by the menu that every card has', async ({ page }) => {
  const board = new BoardPage(page);
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  const [title] = await board.titles();
  if (title === undefined) throw new Error('There is a card');
  await page.getByRole('button', { name: `Move ${title}`, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Move to customer lane' }).click();
  await board.expectIn(title, 'Customer');
  await page.getByRole('button', { name: `Move ${title}`, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Back to the deck' }).click();
  await board.expectIn(title, 'Deck');
});
