import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { managedDatabase } from './scenario-under-test.ts';

const scenario = managedDatabase();

test.beforeEach(async ({ page }) => {
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  await expect(new BoardPage(page).cards.first()).toBeVisible();
});

test('holds no board of any group in the page while the curtain is down', async ({ page }) => {
  const board = new BoardPage(page);
  const titles = await board.titles();
  const [title] = titles;
  if (title === undefined) throw new Error('There is a card');
  await board.card(title).click();
  await board.lane('Customer').click();
  await page.getByRole('textbox', { name: 'Your note on this card' }).fill('They argued.');
  await board.groupTab('Group 2').click();
  await expect(board.curtain('Group 2')).toBeVisible();
  await expect(board.announcement).toContainText('Its board is behind the curtain.');
  await expect(board.cards).toHaveCount(0);
  const content = await page.evaluate(() => {
    const attributes = [...document.querySelectorAll('body *')].flatMap((element) =>
      [...element.attributes].map(({ value }) => value),
    );
    return `${document.body.textContent ?? ''}\n${attributes.join('\n')}`;
  });
  for (const card of scenario.controls) {
    expect(content).not.toContain(card.title);
    expect(content).not.toContain(card.id);
  }
  expect(content).not.toContain('They argued.');
  // The tabs say how far the groups are, and nothing else.
  await expect(board.groupTab('Group 1')).toContainText('1 of');

  await page.keyboard.press('Control+z');
  await board.liftButton('Group 2').click();
  await expect(board.cards).toHaveCount(scenario.controls.length);
  await board.openGroup('Group 1');
  await board.expectIn(title, 'Customer');
});

test('keeps a board behind the curtain after a reload, and when a vote was opened again', async ({
  page,
}) => {
  const board = new BoardPage(page);
  const [title] = await board.titles();
  await board.card(title ?? '').click();
  await board.lane('Provider').click();
  await page.reload();
  await expect(board.curtain('Group 1')).toBeVisible();
  await expect(board.cards).toHaveCount(0);
  await board.liftCurtain('Group 1');
  await board.commit();
  await page.getByRole('button', { name: 'Reopen vote' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reopen vote' }).click();
  await expect(board.curtain('Group 1')).toBeVisible();
  await page.getByRole('button', { name: 'Notes', exact: true }).click();
  await expect(page.getByText('The first vote of Group 1 was opened again')).toBeVisible();
});

test('changes boards without a curtain where groups have screens of their own', async ({ page }) => {
  const board = new BoardPage(page);
  await page.getByRole('button', { name: 'More for Group 1' }).click();
  await page.getByRole('menuitem', { name: 'Groups have screens of their own' }).click();
  await board.groupTab('Group 2').click();
  await expect(board.cards).toHaveCount(scenario.controls.length);
  await page.getByRole('button', { name: 'More for Group 2' }).click();
  await page.getByRole('menuitem', { name: 'Groups share this screen' }).click();
  await board.groupTab('Group 1').click();
  await expect(board.curtain('Group 1')).toBeVisible();
});
