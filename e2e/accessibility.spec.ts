import { expectNoViolation } from './expect-no-violation.ts';
import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { DebriefPage } from './pages/debrief-page.ts';
import { RevealPage } from './pages/reveal-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { WorkshopFrame } from './pages/workshop-frame.ts';
import { managedDatabase } from './scenario-under-test.ts';

const scenario = managedDatabase();

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('no screen breaks a rule that axe knows', async ({ page }) => {
      test.setTimeout(300_000);
      const start = new StartPage(page);
      const setup = new SetupPage(page);
      const board = new BoardPage(page);
      const frame = new WorkshopFrame(page);
      const reveal = new RevealPage(page);
      const debrief = new DebriefPage(page);
      await start.isShown();
      await expectNoViolation(page, 'start');
      await start.search('nothing is called like this');
      await expectNoViolation(page, 'start without results');
      await start.search('');
      await start.setUpButton(scenario.title).click();
      await setup.groupName(2).fill('Group 1');
      await setup.startButton.click();
      await expectNoViolation(page, 'setup with an error');
      await setup.groupName(2).fill('Group 2');
      await setup.startButton.click();
      const titles = await board.titles();
      await expectNoViolation(page, 'board with a full deck');
      for (const title of titles.slice(0, 5)) {
        await board.card(title).click();
        await board.lane('Provider').click();
      }
      await board.card(titles[6] ?? '').click();
      await expectNoViolation(page, 'board half way, a card selected');
      await board.commitButton.click();
      await expectNoViolation(page, 'commit dialog');
      await board.confirmCommit.click();
      await expectNoViolation(page, 'committed board');
      await board.openGroup('Group 2');
      await board.commit();
      await frame.goOn('Start the reveal');
      await reveal.nextCardButton.click();
      await expectNoViolation(page, 'reveal');
      await reveal.dispute('Our contract says otherwise.');
      await reveal.revealAll();
      await expectNoViolation(page, 'reveal of all cards');
      await frame.goOn('Go to the debrief');
      await expectNoViolation(page, 'score');
      await debrief
        .makeActionButton(titles[0] ?? '')
        .or(page.getByRole('button', { name: /^Make an action/ }).first())
        .first()
        .click();
      await expectNoViolation(page, 'action editor');
      await debrief.saveActionButton.click();
      for (const tab of ['Discussion', 'Notes', 'Actions'] as const) {
        await debrief.tab(tab).click();
        await expectNoViolation(page, tab);
      }
      await page.getByRole('button', { name: /^Remove / }).click();
      await expectNoViolation(page, 'question before an action is removed');
      await frame.exportButton.click();
      await expectNoViolation(page, 'export');
    });
  });
}

test('says every move once and ends with the final state', async ({ page }) => {
  const board = new BoardPage(page);
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  const titles = await board.titles();
  await board.card(titles[0] ?? '').focus();
  await page.keyboard.press('1');
  await expect(board.announcement).toHaveText(`${titles[0]}: provider lane, 1 of ${titles.length} placed.`);
  await page.keyboard.press('Control+z');
  await expect(board.announcement).toHaveText(`Took back: ${titles[0]} to provider lane, Group 1.`);
});
