import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { RevealPage } from './pages/reveal-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { WorkshopFrame } from './pages/workshop-frame.ts';
import { managedDatabase } from './scenario-under-test.ts';

test('obeys the single keys of the reveal only while the focus is inside it', async ({ page }) => {
  await new StartPage(page).setUpButton(managedDatabase().title).click();
  await new SetupPage(page).startButton.click();
  const board = new BoardPage(page);
  const frame = new WorkshopFrame(page);
  const reveal = new RevealPage(page);
  await board.commitGroups('Group 1', 'Group 2');
  await frame.goOn('Start the reveal');
  await expect(reveal.nextCardButton).toBeFocused();
  await page.keyboard.press('n');
  await expect(reveal.progress).toContainText(/^1 of/);

  await frame.exportButton.focus();
  await page.keyboard.press('n');
  await reveal.nextCardButton.focus();
  await page.keyboard.press('n');
  // The press outside would have made it three.
  await expect(reveal.progress).toContainText(/^2 of/);

  const first = (await reveal.answer.getByRole('heading').first().textContent()) ?? '';
  await frame.exportButton.focus();
  await page.keyboard.press(',');
  await reveal.progress.click();
  await page.keyboard.press('n');
  await expect(reveal.progress).toContainText(/^3 of/);
  await page.keyboard.press(',');
  await expect(reveal.answer.getByRole('heading', { name: first })).toBeVisible();

  await page.getByRole('button', { name: 'Dispute this card' }).click();
  await page.keyboard.type('n, not us.');
  await expect(page.getByLabel('Why does the room contest it?')).toHaveValue('n, not us.');
  await expect(reveal.progress).toContainText(/^3 of/);
});
