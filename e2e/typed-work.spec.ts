import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { DebriefPage } from './pages/debrief-page.ts';
import { RevealPage } from './pages/reveal-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { WorkshopFrame } from './pages/workshop-frame.ts';
import { managedDatabase } from './scenario-under-test.ts';

const scenario = managedDatabase();

test('keeps what is half typed in the debrief', async ({ page }) => {
  await playToDebrief(page);
  const debrief = new DebriefPage(page);
  await debrief.tab('Discussion').click();
  const answer = page.getByRole('textbox', { name: /^What the room said/ }).first();
  await answer.fill('Half an ans');
  await debrief.tab('Notes').click();
  await page.getByLabel('New note').fill('Half a no');
  await debrief.tab('Score').click();
  await debrief.tab('Discussion').click();
  await expect(answer).toHaveValue('Half an ans');
  await debrief.tab('Notes').click();
  await expect(page.getByLabel('New note')).toHaveValue('Half a no');

  await debrief.tab('Actions').click();
  await page.getByRole('button', { name: 'Add an action' }).click();
  await debrief.ownerField.fill('Rob');
  await page.keyboard.press('Escape');
  await page.mouse.click(4, 400);
  await expect(debrief.ownerField).toHaveValue('Rob');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).last().click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('asks before it removes a note, an action or a group that has placed cards', async ({ page }) => {
  await playToDebrief(page);
  const debrief = new DebriefPage(page);
  const frame = new WorkshopFrame(page);
  const remove = page.getByRole('button', { name: 'Remove it', exact: true });
  const keep = page.getByRole('button', { name: 'Keep it', exact: true });

  await debrief.tab('Notes').click();
  await page.getByLabel('New note').fill('Somebody asked about backups.');
  await page.getByRole('button', { name: 'Add the note' }).click();
  const note = page.getByRole('listitem').filter({ hasText: 'Somebody asked about backups.' });
  await page.getByRole('button', { name: 'Remove the note' }).click();
  await keep.click();
  await expect(note).toBeVisible();
  await page.getByRole('button', { name: 'Remove the note' }).click();
  await remove.click();
  await expect(note).toBeHidden();

  await debrief.tab('Actions').click();
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByLabel('What is the issue?').fill('Nobody looks after the backups.');
  await debrief.saveActionButton.click();
  const action = page.getByRole('listitem').filter({ hasText: 'Nobody looks after the backups.' });
  await page.getByRole('button', { name: /^Remove / }).click();
  await expect(action).toBeVisible();
  await remove.click();
  await expect(action).toBeHidden();

  for (const phase of ['Reveal', 'Sort', 'Set up']) await frame.goBack(phase);
  const removeGroup = page.getByRole('button', { name: 'Remove Group 1' });
  await removeGroup.click();
  await expect(page.getByRole('dialog', { name: 'Remove Group 1?' })).toContainText('1 card');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(removeGroup).toBeFocused();
  await removeGroup.click();
  await page.getByRole('button', { name: 'Remove the group' }).click();
  await expect(page.getByLabel('Name of group 1')).toHaveValue('Group 2');
});

test('leaves one workshop behind when sorting could not begin at once', async ({ page }) => {
  await new StartPage(page).setUpButton(scenario.title).click();
  let refusals = 0;
  await page.route('**/api/call', async (route) => {
    if (refusals > 0 || !route.request().postData()?.includes('"change-phase"')) return route.fallback();
    refusals += 1;
    await route.fulfill({
      json: { ok: false, error: { code: 'not-saved', message: 'The disk is full.' } },
    });
  });
  await new SetupPage(page).startButton.click();
  await expect.poll(() => refusals).toBe(1);
  await page.getByRole('button', { name: /^(?:Start sorting|Save and sort)$/ }).click();
  await expect(new BoardPage(page).cards.first()).toBeVisible();
  await new WorkshopFrame(page).backButton.click();
  await expect(new StartPage(page).resumeButton(scenario.title)).toHaveCount(1);
});

/** One card of the first group is placed; nothing else is played. */
async function playToDebrief(page: Page): Promise<void> {
  const board = new BoardPage(page);
  const frame = new WorkshopFrame(page);
  const reveal = new RevealPage(page);
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  await board.cards.first().focus();
  await page.keyboard.press('1');
  await board.commitGroups('Group 1', 'Group 2');
  await frame.goOn('Start the reveal');
  await reveal.revealAll();
  await frame.goOn('Go to the debrief');
}
