import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { DebriefPage } from './pages/debrief-page.ts';
import { expectLegible } from './pages/legible-text.ts';
import { RevealPage } from './pages/reveal-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { WorkshopFrame } from './pages/workshop-frame.ts';
import { managedDatabase } from './scenario-under-test.ts';

const scenario = managedDatabase();

for (const textSize of [100, 200]) {
  test(`keeps every function readable at 320 pixels and ${textSize} % text`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 320, height: 640 });
    await enlargeText(page, textSize);
    const setup = new SetupPage(page);
    const board = new BoardPage(page);
    const frame = new WorkshopFrame(page);
    const reveal = new RevealPage(page);
    const debrief = new DebriefPage(page);

    await new StartPage(page).isShown();
    await expectLegible(page, 'start');
    await new StartPage(page).setUpButton(scenario.title).click();
    await setup.groupName(2).fill('Group 1');
    await setup.startButton.click();
    await expectLegible(page, 'setup with an error');
    await setup.groupName(2).fill('Group 2');
    await setup.startButton.click();

    const [title] = await board.titles();
    if (title === undefined) throw new Error('There is a card');
    await expectLegible(page, 'board');
    // In place of the canvas there is a list, with the same moves in the menu of each card.
    await page.getByRole('button', { name: `Move ${title}`, exact: true }).click();
    await expectLegible(page, 'menu of a card');
    await page.getByRole('menuitem', { name: 'Move to customer lane' }).click();
    await board.expectIn(title, 'Customer');
    await board.commitButton.click();
    await expectLegible(page, 'commit dialog');
    await board.confirmCommit.click();
    await expectLegible(page, 'committed board');
    await board.openGroup('Group 2');
    await board.commit();

    await frame.nextButton('Start the reveal').click();
    await expectLegible(page, 'question before the next phase');
    await frame.confirmButton.click();
    await reveal.nextCardButton.click();
    await expectLegible(page, 'reveal of one card');
    await reveal.dispute('Our contract says otherwise.');
    await expectLegible(page, 'disputed card');
    await reveal.revealAll();
    await expectLegible(page, 'reveal of all cards');
    await frame.goOn('Go to the debrief');

    await expectLegible(page, 'score');
    await page
      .getByRole('button', { name: /^Make an action/ })
      .first()
      .click();
    await expectLegible(page, 'action editor');
    await debrief.saveActionButton.click();
    for (const tab of ['Discussion', 'Notes', 'Actions'] as const) {
      await debrief.tab(tab).click();
      await expectLegible(page, tab);
    }
    await page.getByRole('button', { name: /^Remove / }).click();
    await expectLegible(page, 'question before an action is removed');
    await frame.notesButton.click();
    await page.getByLabel('New note').last().fill('Somebody asked about backups.');
    await expectLegible(page, 'notes');
    await page.keyboard.press('Escape');
    await frame.exportButton.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectLegible(page, 'export');
    await page.keyboard.press('Escape');
    await frame.backButton.click();
    await new StartPage(page).isShown();
    await expectLegible(page, 'start with a workshop');
  });
}

test('shows the names of the lanes whole when every card is turned over', async ({ page }) => {
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  const board = new BoardPage(page);
  const frame = new WorkshopFrame(page);
  const reveal = new RevealPage(page);
  for (const group of ['Group 1', 'Group 2']) {
    await board.openGroup(group);
    await expect(board.cards.first()).toBeVisible();
    if (group === 'Group 1') {
      await board.cards.first().focus();
      for (const [place] of (await board.titles()).entries())
        await page.keyboard.press(String((place % 3) + 1));
    }
    await board.commit();
  }
  await frame.goOn('Start the reveal');
  await reveal.revealAll();
  await reveal.dispute('Our contract says otherwise.');
  await expect(page.getByText('Every card is turned over.').first()).toBeVisible();
  const cutOff = await page
    .locator('[data-board-header] > :not(svg), [data-card-button] [data-verdict]')
    .evaluateAll((parts) =>
      parts.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.textContent),
    );
  expect(cutOff).toEqual([]);
});

async function enlargeText(page: Page, percent: number): Promise<void> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`;
  }, percent);
}
