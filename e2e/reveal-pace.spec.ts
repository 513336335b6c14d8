import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { RevealPage } from './pages/reveal-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { WorkshopFrame } from './pages/workshop-frame.ts';
import { controlTitled, managedDatabase } from './scenario-under-test.ts';

const scenario = managedDatabase();

test('turns cards over by themselves at the chosen pace, and stops at a dispute', async ({ page }) => {
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  const board = new BoardPage(page);
  const reveal = new RevealPage(page);
  await board.commitGroups('Group 1', 'Group 2');
  await new WorkshopFrame(page).goOn('Start the reveal');
  await expect(reveal.nextCardButton).toBeFocused();
  await page.clock.install();

  await page.clock.runFor(120_000);
  await expect(reveal.progress).toContainText(/^0 of/);
  await page.keyboard.press('p');
  await expect(reveal.countdown).toHaveText('Next card in 30 s');
  await page.clock.runFor(29_000);
  await expect(reveal.countdown).toHaveText('Next card in 1 s');
  await expect(reveal.progress).toContainText(/^0 of/);
  await page.clock.runFor(1000);
  await expect(reveal.progress).toContainText(/^1 of/);

  await page.clock.runFor(10_000);
  await page.keyboard.press('n');
  await expect(reveal.progress).toContainText(/^2 of/);
  await expect(reveal.countdown).toHaveText('Next card in 30 s');
  await page.keyboard.press('p');
  await page.clock.runFor(120_000);
  await expect(reveal.countdown).toHaveText('Stopped with 30 s left');
  await expect(reveal.progress).toContainText(/^2 of/);

  await reveal.pace.selectOption('15');
  await reveal.nextCardButton.focus();
  await page.keyboard.press('p');
  await page.clock.runFor(15_000);
  await expect(reveal.progress).toContainText(/^3 of/);
  await reveal.dispute('Our contract says otherwise.');
  await page.clock.runFor(60_000);
  await expect(reveal.progress).toContainText(/^3 of/);
  await expect(reveal.countdown).toHaveText(/^Stopped/);
});

test('turns the cards over in the order that was chosen', async ({ page }) => {
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  const board = new BoardPage(page);
  const reveal = new RevealPage(page);
  const trusting = (await board.titles()).filter(
    (title) => controlTitled(scenario, title).expected === 'customer',
  );
  const last = trusting.at(-1) ?? '';
  await board.card(last).focus();
  await page.keyboard.press('1');
  await board.expectIn(last, 'Provider');
  await board.commitGroups('Group 1', 'Group 2');
  await new WorkshopFrame(page).goOn('Start the reveal');
  await page.getByText('Over-trust first', { exact: true }).click();
  await reveal.nextCardButton.click();
  await expect(reveal.answer.getByRole('heading').first()).toHaveText(last);
});
