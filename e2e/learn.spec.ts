import { expectNoViolation } from './expect-no-violation.ts';
import { expect, test } from './fixtures.ts';
import { LearnPage } from './pages/learn-page.ts';
import { StartPage } from './pages/start-page.ts';

const firstQuestion = 'What does buying a managed service hand over?';
const secondQuestion = 'A card is shared. What must stand on it?';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('shows the primer without breaking a rule that axe knows', async ({ page }) => {
      const learn = new LearnPage(page);
      await new StartPage(page).isShown();
      await expectNoViolation(page, 'start with the way to the primer');
      await learn.link.click();
      await expect(learn.title).toBeVisible();
      await expectNoViolation(page, 'primer');
      await learn.judgedAnswerButton.click();
      await learn.question(firstQuestion).getByLabel('The running of the platform').check();
      await learn.checkButton(firstQuestion).click();
      await learn.question(secondQuestion).getByLabel('A promise to work together').check();
      await learn.checkButton(secondQuestion).click();
      await expectNoViolation(page, 'primer with answers');
    });
  });
}

test('says the flow map in words, lane by lane', async ({ page }) => {
  const learn = new LearnPage(page);
  await learn.link.click();
  await expect(learn.flowMap).toHaveAccessibleName(/platform operations move to the provider/);
  await expect(learn.flowMap).toContainText('moves to the provider');
  await expect(learn.flowMap).toContainText('splits in two');
  await expect(learn.flowMap).toContainText('stays with the customer');
});

test('is read and answered by keys alone', async ({ page }) => {
  const learn = new LearnPage(page);
  await learn.link.focus();
  await page.keyboard.press('Enter');
  await learn.contents.getByRole('link', { name: 'Check your understanding' }).focus();
  await page.keyboard.press('Enter');
  await expect(learn.sectionHeading('Check your understanding')).toBeFocused();
  await expect(learn.sectionHeading('Check your understanding')).toBeInViewport();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(learn.question(firstQuestion).getByLabel('The risk to the business')).toBeChecked();
  // Passing an answer on the way gives nothing away.
  await expect(learn.questionForm(firstQuestion)).not.toContainText(/Right|Not quite/);
  await page.keyboard.press('Enter');
  await expect(learn.questionForm(firstQuestion)).toContainText(
    'Not quite. Right is: The running of the platform',
  );
  await expect(learn.announcement).toContainText('A contract may pay for an outage.');
  await expect(learn.progress).toHaveText('1 of 8 checked, 0 right');
  await page.keyboard.press('ArrowUp');
  await expect(learn.questionForm(firstQuestion)).not.toContainText('Not quite');
  await page.keyboard.press('Enter');
  await expect(learn.progress).toHaveText('1 of 8 checked, 1 right');
  await expect(learn.announcement).toContainText('Right. Platform operations move.');
});

test('keeps the answers while the page is open, and clears them on request', async ({ page }) => {
  const learn = new LearnPage(page);
  await learn.link.click();
  await learn.question(firstQuestion).getByLabel('The running of the platform').check();
  await learn.checkButton(firstQuestion).click();
  await learn.contents.getByRole('link', { name: 'Sources' }).click();
  await expect(learn.sectionHeading('Sources')).toBeFocused();
  await page.goBack();
  await expect(learn.progress).toHaveText('1 of 8 checked, 1 right');
  await learn.startAgainButton.click();
  await expect(learn.progress).toHaveText('0 of 8 checked, 0 right');
  await expect(learn.startAgainButton).toBeFocused();
  await expect(learn.announcement).toHaveText('All answers are cleared.');
});

test('holds the judged answer back until it is asked for', async ({ page }) => {
  const learn = new LearnPage(page);
  await learn.link.click();
  const answer = page.getByText('No. Much of the platform work did move.', { exact: false });
  await expect(answer).toBeHidden();
  await learn.judgedAnswerButton.click();
  await expect(answer).toBeVisible();
  await expect(learn.judgedAnswerButton).toBeFocused();
});

test('fits 320 pixels and keeps its text legible', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const learn = new LearnPage(page);
  await learn.link.click();
  await expect(learn.title).toBeVisible();
  const found = await page.evaluate(() => {
    const root = document.documentElement;
    const sizes = [...document.querySelectorAll('h1, h2, h3, p, li, dd, dt, a, label, span')]
      .filter((element) => (element.textContent ?? '').trim() !== '')
      .map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    return { overflow: root.scrollWidth - root.clientWidth, smallest: Math.min(...sizes) };
  });
  expect(found.overflow).toBeLessThanOrEqual(0);
  expect(found.smallest).toBeGreaterThanOrEqual(14);
});
