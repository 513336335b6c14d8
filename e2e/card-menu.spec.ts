import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { CardMenu } from './pages/card-menu.ts';
import { StartPage } from './pages/start-page.ts';
import { WorkbenchPage } from './pages/workbench-page.ts';
import { managedDatabase } from './scenario-under-test.ts';

const scenario = managedDatabase();
const own = ['Our first queue', 'Our second queue'] as const;

/** Two exercises of one's own, as they lie in the folder. */
async function bringOwn(page: Page, dataFolder: string): Promise<void> {
  await new StartPage(page).isShown();
  const folder = join(dataFolder, 'scenarios');
  await mkdir(folder, { recursive: true });
  for (const [index, title] of own.entries()) {
    const text = `format: demarc/scenario@1\nid: our-queue-${index}\ntitle: ${title}\nsummary: Ours.\ncontrols:\n  - id: patching\n    title: Patching\n    expected: provider\n    why: It is said so.\n`;
    await writeFile(join(folder, `our-queue-${index}.yaml`), text);
  }
  await page.reload();
  await expect(new StartPage(page).setUpButton(own[1])).toBeVisible();
}

test('opens one menu at the card it belongs to, and gives the focus back', async ({ page, dataFolder }) => {
  await bringOwn(page, dataFolder);
  const menu = new CardMenu(page);
  await menu.button(own[0]).click();
  await expect(menu.menu(own[0])).toBeVisible();
  await expect(menu.button(own[0])).toHaveAttribute('aria-expanded', 'true');
  const [at, near] = [await menu.menu(own[0]).boundingBox(), await menu.button(own[0]).boundingBox()];
  expect(Math.abs((at?.y ?? 0) - (near?.y ?? 0))).toBeLessThan(400);
  await page.keyboard.press('Escape');
  await expect(menu.menu(own[0])).toBeHidden();
  await expect(menu.button(own[0])).toBeFocused();

  await menu.button(own[0]).click();
  await menu.button(own[1]).click();
  await expect(menu.menu(own[1])).toBeVisible();
  await expect(page.getByRole('menu')).toHaveCount(1);
  await menu.button(own[1]).click();
  await expect(page.getByRole('menu')).toHaveCount(0);

  await menu.button(scenario.title).click();
  await expect(menu.item('Print')).toBeVisible();
  await expect(menu.item('Remove')).toHaveCount(0);
});

for (const way of ['mouse', 'keys'] as const) {
  test(`edits, duplicates, prints, fills in boards and removes by ${way}`, async ({ page, dataFolder }) => {
    test.setTimeout(120_000);
    await bringOwn(page, dataFolder);
    const start = new StartPage(page);
    const menu = new CardMenu(page);
    const workbench = new WorkbenchPage(page);
    const choose = (title: string, item: string) =>
      way === 'mouse' ? menu.choose(title, item) : menu.chooseByKeys(title, item);
    const back = async () => {
      await page.evaluate(() => {
        window.location.hash = '#/';
      });
      await start.isShown();
    };

    await choose(own[0], 'Edit in the workbench');
    await expect(workbench.field('Title')).toHaveValue(own[0]);
    await back();

    await choose(own[0], 'Duplicate');
    await expect(workbench.field('Title')).not.toHaveValue(own[0]);
    await back();

    await choose(own[0], 'Enter paper boards');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(own[0]);
    await back();

    await choose(own[0], 'Print');
    const dialog = menu.printDialog(own[0]);
    await expect(dialog).toBeVisible();
    await dialog.getByRole('radio', { name: /^Participant handout/ }).check();
    const saved = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Make the PDF' }).click();
    const pdf = await readFile(await (await saved).path());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(titlesOf(pdf).join('\n')).toContain(own[0]);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(menu.button(own[0])).toBeFocused();

    await choose(own[0], 'Remove');
    await menu.removeQuestion.getByRole('button', { name: 'Cancel' }).click();
    await expect(menu.removeQuestion).toBeHidden();
    await expect(menu.button(own[0])).toBeFocused();
    await choose(own[0], 'Remove');
    await menu.removeQuestion.getByRole('button', { name: 'Remove it' }).press('Enter');
    await expect(start.setUpButton(own[0])).toHaveCount(0);
    await expect(start.setUpButton(own[1])).toBeVisible();
    await expect(menu.button(own[1])).toBeFocused();
  });
}

/** Every title in a PDF, that of the document among them, written in UTF-16 or as it is. */
function titlesOf(pdf: Buffer): readonly string[] {
  const written = pdf.toString('latin1').matchAll(/\/Title\s*(?:\(((?:[^\\)]|\\.)*)\)|<([0-9a-fA-F]+)>)/g);
  return [...written].map(([, plain, hex]) =>
    hex === undefined ? (plain ?? '') : Buffer.from(hex, 'hex').swap16().toString('utf16le'),
  );
}
