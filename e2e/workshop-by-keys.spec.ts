import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { DebriefPage } from './pages/debrief-page.ts';
import { exportNames } from './pages/export-dialog.ts';
import { WorkshopFrame } from './pages/workshop-frame.ts';
import { managedDatabase } from './scenario-under-test.ts';

const scenario = managedDatabase();
const farthestTab = 60;

declare global {
  interface Window {
    pointerEvents?: number;
  }
}

test('plays a workshop by keys only @electron', async ({ page }, info) => {
  await page.evaluate(() => {
    window.pointerEvents = 0;
    for (const type of ['pointerdown', 'mousedown', 'touchstart']) {
      window.addEventListener(
        type,
        () => {
          window.pointerEvents = (window.pointerEvents ?? 0) + 1;
        },
        true,
      );
    }
  });
  const board = new BoardPage(page);
  const frame = new WorkshopFrame(page);

  await tabTo(page, `Set up ${scenario.title}`);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Start sorting');
  await page.keyboard.press('Enter');
  const titles = await board.titles();
  const [firstTitle] = titles;
  if (firstTitle === undefined) throw new Error('There is a card');

  await tabTo(page, new RegExp(`^${firstTitle}, deck`));
  for (const [place, title] of titles.entries()) {
    await expect(board.card(title)).toBeFocused();
    await page.keyboard.press(String((place % 3) + 1));
    const lane = (['Provider', 'Shared', 'Customer'] as const)[place % 3] ?? 'Provider';
    await board.expectIn(title, lane);
    await expect(board.announcement).toContainText(
      `${title}: ${lane.toLowerCase()} lane, ${place + 1} of ${titles.length} placed.`,
    );
  }
  await page.keyboard.press('Control+z');
  await board.expectIn(titles.at(-1) ?? '', 'Deck');
  await page.keyboard.press('Control+Shift+z');

  await commitByKeys(page);
  await tabTo(page, /^Group 1/);
  await page.keyboard.press('ArrowRight');
  await expect(board.groupTab('Group 2')).toBeFocused();
  await tabTo(page, 'We are Group 2: show our board');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-card-button]:focus')).toHaveCount(1);
  await commitByKeys(page);

  await goOnByKeys(page, 'Start the reveal');
  await page.keyboard.press('n');
  await expect(page.getByRole('article')).toContainText('Belongs to');
  await tabTo(page, 'Reveal all');
  await confirmByKeys(page, 'Reveal them');
  await expect(page.getByText('Every card is turned over.').first()).toBeVisible();
  await goOnByKeys(page, 'Go to the debrief');
  await expect(new DebriefPage(page).group('Group 1')).toBeVisible();
  await goOnByKeys(page, 'Close the session');
  await frame.isInPhase('Closed');

  if (info.project.name !== 'electron') {
    await tabTo(page, 'Export');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radio', { name: exportNames.html })).toBeFocused();
    const download = page.waitForEvent('download');
    await tabTo(page, 'Export');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/\.html$/);
  }
  expect(await page.evaluate(() => window.pointerEvents)).toBe(0);
});

test('keeps the board within fifteen tab stops and the focus on a card', async ({ page }) => {
  await tabTo(page, `Set up ${scenario.title}`);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Start sorting');
  await page.keyboard.press('Enter');
  const board = new BoardPage(page);
  await expect(board.cards.first()).toBeVisible();
  const stops = await page
    .getByRole('tabpanel')
    .evaluate(
      (panel) =>
        [...panel.querySelectorAll<HTMLElement>('button, a[href], input, [tabindex]')].filter(
          (element) => element.tabIndex >= 0,
        ).length,
    );
  expect(stops).toBeLessThanOrEqual(15);
  const [title] = await board.titles();
  await tabTo(page, new RegExp(`^${title}, deck`));
  await page.keyboard.press('3');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(page.locator('[data-card-button]:focus')).toHaveCount(1);
});

/** Presses Tab until the focus is on what has this name. A person who needs more presses than the limit is lost. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  await expect(page.locator('#root')).not.toBeEmpty();
  const seen: string[] = [];
  for (let presses = 0; presses < farthestTab; presses += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    seen.push(focused);
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to ${name}. Seen: ${seen.join(' | ')}`);
}

async function commitByKeys(page: Page): Promise<void> {
  await tabTo(page, 'Commit vote');
  await confirmByKeys(page, 'Commit vote');
}

async function goOnByKeys(page: Page, label: string): Promise<void> {
  await tabTo(page, label);
  await confirmByKeys(page, 'Yes, go on');
}

/** Opens the dialog of the button that has the focus, and confirms: its focus starts on yes. */
async function confirmByKeys(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: label })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}
