import type { Page } from '@playwright/test';
import { workshopActions } from '../src/renderer/app/workshop-actions.ts';
import { addTexts, createI18n, laterAreas } from '../src/renderer/i18n/i18n.ts';
import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { PalettePage } from './pages/palette-page.ts';
import { RevealPage } from './pages/reveal-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { WorkshopFrame } from './pages/workshop-frame.ts';
import { managedDatabase } from './scenario-under-test.ts';

const scenario = managedDatabase();

test('runs a workshop from the palette by keys', async ({ page }) => {
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  const board = new BoardPage(page);
  const frame = new WorkshopFrame(page);
  const palette = new PalettePage(page);
  const [title = ''] = await board.titles();

  await board.card(title).focus();
  await page.keyboard.press('1');
  await board.expectIn(title, 'Provider');
  await board.card(title).focus();
  await palette.open();
  await expect(palette.options.filter({ hasText: 'Reveal next card' })).toHaveCount(0);
  await expect(palette.options.filter({ hasText: 'Redo' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(board.card(title)).toBeFocused();

  await palette.start('undo');
  await board.expectIn(title, 'Deck');
  await expect(board.announcement).toHaveText(`Took back: ${title} to provider lane, Group 1.`);
  await expect(board.card(title)).toBeFocused();
  await palette.start('redo');
  await board.expectIn(title, 'Provider');

  await palette.start('comm vote');
  await confirm(page, 'Commit the vote of Group 1?');
  await board.openGroup('Group 2');
  await page.keyboard.press('Alt+Enter');
  await confirm(page, 'Commit the vote of Group 2?');
  await page.keyboard.press('Control+Enter');
  await confirm(page, 'Start the reveal?');
  await frame.isInPhase('Reveal');

  const reveal = new RevealPage(page);
  await palette.open();
  await page.keyboard.type('rev nx');
  await expect(palette.options).toHaveText([/^Reveal next card/]);
  await page.keyboard.press('Enter');
  await expect(reveal.progress).toContainText(/^1 of/);
  await palette.start('export');
  await expect(page.getByRole('dialog', { name: 'Export the workshop' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await palette.start('back phase');
  await confirm(page, 'Back to: Sort?');
  await frame.isInPhase('Sort');
  await palette.start('dark');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('lists every action with its keys on the help sheet', async ({ page }) => {
  const i18n = createI18n();
  for (const area of laterAreas) await addTexts(i18n, area);
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  const board = new BoardPage(page);
  const palette = new PalettePage(page);
  await expect(board.cards.first()).toBeFocused();
  await page.keyboard.press('?');
  for (const action of workshopActions) {
    await expect(palette.help.getByText(action.title(i18n.t), { exact: true })).toBeVisible();
  }
  await expect(palette.help.getByText('Choose a card, by lane and column')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(board.cards.first()).toBeFocused();
  await page.keyboard.press('F1');
  await expect(palette.help).toBeVisible();
  // Behind a dialog no key of the workshop is obeyed.
  await page.keyboard.press('Control+k');
  await expect(palette.field).toBeHidden();
});

test('jumps back over several phases after one question', async ({ page }) => {
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  const frame = new WorkshopFrame(page);
  await new BoardPage(page).commitGroups('Group 1', 'Group 2');
  await frame.goOn('Start the reveal');
  await frame.goBack('Set up');
  await frame.isInPhase('Set up');
});

async function confirm(page: Page, question: string): Promise<void> {
  await expect(page.getByRole('dialog', { name: question })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}
