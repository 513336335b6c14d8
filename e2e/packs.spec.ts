import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePack } from '#core/pack/parse-pack.ts';
import { printPack } from '#core/pack/print-pack.ts';
import { type PackedScenario, packFormat } from '#core/pack/schema.ts';
import { expectNoViolation } from './expect-no-violation.ts';
import { expect, test } from './fixtures.ts';
import { ExportScenariosDialog, ImportDialog } from './pages/exchange-dialogs.ts';
import { StartPage } from './pages/start-page.ts';

const database = new URL('../scenarios/managed-database.yaml', import.meta.url);

function packOf(scenarios: readonly PackedScenario[], name = 'ours.json') {
  const printed = printPack({ format: packFormat, scenarios: [...scenarios] });
  if (!printed.ok) throw new Error(printed.error);
  return { name, text: printed.value };
}

/** An exercise with as many cards as wanted, and a comment to keep. */
function exercise(id: string, title: string, cards = 12): PackedScenario {
  const controls = Array.from(
    { length: cards },
    (_, index) =>
      `  - id: card-${index}\n    title: Card ${index} of ${title}\n    expected: ${index % 2 === 0 ? 'provider' : 'customer'}\n    why: >-\n      ${'It is said so in the contract of the service. '.repeat(12)}\n`,
  );
  const head = `# Kept as it is\nformat: demarc/scenario@1\nid: ${id}\ntitle: ${title}\nsummary: One of many.\ncontrols:\n`;
  return { file: `${id}.yaml`, text: head + controls.join('') };
}

test('takes a pack in after a preview, keeps both by default, and gives it out again as it was', async ({
  page,
  dataFolder,
}) => {
  const start = new StartPage(page);
  const taking = new ImportDialog(page);
  await start.isShown();
  const original = await readFile(database, 'utf8');
  const changed = original
    .replace(/^title: .*$/m, 'title: Our database')
    .replace('expected: provider', 'expected: customer');
  const queue = exercise('orders-queue', 'Orders queue');
  await taking.open();
  await taking.bring(
    packOf([
      queue,
      { file: 'database.yaml', text: changed },
      { file: '../../escaped.yaml', text: queue.text.replace('expected:', 'expcted:') },
      exercise('orders-queue', 'Second queue'),
    ]),
    { name: 'our-duties.csv', text: 'title;expected\nPatching;p\nAccess;c\n' },
    { name: 'played.session.json', text: '{"format":"demarc/session@1"}' },
  );
  await expect(taking.previewHeading).toBeFocused();
  await expect(taking.row('Our database')).toContainText('1 card moved to another lane');
  await expect(taking.row('Our database')).toContainText('also changed: title');
  await expect(taking.choice('Our database')).toHaveValue('keep-both');
  await expect(taking.row('Second queue')).toContainText('It has the same id as orders-queue.yaml.');
  await expect(taking.row('escaped.yaml')).toContainText(
    'column 5: The key "expcted" is not known in controls[0].',
  );
  await expect(taking.row('Our duties')).toContainText('Made from a list');
  await expect(taking.row('played.session.json')).toContainText('npx demarc import FILE');
  await expectNoViolation(page, 'preview of an import');
  await taking.choice('Second queue').selectOption('skip');
  await taking.startButton.click();
  await expect(taking.resultHeading).toBeFocused();
  await expect(taking.dialog).toContainText('3 exercises are in the library.');
  await taking.close();
  await expect(taking.openButton).toBeFocused();
  for (const title of ['Orders queue', 'Our database (2)', 'Our duties'])
    await expect(start.setUpButton(title)).toBeVisible();
  expect((await readdir(join(dataFolder, 'scenarios'))).sort()).toEqual([
    'managed-database-2.yaml',
    'orders-queue.yaml',
    'our-duties.yaml',
  ]);

  const giving = new ExportScenariosDialog(page);
  await giving.openButton.click();
  await giving.search('queue');
  await giving.scenario('Orders queue').check();
  await expectNoViolation(page, 'export of exercises');
  const saved = page.waitForEvent('download');
  await giving.startButton.click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('orders-queue.pack.json');
  const pack = parsePack(await readFile(await download.path(), 'utf8'), 'pack');
  expect(pack).toEqual({ ok: true, value: { format: packFormat, scenarios: [queue] } });
});

test('says when a replacement hides what comes with the app, and replaces only then', async ({ page }) => {
  const start = new StartPage(page);
  const taking = new ImportDialog(page);
  await start.isShown();
  const text = (await readFile(database, 'utf8')).replace(/^title: .*$/m, 'title: Our database');
  await taking.open();
  await taking.bring({ name: 'database.yaml', text });
  await taking.choice('Our database').selectOption('replace');
  await expect(taking.row('Our database')).toContainText('in place of the one that comes with Demarc');
  await taking.startButton.click();
  await expect(taking.row('Our database')).toContainText('Replaced');
  await taking.close();
  await expect(start.setUpButton('Our database')).toBeVisible();
  await taking.open();
  await taking.bring({ name: 'database.yaml', text });
  await expect(taking.dialog).toContainText('In the library already, and the same (1)');
  await expect(taking.startButton).toHaveCount(0);
});

test('stays quick with a full pack, stops when asked, and refuses a larger one', async ({ page }) => {
  test.setTimeout(240_000);
  const start = new StartPage(page);
  const taking = new ImportDialog(page);
  await start.isShown();
  const many = Array.from({ length: 300 }, (_, index) => exercise(`exercise-${index}`, `Exercise ${index}`));
  const pack = packOf(many);
  expect(pack.text.length).toBeGreaterThan(2 * 1024 * 1024);
  await taking.open();
  await taking.bring({ name: 'larger.json', text: 'x'.repeat(4 * 1024 * 1024 + 1) });
  await expect(taking.row('larger.json')).toContainText('a pack holds at most 4 MB');
  await taking.dialog.getByRole('button', { name: 'Choose other files' }).click();
  await taking.bring(pack);
  await expect(taking.startButton).toHaveText('Import 300 exercises', { timeout: 60_000 });
  await taking.startButton.click();
  await taking.stopButton.click();
  await expect(taking.resultHeading).toBeVisible({ timeout: 60_000 });
  const told = await taking.dialog.getByText(/in the library\..*were not imported/).textContent();
  const [, taken, left] =
    /^(\d+) exercises? (?:is|are) in the library\. (\d+) were not imported/.exec(told ?? '') ?? [];
  expect(Number(taken) + Number(left)).toBe(300);
  await taking.close();
  await start.search('Exercise');
  await expect(start.setUpButton('Exercise')).toHaveCount(Number(taken));
});
