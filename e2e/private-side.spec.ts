import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { PalettePage } from './pages/palette-page.ts';
import { RevealPage } from './pages/reveal-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { WorkshopFrame } from './pages/workshop-frame.ts';
import { controlTitled, keyTextsOf, managedDatabase } from './scenario-under-test.ts';

const scenario = managedDatabase();
const allKeyTexts = scenario.controls.flatMap(keyTextsOf);

test('keeps the key off the page until the facilitator asks for a part of it', async ({ page }) => {
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  const board = new BoardPage(page);
  const frame = new WorkshopFrame(page);
  const side = page.getByRole('complementary', { name: 'Private side' });
  const [title = ''] = await board.titles();
  const { misconception = '' } = controlTitled(scenario, title);

  await board.card(title).click();
  await expectNone(page, allKeyTexts);
  await page.keyboard.press('Alt+p');
  await expect(side).toContainText('Next step');
  await expect(side).toContainText('Not committed yet: Group 1, Group 2');
  await expect(side).toContainText('Put each card into the lane of whoever operates it.');
  await expectNone(page, allKeyTexts);

  await side.getByRole('button', { name: 'Show me: Tempting mistake' }).click();
  await expect(side).toContainText(misconception);
  await expectNone(
    page,
    allKeyTexts.filter((text) => text !== misconception),
  );
  await board.card((await board.titles())[1] ?? '').click();
  await expectNone(page, allKeyTexts);
  await side.getByRole('button', { name: 'Close the private side' }).click();
  await expect(side).toBeHidden();
  await expectNone(page, allKeyTexts);

  await board.commitGroups('Group 1', 'Group 2');
  await frame.goOn('Start the reveal');
  await new PalettePage(page).start('private');
  await expect(side).toContainText('Next reveal');
  await expectNone(page, allKeyTexts);
  await side.getByRole('button', { name: 'Show me: Next reveal' }).click();
  const next = (await side.locator('strong').textContent()) ?? '';
  await expect(side).toContainText(controlTitled(scenario, next).why ?? '');
  await new RevealPage(page).nextCardButton.click();
  await expect(new RevealPage(page).answer.getByRole('heading').first()).toHaveText(next);
  await expect(side.locator('strong')).toHaveCount(0);
});

test('writes a note on the workshop or on the chosen card by one key', async ({ page }) => {
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  const board = new BoardPage(page);
  const [title = ''] = await board.titles();
  await board.card(title).click();
  await page.keyboard.press('Alt+n');
  const drawer = page.getByRole('dialog', { name: 'Notes of the facilitator' });
  await expect(drawer.getByLabel('New note')).toBeFocused();
  await drawer.getByLabel('About').selectOption({ label: title });
  await drawer.getByLabel('New note').fill('They asked who patches.');
  await drawer.getByRole('button', { name: 'Add the note' }).click();
  await expect(drawer.getByText(`On ${title}`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await board.card(title).focus();
  await page.keyboard.press('Control+z');
  await expect(board.announcement).toHaveText('Took back: note “They asked who patches.”.');
});

async function expectNone(page: Page, secrets: readonly string[]): Promise<void> {
  const content = await page.evaluate(() => document.documentElement.outerHTML);
  for (const secret of secrets) expect(content).not.toContain(secret);
}
