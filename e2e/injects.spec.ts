import type { Page } from '@playwright/test';
import { expectNoViolation } from './expect-no-violation.ts';
import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { InjectScreens } from './pages/inject-screens.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { managedDatabase } from './scenario-under-test.ts';

const scenario = managedDatabase();
const injects = scenario.injects ?? [];
const [inject] = injects;
if (inject === undefined) throw new Error('The scenario has an inject');
const { title, text, question = '' } = inject;
const hit = scenario.controls
  .filter(({ id }) => inject.controls.includes(id))
  .map((control) => control.title);
const [hitTitle = ''] = hit;

test('keeps injects out of the page until the facilitator shows one, by keys alone', async ({ page }) => {
  const board = new BoardPage(page);
  const screens = new InjectScreens(page);
  await sort(page);
  expect(hit).toHaveLength(inject.controls.length);
  await expectNone(
    page,
    injects.flatMap((one) => [one.title, one.text]),
  );

  await screens.injectsButton.focus();
  await page.keyboard.press('Enter');
  const item = screens.inject(title);
  await expect(item).toContainText('Not shown yet');
  for (const part of [text, question, ...hit]) await expect(item).toContainText(part);
  await expectNoViolation(page, 'list of injects');
  await item.getByRole('button', { name: 'Show in the room' }).focus();
  await page.keyboard.press('Enter');

  await expect(screens.injects).toBeHidden();
  await expect(screens.injectsButton).toBeFocused();
  const banner = screens.banner(title);
  await expect(banner).toContainText(text);
  await expect(banner).toContainText(question);
  await expect(board.announcement).toHaveText(`Inject shown: ${title}.`);
  await expectNone(
    page,
    injects.slice(1).flatMap((one) => [one.title, one.text]),
  );
  await expectNoViolation(page, 'board with an inject');
  expect((await namesOfHitCards(page)).toSorted()).toEqual(hit.toSorted());
  const [ground, shown] = [await board.ground('Deck').boundingBox(), await banner.boundingBox()];
  expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThanOrEqual(ground?.y ?? 0);

  await board.card(hitTitle).focus();
  await page.keyboard.press('1');
  await board.expectIn(hitTitle, 'Provider');

  await banner.getByRole('button', { name: 'Put away' }).focus();
  await page.keyboard.press('Enter');
  await expect(banner).toBeHidden();
  await expect(page.locator('body')).not.toBeFocused();
  expect(await namesOfHitCards(page)).toEqual([]);
  await expectNone(page, [text]);
  await board.expectIn(hitTitle, 'Provider');

  await screens.injectsButton.click();
  await expect(item).toContainText(/Shown at \d\d:\d\d/);
  await item.getByRole('button', { name: 'Show again' }).click();
  await screens.injectsButton.click();
  await expect(item).toContainText(/On screen since \d\d:\d\d/);
});

test('logs a decision on the inject, keeps half-typed text, and asks before it removes', async ({ page }) => {
  const screens = new InjectScreens(page);
  await sort(page);
  await screens.injectsButton.click();
  await screens.inject(title).getByRole('button', { name: 'Show in the room' }).click();
  await screens.banner(title).getByRole('button', { name: 'Record a decision' }).focus();
  await page.keyboard.press('Enter');

  await expect(screens.field('Question')).toHaveValue(question);
  await expect(screens.field('Decision')).toBeFocused();
  await expectNoViolation(page, 'decision log');
  await page.keyboard.type('Close every sn');
  await page.keyboard.press('Escape');
  await expect(screens.decisions).toBeHidden();
  await screens.decisionsButton.focus();
  await page.keyboard.press('Enter');
  await expect(screens.field('Decision')).toBeFocused();
  await expect(screens.field('Decision')).toHaveValue('Close every sn');
  await page.keyboard.press('End');
  await page.keyboard.type('apshot today');
  await screens.field('Options').fill('Today\nNext week');
  await screens.field('Who decided').fill('Head of platform');
  await screens.field('Why').fill('Nobody knows who can read them.');
  await page.keyboard.press('ControlOrMeta+Enter');

  await expect(screens.decided).toHaveCount(1);
  for (const part of [title, question, 'Close every snapshot today', 'Head of platform', 'Today; Next week'])
    await expect(screens.decided).toContainText(part);
  await expect(screens.field('Decision')).toBeFocused();
  await expect(screens.field('Decision')).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(screens.decisions).toContainText('Say what was decided.');
  await page.keyboard.type('A second thou');

  await screens.decisions.getByRole('button', { name: 'Change the decision: Close every' }).click();
  await expect(screens.field('Decision')).toBeFocused();
  await screens.field('Decision').fill('Close them tomorrow');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(screens.decided).toContainText('Close them tomorrow');
  await expect(screens.field('Decision')).toHaveValue('A second thou');

  await page.reload();
  await screens.decisionsButton.click();
  await expect(screens.decided).toContainText('Close them tomorrow');
  await screens.decisions.getByRole('button', { name: 'Remove the decision: Close them' }).click();
  await screens.decisions.getByRole('button', { name: 'Keep it' }).click();
  await expect(screens.decided).toHaveCount(1);
  await screens.decisions.getByRole('button', { name: 'Remove the decision: Close them' }).click();
  await screens.decisions.getByRole('button', { name: 'Remove it' }).click();
  await expect(screens.decided).toHaveCount(0);
  await expect(page.locator('body')).not.toBeFocused();
});

async function sort(page: Page): Promise<void> {
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  await expect(new BoardPage(page).cards.first()).toBeVisible();
}

/** Titles of the cards that say that the inject hits them. */
async function namesOfHitCards(page: Page): Promise<readonly string[]> {
  const names = await new BoardPage(page).cards.evaluateAll((cards) =>
    cards.map((card) => card.getAttribute('aria-label') ?? ''),
  );
  return names.flatMap((name) => (name.includes(', hit by the inject') ? [name.split(', ')[0] ?? ''] : []));
}

async function expectNone(page: Page, secrets: readonly string[]): Promise<void> {
  const content = await page.evaluate(() => document.documentElement.outerHTML);
  for (const secret of secrets) expect(content).not.toContain(secret);
}
