import { expectNoViolation } from './expect-no-violation.ts';
import { expect, test } from './fixtures.ts';
import { ImportDialog } from './pages/exchange-dialogs.ts';
import { PaperPage } from './pages/paper-page.ts';
import { RevealPage } from './pages/reveal-page.ts';
import { StartPage } from './pages/start-page.ts';

test('types two boards in by keys, over a reload, and opens them in the reveal', async ({ page }) => {
  const start = new StartPage(page);
  const paper = new PaperPage(page);
  await start.isShown();
  await paper.open('managed-database');
  await paper.option(/certain/).press('Space');
  await paper.cell(1, 'Group 1').focus();
  await paper.press('p', '3', 'Enter', 'c', 'Enter', 's', 'ArrowRight', 'P', 'ArrowUp', '2', 'c', '1');
  await expect(paper.cell(1, 'Group 1')).toHaveAccessibleName(/: Provider, certainty 3$/);
  await expect(paper.cell(2, 'Group 2')).toHaveAccessibleName(/: Customer, certainty 1$/);
  await expect(paper.cell(2, 'Group 2')).toBeFocused();
  await expect(paper.progress('Group 1')).toContainText('3 of 18');
  await paper.press('Backspace');
  await expect(paper.cell(2, 'Group 2')).toHaveAccessibleName(/: Blank$/);
  await paper.cell(5, 'Group 2').click();
  await paper.cell(5, 'Group 2').click();
  await expect(paper.cell(5, 'Group 2')).toHaveAccessibleName(/: Shared$/);
  await expectNoViolation(page, 'paper boards');

  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await expect(paper.cell(1, 'Group 1')).toHaveAccessibleName(/: Provider, certainty 3$/);
  await paper.createButton.click();
  await expect(new RevealPage(page).nextCardButton).toBeVisible();
  await expect(page.getByText('0 of 18 turned over')).toBeVisible();
  await page.getByRole('button', { name: 'Back to start' }).click();
  await expect(start.resumeButton('Managed database: who looks after what?')).toBeVisible();
});

test('takes a sheet with its second vote, and says where a sheet is wrong', async ({ page }) => {
  const start = new StartPage(page);
  const paper = new PaperPage(page);
  await start.isShown();
  await paper.open('managed-database');
  const sheet = await paper.openSheet();
  const lines = ['group\tcard\tfirst_lane\tfinal_lane', 'Red\tmanaged-patching\tcustomer\tprovider', ''];
  await sheet.getByLabel('Paste the sheet').fill(lines.join('\n').replace('patching', 'patchin'));
  await sheet.getByRole('button', { name: 'Fill in the boards' }).click();
  await expect(sheet.getByRole('alert')).toContainText(
    'The pasted sheet:2:2: The scenario has no card "managed-patchin"',
  );
  await sheet.getByLabel('Paste the sheet').fill(lines.join('\n'));
  await sheet.getByRole('button', { name: 'Fill in the boards' }).click();
  await expect(sheet).toBeHidden();
  await expect(paper.progress('Red')).toContainText('1 of 18');
  await expect(paper.option(/second vote/)).toBeChecked();
  await paper.createButton.click();
  await expect(new RevealPage(page).nextCardButton).toBeVisible();
});

test('makes no session of empty boards, and asks before what was typed is lost', async ({ page }) => {
  const start = new StartPage(page);
  const paper = new PaperPage(page);
  await start.isShown();
  await paper.open('managed-database');
  await paper.createButton.click();
  await expect(page.getByRole('alert')).toContainText('No group has placed a card yet.');
  await page.getByLabel('Name of group 2').fill('Group 1');
  await paper.createButton.click();
  await expect(page.getByLabel('Name of group 2')).toBeFocused();
  await expect(page.getByText('Another group has this name.')).toBeVisible();
  await paper.backButton.click();
  const question = page.getByRole('dialog', { name: 'Leave without a session?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await paper.backButton.click();
  await question.getByRole('button', { name: 'Leave' }).click();
  await start.isShown();
});

test('holds fifty cards with long titles and eight groups', async ({ page }) => {
  const start = new StartPage(page);
  const taking = new ImportDialog(page);
  const paper = new PaperPage(page);
  await start.isShown();
  const title = (index: number) =>
    `Duty ${index} ${'that has a very long title '.repeat(5)}`.slice(0, 118).trim();
  const rows = Array.from({ length: 50 }, (_, index) => `${title(index)},${index % 2 === 0 ? 'p' : 'c'}`);
  await taking.open();
  await taking.bring({ name: 'fifty.csv', text: ['title,expected', ...rows, ''].join('\n') });
  await taking.startButton.click();
  await taking.close();
  await paper.open('fifty');
  for (let group = 3; group <= 8; group += 1) await page.getByRole('button', { name: 'Add a group' }).click();
  await paper.cell(1, 'Group 8').focus();
  for (let card = 0; card < 50; card += 1) await paper.press(card % 3 === 0 ? 'p' : 'c', 'Enter');
  await expect(paper.progress('Group 8')).toContainText('50 of 50');
  await expect(paper.cell(50, 'Group 8')).toBeInViewport();
  await expect(paper.progress('Group 8')).toBeInViewport();
  await paper.createButton.click();
  await expect(page.getByText('0 of 50 turned over')).toBeVisible();
});
