import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { DebriefPage } from './pages/debrief-page.ts';
import { RevealPage } from './pages/reveal-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { WorkshopFrame } from './pages/workshop-frame.ts';
import { managedDatabase } from './scenario-under-test.ts';

const scenario = managedDatabase();

test('keeps the focus off the body whatever disappears under it', async ({ page }) => {
  test.setTimeout(120_000);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const setup = new SetupPage(page);
  const board = new BoardPage(page);
  const frame = new WorkshopFrame(page);
  const reveal = new RevealPage(page);
  const debrief = new DebriefPage(page);

  await press(page, new StartPage(page).setUpButton(scenario.title));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await press(page, button('Add a group'));
  await press(page, button('Remove Group 3'));
  await expect(button('Remove Group 2')).toBeFocused();
  await press(page, setup.startButton);
  await expect(board.cards.first()).toBeFocused();
  for (const lane of ['1', '2', '3', '1', '2', '3']) await page.keyboard.press(lane);
  await board.commitGroups('Group 1', 'Group 2');
  await frame.goOn('Start the reveal');

  await press(page, reveal.nextCardButton);
  await press(page, reveal.nextCardButton);
  await press(page, button('Card before'));
  await expect(button('Card after')).toBeFocused();
  await press(page, button('Dispute this card'));
  await press(page, button('Cancel'));
  await expect(button('Dispute this card')).toBeFocused();
  await press(page, button('Dispute this card'));
  await page.getByLabel('Why does the room contest it?').fill('Our contract says otherwise.');
  await press(page, button('Mark as disputed'));
  await expect(button('Withdraw the dispute')).toBeFocused();
  await press(page, button('Withdraw the dispute'));
  await expect(button('Dispute this card')).toBeFocused();
  await reveal.revealAllButton.click();
  await press(page, reveal.confirmRevealAll);
  await expect(reveal.revealAllButton).toBeHidden();
  await expectFocusSomewhere(page);
  await frame.goOn('Go to the debrief');

  await debrief.tab('Notes').click();
  await page.getByLabel('New note').fill('Somebody asked about backups.');
  await press(page, button('Add the note'));
  await press(page, button('Change the note'));
  await press(page, button('Save'));
  await expect(button('Change the note')).toBeFocused();
  await press(page, button('Remove the note'));
  await expect(button('Remove it')).toBeFocused();
  await press(page, button('Remove it'));
  await expect(page.getByLabel('New note')).toBeFocused();

  await press(page, frame.notesButton);
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('New note').fill('Somebody asked about backups.');
  await press(page, drawer.getByRole('button', { name: 'Add the note' }));
  await expect(drawer.getByLabel('New note')).toBeFocused();
  await press(page, drawer.getByRole('button', { name: 'Remove the note' }));
  await press(page, drawer.getByRole('button', { name: 'Remove it' }));
  await expect(drawer.getByLabel('New note')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(frame.notesButton).toBeFocused();

  await debrief.tab('Score').click();
  await press(page, page.getByRole('button', { name: /^Make an action/ }).first());
  await press(page, debrief.saveActionButton);
  await expect(page.getByRole('button', { name: /^Open the action/ }).first()).toBeFocused();
  await debrief.tab('Actions').click();
  await press(page, page.getByRole('button', { name: /^Remove / }));
  await press(page, button('Remove it'));
  await expect(button('Add an action')).toBeFocused();

  await press(page, button('More steps'));
  await press(page, page.getByRole('menuitem').first());
  await press(page, frame.confirmButton);
  await frame.isInPhase('Reveal');
  await expectFocusSomewhere(page);
  await frame.goOn('Go to the debrief');
  await expectFocusSomewhere(page);

  await frame.exportButton.click();
  await expect(page.getByRole('dialog', { name: 'Export the workshop' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(frame.exportButton).toBeFocused();
  await press(page, frame.backButton);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

async function press(page: Page, control: Locator): Promise<void> {
  await control.focus();
  await page.keyboard.press('Enter');
  await expectFocusSomewhere(page);
}

async function expectFocusSomewhere(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
}
