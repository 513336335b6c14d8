import { expectNoViolation } from './expect-no-violation.ts';
import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { managedDatabase } from './scenario-under-test.ts';

const scenario = managedDatabase();
const total = scenario.controls.length;

test.beforeEach(async ({ page }) => {
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  await expect(new BoardPage(page).cards.first()).toBeVisible();
});

test('takes a count of hands by keys alone, shows it on the card, and takes it back', async ({ page }) => {
  const board = new BoardPage(page);
  const [first, second] = await board.titles();
  if (first === undefined || second === undefined) throw new Error('There are two cards');
  await board.card(first).focus();
  await page.keyboard.press('t');
  await expect(page.getByRole('dialog', { name: first }).getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await board.expectIn(first, 'Provider');
  await expect(board.card(first)).toHaveAccessibleName(/7 provider, 3 customer/);
  await expect(board.card(first)).toContainText('7 provider');
  await expect(board.announcement).toContainText(
    `${first}: 7 provider, 3 customer. provider lane, 1 of ${total} placed.`,
  );
  await expect(board.card(first)).toBeFocused();

  await board.card(second).focus();
  await page.keyboard.press('t');
  await expect(page.getByRole('dialog', { name: second }).getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('4 0 4');
  await page.keyboard.press('Enter');
  await board.expectIn(second, 'Deck');
  await expect(board.card(second)).toHaveAccessibleName(/4 provider, 4 customer, tie/);

  await page.keyboard.press('Control+z');
  await expect(board.card(second)).not.toHaveAccessibleName(/provider/);
  await board.card(first).focus();
  await page.keyboard.press('t');
  await page.getByRole('button', { name: 'Take the count back' }).press('Enter');
  await board.expectIn(first, 'Deck');
});

test('counts hands for the whole deck, card by card, by keys alone', async ({ page }) => {
  const board = new BoardPage(page);
  const titles = await board.titles();
  await page.getByRole('radio', { name: 'Count hands' }).press('Space');
  const field = (lane: string, title: string) =>
    page.getByRole('textbox', { name: `${lane}: hands for ${title}`, exact: true });
  const [first, second] = titles;
  await expectNoViolation(page, 'list of counts');
  await field('Provider', first ?? '').focus();
  for (const [place] of titles.entries()) {
    await page.keyboard.type(place % 2 === 0 ? '6 0 2' : '1 0 7');
    await page.keyboard.press('Enter');
  }
  await expect(board.announcement).toContainText(`${total} of ${total} placed.`);
  await field('Customer', second ?? '').focus();
  await page.keyboard.press('Control+z');
  await expect(field('Customer', titles.at(-1) ?? '')).toHaveValue('');
  await page.keyboard.press('ArrowUp');
  await expect(field('Customer', first ?? '')).toBeFocused();
  await page.getByRole('radio', { name: 'Board' }).press('Space');
  await board.expectIn(first ?? '', 'Provider');
  await board.expectIn(second ?? '', 'Customer');
  await board.expectIn(titles.at(-1) ?? '', 'Deck');
});

test('adds a card to every deck, counts it, marks it, and asks before it goes again', async ({ page }) => {
  const board = new BoardPage(page);
  await board.cards.first().focus();
  await page.keyboard.press('+');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('Badge readers');
  await page.keyboard.press('Enter');
  await expect(board.announcement).toContainText('Badge readers is in every deck now.');
  await expect(board.card('Badge readers')).toHaveAccessibleName(/added in the room/);
  await board.card('Badge readers').click();
  await board.lane('Customer').click();
  await expect(board.announcement).toContainText(`Badge readers: customer lane, 1 of ${total + 1} placed.`);
  await board.openGroup('Group 2');
  await board.expectIn('Badge readers', 'Deck');
  await board.card('Badge readers').click();
  const remove = page.getByRole('button', { name: 'Remove the card' });
  await remove.click();
  await expect(page.getByRole('dialog')).toContainText('1 group has placed it.');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the card' }).click();
  await expect(board.card('Badge readers')).toHaveCount(0);
});

test('takes in a group that came late, and leads to the reason of a card by one key', async ({ page }) => {
  const board = new BoardPage(page);
  const [title] = await board.titles();
  if (title === undefined) throw new Error('There is a card');
  await page.getByRole('button', { name: 'More for Group 1' }).click();
  await page.getByRole('menuitem', { name: 'Take in a group that came late' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Group 1');
  await dialog.getByRole('button', { name: 'Take the group in' }).click();
  await expect(dialog).toContainText('that no other group has');
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Latecomers');
  await dialog.getByRole('textbox', { name: 'People', exact: true }).fill('4');
  await dialog.getByRole('button', { name: 'Take the group in' }).click();
  await board.liftCurtain('Latecomers');
  await board.card(title).focus();
  await page.keyboard.press('1');
  await board.expectIn(title, 'Provider');
  await board.card(title).focus();
  await page.keyboard.press('w');
  await expect(page.getByLabel('Why here, in one line')).toBeFocused();
  await page.keyboard.type('It is their engine');
  await page.keyboard.press('Enter');
  await expect(board.card(title)).toHaveAccessibleName(/with a reason/);
});
