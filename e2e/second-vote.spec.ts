import { expectNoViolation } from './expect-no-violation.ts';
import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { WorkshopFrame } from './pages/workshop-frame.ts';
import { keyTextsOf, managedDatabase } from './scenario-under-test.ts';

const scenario = managedDatabase();

test('plays two votes: the spread without the key, least agreement first, then the final vote', async ({
  page,
}) => {
  const board = new BoardPage(page);
  const frame = new WorkshopFrame(page);
  await new StartPage(page).setUpButton(scenario.title).click();
  await page.getByRole('switch', { name: 'Second vote after a discussion' }).press('Space');
  await new SetupPage(page).startButton.click();
  const titles = await board.titles();
  const [agreed, divided] = titles;
  if (agreed === undefined || divided === undefined) throw new Error('There are two cards');
  await place(agreed, '1');
  await place(divided, '1');
  await board.commit();
  await board.openGroup('Group 2');
  await place(agreed, '1');
  await place(divided, '3');
  await board.commit();
  await frame.goOn('Start the discussion');

  const rows = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
  await expect(rows).toHaveCount(scenario.controls.length);
  await expect(rows.first()).toContainText(divided);
  await expect(rows.first()).toContainText('0% of pairs agree');
  await expect(rows.first()).toContainText('2 groups');
  await expect(rows.first()).toContainText('Explain first: Group 1 (provider), Group 2 (customer)');
  await expect(rows.nth(1)).toContainText('All agree');
  await expect(rows.nth(2)).toContainText('2 blank');
  const content = (await page.locator('body').textContent()) ?? '';
  for (const secret of scenario.controls.flatMap(keyTextsOf)) expect(content).not.toContain(secret);
  await expect(board.cards).toHaveCount(0);
  await expectNoViolation(page, 'spread of the first vote');

  await page.getByRole('button', { name: `Open on a board: ${divided}` }).press('Enter');
  await expect(board.liftButton('Group 1')).toBeFocused();
  await expect(board.cards).toHaveCount(0);
  await expectNoViolation(page, 'curtain');
  await page.keyboard.press('Enter');
  await expect(board.card(divided)).toBeFocused();
  await page.keyboard.press('3');
  await board.expectIn(divided, 'Customer');
  await expect(board.card(divided)).toHaveAccessibleName(/first vote: provider lane/);
  await board.card(divided).click();
  await expect(page.getByRole('complementary', { name: 'Card' })).toContainText('In your first voteProvider');
  await board.commit();
  await page.getByRole('button', { name: 'Back to the spread' }).click();
  // The spread is that of the first vote, whatever the groups change now.
  await expect(rows.first()).toContainText(divided);
  await page.getByRole('button', { name: 'Vote again: Group 2' }).click();
  await board.liftCurtain('Group 2');
  await board.commit();
  await page.getByRole('button', { name: 'Back to the spread' }).click();
  await expect(page.getByText('Every group that is here has committed its final vote.')).toBeVisible();
  await frame.goOn('Start the reveal');
  await frame.isInPhase('Reveal');

  async function place(title: string, key: string): Promise<void> {
    await board.card(title).focus();
    await page.keyboard.press(key);
    await board.expectIn(title, key === '1' ? 'Provider' : 'Customer');
  }
});
