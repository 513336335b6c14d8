import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { ExportDialog } from './pages/export-dialog.ts';
import { RevealPage } from './pages/reveal-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { WorkshopFrame } from './pages/workshop-frame.ts';
import { controlTitled, keyTextsOf, managedDatabase } from './scenario-under-test.ts';

const scenario = managedDatabase();
const allKeyTexts = scenario.controls.flatMap(keyTextsOf);

test('shows no part of a key on any screen and in any export before its reveal', async ({ page }) => {
  const board = new BoardPage(page);
  const frame = new WorkshopFrame(page);
  const reveal = new RevealPage(page);
  const dialog = new ExportDialog(page);
  await new StartPage(page).isShown();
  await expectNone(page, allKeyTexts);
  await new StartPage(page).setUpButton(scenario.title).click();
  await expect(new SetupPage(page).startButton).toBeVisible();
  await expectNone(page, allKeyTexts);
  await new SetupPage(page).startButton.click();
  for (const title of (await board.titles()).slice(0, 3)) {
    await board.card(title).click();
    await board.lane('Provider').click();
  }
  await expectNone(page, allKeyTexts);
  await frame.exportButton.click();
  for (const format of ['html', 'md', 'csv', 'json'] as const) {
    for (const text of (await dialog.save(format)).values()) {
      for (const secret of allKeyTexts) expect(text).not.toContain(secret);
    }
  }
  await dialog.closeButton.click();
  await board.commitGroups('Group 1', 'Group 2');
  await frame.goOn('Start the reveal');
  await expectNone(page, allKeyTexts);

  await reveal.nextCardButton.click();
  const shown = (await reveal.answer.getByRole('heading').first().textContent()) ?? '';
  const control = controlTitled(scenario, shown);
  await expect(reveal.answer).toContainText(control.why ?? '');
  const stillSecret = scenario.controls.filter((other) => other.id !== control.id).flatMap(keyTextsOf);
  await expectNone(page, stillSecret);
  await frame.exportButton.click();
  const markdown = [...(await dialog.save('md')).values()].join('');
  for (const secret of stillSecret) expect(markdown).not.toContain(secret);
});

async function expectNone(page: Page, secrets: readonly string[]): Promise<void> {
  const content = await page.evaluate(() => {
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].map(({ value }) => value),
    );
    return `${document.body.textContent ?? ''}\n${attributes.join('\n')}`;
  });
  for (const secret of secrets) expect(content).not.toContain(secret);
}
