import type { Page } from '@playwright/test';
import { expectNoViolation } from './expect-no-violation.ts';
import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { WorkbenchPage } from './pages/workbench-page.ts';
import { keyTextsOf, managedDatabase } from './scenario-under-test.ts';

const scenario = managedDatabase();

test('writes an exercise from nothing, saves it to the library and plays it', async ({ page }) => {
  const workbench = new WorkbenchPage(page);
  await workbench.open();
  await expect(workbench.empty).toBeVisible();
  await workbench.newButton.click();
  await workbench.field('Title').fill('Mail relay: who reads the log?');
  await workbench.section('Cards').click();
  await workbench.button('Add a card').click();
  await expect(workbench.field('Title')).toBeFocused();
  await workbench.field('Title').fill('Log review');
  await page.getByRole('radio', { name: 'Customer' }).check();
  await workbench.field('Reason').fill('Only the customer knows what is normal.');
  await expect(workbench.chosenCard).toHaveText('Log review');
  await workbench.publishButton.click();
  await workbench.setUpButton.click();
  await new SetupPage(page).startButton.click();
  expect(await new BoardPage(page).titles()).toContain('Log review');
});

test('changes an exercise of the library, shows what changed, and marks it as yours', async ({ page }) => {
  const workbench = new WorkbenchPage(page);
  const card = scenario.controls[0];
  if (card === undefined) throw new Error('The scenario has a card');
  await workbench.edit(scenario.title);
  await workbench.section('Cards').click();
  await page.getByRole('radio', { name: 'Shared' }).check();
  await workbench.field('Title').fill('Engine room');
  await workbench.view('Changes').click();
  await expect(page.getByText('Engine room: from Provider to Shared')).toBeVisible();
  await expect(page.getByText('Engine room: other title')).toBeVisible();
  await expect(page.getByText(`title: ${card.title}`)).toBeVisible();
  await workbench.publishButton.click();
  await workbench.replaceButton.click();
  await expect(workbench.setUpButton).toBeVisible();
  await page.keyboard.press('Escape');
  await workbench.backButton.click();
  await expect(page.getByText('Same as in the library')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the library' }).click();
  await new StartPage(page).isShown();
  await expect(
    page.getByRole('listitem').filter({ hasText: scenario.title }).getByText('Yours'),
  ).toBeVisible();
});

test('keeps form and text the same in both directions', async ({ page }) => {
  const workbench = new WorkbenchPage(page);
  await workbench.startBlank();
  await workbench.field('Title').fill('By the form: with a colon');
  await expect(workbench.text).toContainText('title: "By the form: with a colon"');
  await expect(workbench.text).toContainText('# The format is described in');
  await workbench.replaceText('format: demarc/scenario@1\nid: by-hand\ntitle: By hand\nsummary: Two.\n');
  await expect(workbench.field('Title')).toHaveValue('By hand');
  await workbench.replaceText('format: demarc/scenario@1\nid: by-hand\ntitle: "By hand\n');
  await expect(page.getByText(/The text is broken at line 4, so the form rests/)).toBeVisible();
  await expect(workbench.field('Title')).toHaveValue('By hand');
  await expect(workbench.field('Title')).not.toBeEditable();
  await workbench.undoButton.click();
  await expect(workbench.field('Title')).toBeEditable();
});

test('leads from a finding to its field and its line', async ({ page }) => {
  const workbench = new WorkbenchPage(page);
  await workbench.edit(scenario.title);
  await workbench.section('Cards').click();
  await workbench.cards.nth(6).click();
  await workbench.field('Title').fill('');
  await workbench.section('Quiz').click();
  await expect(workbench.publishButton).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('1 error has to be mended first.')).toBeVisible();
  await workbench.finding('title').click();
  await expect(workbench.field('Title')).toBeFocused();
  await expect(workbench.text).toContainText('title: ""');
  await page.keyboard.type('Mended');
  await expect(workbench.findings).toContainText('No findings.');
  await expect(workbench.publishButton).toHaveAttribute('aria-disabled', 'false');
});

test('shows one pane at a time in a narrow window, and the one that a jump leads into', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 800 });
  const workbench = new WorkbenchPage(page);
  await workbench.open();
  await workbench.newButton.click();
  await expect(workbench.field('Title')).toBeVisible();
  await expect(workbench.text).toBeHidden();
  await workbench.pane('Text').click();
  await workbench.replaceText('format: demarc/scenario@1\ntitle: "By hand\n');
  await workbench.pane('Form').click();
  await workbench.button('Go to line 3').click();
  await expect(workbench.text).toBeFocused();
  await workbench.replaceText('format: demarc/scenario@1\ntitle: ""\n');
  await workbench.finding('title').click();
  await expect(workbench.field('Title')).toBeFocused();
});

test('takes back and does again what was written in either pane', async ({ page }) => {
  const workbench = new WorkbenchPage(page);
  await workbench.startBlank();
  await workbench.field('Title').fill('First');
  await workbench.field('Summary').fill('Second');
  await expect(workbench.text).toContainText('summary: Second');
  await workbench.text.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('# Third');
  await page.keyboard.press('Control+z');
  await expect(workbench.text).not.toContainText('# Third');
  await page.keyboard.press('Control+z');
  await expect(workbench.field('Summary')).not.toHaveValue('Second');
  await workbench.undoButton.click();
  await expect(workbench.field('Title')).toHaveValue('My scenario');
  await workbench.redoButton.click();
  await workbench.field('Title').press('Control+Shift+z');
  await expect(workbench.field('Summary')).toHaveValue('Second');
  await expect(workbench.field('Title')).toHaveValue('First');
});

test('brings a removed card back', async ({ page }) => {
  const workbench = new WorkbenchPage(page);
  const [first, second] = scenario.controls;
  await workbench.edit(scenario.title);
  await workbench.section('Cards').click();
  await workbench.button('Remove this card').click();
  await expect(workbench.chosenCard).toHaveText(second?.title ?? '');
  await expect(workbench.chosenCard).toBeFocused();
  await workbench.button('Bring it back').click();
  await expect(workbench.cards.first()).toHaveText(first?.title ?? '');
  await expect(workbench.cards.first()).toBeFocused();
});

test('keeps what was written when the app is killed', async ({ demarc, page }) => {
  const workbench = new WorkbenchPage(page);
  await workbench.startBlank();
  await workbench.field('Title').fill('Written before the power went');
  await expect(workbench.saved).toBeVisible();
  await demarc.killAndRestart();
  await expect(workbench.field('Title')).toHaveValue('Written before the power went');
  await workbench.backButton.click();
  await workbench.removeButton('Written before the power went').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the draft' }).click();
  await expect(workbench.empty).toBeVisible();
});

test('lets a person choose when two windows change the same draft', async ({ page }) => {
  const workbench = new WorkbenchPage(page);
  await workbench.startBlank();
  const other = await page.context().newPage();
  await other.goto(page.url());
  const elsewhere = new WorkbenchPage(other);
  await elsewhere.field('Title').fill('Theirs');
  await expect(elsewhere.saved).toBeVisible();
  await expect(elsewhere.text).toContainText('title: "Theirs"');
  await workbench.field('Title').fill('Mine');
  await expect(workbench.conflict).toBeVisible();
  await workbench.conflict.getByRole('button', { name: 'Keep mine as a new draft' }).click();
  await expect(workbench.conflict).toBeHidden();
  await expect(workbench.field('Title')).toHaveValue('Mine');
  await workbench.backButton.click();
  await expect(workbench.openButton('Mine')).toBeVisible();
  await expect(workbench.openButton('Theirs')).toBeVisible();
});

test('can be used with keys alone', async ({ page }) => {
  const workbench = new WorkbenchPage(page);
  await workbench.open();
  await workbench.newButton.focus();
  await page.keyboard.press('Enter');
  await expect(workbench.text).toBeVisible();
  await workbench.section('Exercise').focus();
  await page.keyboard.press('ArrowRight');
  await expect(workbench.section('Cards')).toBeFocused();
  await tabTo(page, workbench.chosenCard);
  const before = await workbench.cards.allTextContents();
  await page.keyboard.press('ArrowDown');
  await expect(workbench.cards.nth(1)).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(workbench.cards.first()).toHaveText(before[1] ?? '');
  await expect(workbench.cards.first()).toBeFocused();
  await tabTo(page, workbench.text);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('# by keys');
  await page.keyboard.press('Tab');
  await expect(workbench.text).not.toBeFocused();
  await expect(workbench.text).toContainText('# by keys');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('no page of the workbench breaks a rule that axe knows', async ({ page }) => {
      test.setTimeout(300_000);
      const workbench = new WorkbenchPage(page);
      await workbench.open();
      await expectNoViolation(page, 'no drafts');
      await workbench.editButton(scenario.title).click();
      await expect(workbench.text).toBeVisible();
      const sections = [
        'Exercise',
        'Cards',
        'Models',
        'Injects',
        'Discussion',
        'Design review',
        'Quiz',
        'Agenda',
      ];
      for (const section of [...sections, 'Sources']) {
        await workbench.section(section).click();
        await expectNoViolation(page, section);
      }
      await workbench.section('Cards').click();
      await workbench.field('Title').fill('');
      await expect(workbench.findings.getByRole('button').first()).toBeVisible();
      await expect(workbench.publishButton).toHaveAttribute('aria-disabled', 'true');
      await expectNoViolation(page, 'with an error');
      await workbench.undoButton.click();
      await expect(workbench.publishButton).toHaveAttribute('aria-disabled', 'false');
      await workbench.view('Preview').click();
      await expectNoViolation(page, 'participant');
      await workbench.asFacilitator.click();
      await expectNoViolation(page, 'facilitator');
      await workbench.view('Write').click();
      await workbench.section('Cards').click();
      await workbench.field('Title').fill('Other');
      await workbench.view('Changes').click();
      await expect(page.getByText('Other: other title')).toBeVisible();
      await expectNoViolation(page, 'changes');
      await workbench.backButton.click();
      await expect(workbench.openButton(scenario.title)).toBeVisible();
      await expectNoViolation(page, 'drafts');
    });
  });
}

test('shows participants nothing of the key', async ({ page }) => {
  const workbench = new WorkbenchPage(page);
  await workbench.edit(scenario.title);
  await workbench.section('Cards').click();
  await workbench.view('Preview').click();
  await expect(page.getByRole('heading', { name: 'The story' })).toBeVisible();
  const shown = await everythingOn(page);
  for (const control of scenario.controls) {
    expect(shown).toContain(control.title);
    for (const secret of keyTextsOf(control)) expect(shown).not.toContain(secret.trim());
  }
  for (const { reason, options } of scenario.quiz ?? []) {
    if (reason !== undefined) expect(shown).not.toContain(reason);
    for (const option of options) expect(shown).not.toContain(option);
  }
  await workbench.asFacilitator.click();
  expect(await everythingOn(page)).toContain(scenario.controls[0]?.why?.slice(0, 60));
});

test('holds fifty cards with long titles', async ({ page }) => {
  const workbench = new WorkbenchPage(page);
  await workbench.startBlank();
  await workbench.replaceText(scenarioOf(50));
  await workbench.section('Cards').click();
  await expect(workbench.cards).toHaveCount(50);
  await workbench.cards.nth(49).click();
  await workbench.field('Reason').fill('The last of many.');
  await expect(workbench.text).toContainText('why: The last of many.');
  await expect(workbench.findings).toContainText('50 warnings');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

test('takes typing into a text of two thousand lines', async ({ page }) => {
  const workbench = new WorkbenchPage(page);
  await workbench.startBlank();
  await workbench.replaceText(scenarioOf(400));
  await workbench.section('Cards').click();
  await expect(workbench.cards).toHaveCount(400);
  await workbench.text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('version: "2.0" # typed at the end of many lines');
  await workbench.section('Exercise').click();
  await expect(workbench.field('Version')).toHaveValue('2.0');
  await expect(workbench.saved).toBeVisible();
});

/** A scenario of five lines per card with titles as long as the format allows. */
function scenarioOf(cards: number): string {
  const lanes = ['provider', 'customer'];
  const head =
    'format: demarc/scenario@1\nid: many-cards\ntitle: Many cards\nsummary: Many cards.\ncontrols:\n';
  const list = Array.from({ length: cards }, (_, index) => {
    const title = `Card ${index + 1} ${'with a title that goes on '.repeat(6)}`.slice(0, 110).trim();
    return `  - id: card-${index + 1}\n    title: ${title}\n    description: One.\n    expected: ${lanes[index % 2]}\n    why: Because.\n`;
  });
  return head + list.join('');
}

async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((node) => node.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** All text of a page, what stands in fields and in the shadow of the editor too. */
async function everythingOn(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const texts: string[] = [];
    const visit = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
          texts.push(element.value);
        for (const attribute of element.attributes) texts.push(attribute.value);
        if (element.shadowRoot !== null) visit(element.shadowRoot);
      }
      texts.push(root.textContent ?? '');
    };
    visit(document);
    texts.push(document.body.textContent ?? '');
    return texts.join('\n');
  });
}
