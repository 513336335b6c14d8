import { Buffer } from 'node:buffer';
import type { Page, Request } from '@playwright/test';
import { largestScenarioText } from '#core/contract/conformance-scenario.ts';
import { workIdSchema } from '#core/contract/views.ts';
import { primer } from '#core/primer/primer.ts';
import { primerQuiz } from '#core/primer/primer-quiz.ts';
import { printKinds } from '#core/print/print-kind.ts';
import { expectNoViolation } from './expect-no-violation.ts';
import { expect, test } from './fixtures.ts';
import { connectToHost } from './host-client.ts';
import { startHost } from './host-process.ts';
import { LearnPage } from './pages/learn-page.ts';
import { PrintDialog } from './pages/print-dialog.ts';
import { canReadPdf, pagesOfPdf } from './read-pdf.ts';
import { keyTextsOf, managedDatabase } from './scenario-under-test.ts';

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');
const noPoppler = 'pdftotext of poppler-utils is not installed, so no PDF can be read';

async function openDialog(page: Page): Promise<PrintDialog> {
  await new LearnPage(page).link.click();
  const print = new PrintDialog(page);
  await print.openButton.click();
  await expect(print.dialog).toBeVisible();
  return print;
}

const isCallOf = (request: Request, method: string): boolean =>
  (request.postData() ?? '').startsWith(`{"method":"${method}"`);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('prints the primer without breaking a rule that axe knows', async ({ page }) => {
      const print = await openDialog(page);
      await expectNoViolation(page, 'print of the primer');
      await print.save(() => print.startButton.click());
      await expect(print.dialog).toContainText('Saved by your browser: Demarc primer.pdf');
      await expectNoViolation(page, 'print that is saved');
    });
  });
}

test('prints the primer with every answer on its last page, by keys alone', async ({ page }) => {
  test.skip(!canReadPdf, noPoppler);
  await new LearnPage(page).link.focus();
  await page.keyboard.press('Enter');
  const print = new PrintDialog(page);
  await print.openButton.focus();
  await page.keyboard.press('Enter');
  await expect(print.paper('A4')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(print.paper('US Letter')).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(print.closeButton).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(print.startButton).toBeFocused();
  const { name, bytes } = await print.save(() => page.keyboard.press('Enter'));
  expect(name).toBe('Demarc primer.pdf');
  await expect(print.startButton).toBeFocused();
  const pages = pagesOfPdf(bytes);
  for (const answer of [primer.review.answer, ...primerQuiz.map(({ reason }) => reason)]) {
    const found = pages.filter((text) => text.includes(withoutSpace(answer)));
    expect(found, answer).toEqual([pages.at(-1)]);
  }
  await page.keyboard.press('Escape');
  await expect(print.openButton).toBeFocused();
});

test('saves nothing of a print that was cancelled, even where it was done by then', async ({ page }) => {
  const print = await openDialog(page);
  let downloads = 0;
  page.on('download', () => {
    downloads += 1;
  });
  // The answer to the print waits until the backend has answered the cancel, which is the latest moment there is.
  const cancelled = page.waitForResponse((response) => isCallOf(response.request(), 'work.cancel'));
  await page.route('**/api/call', async (route) => {
    if (!isCallOf(route.request(), 'primer.print')) return route.continue();
    const response = await route.fetch();
    await cancelled;
    await route.fulfill({ response });
  });
  await print.startButton.click();
  await expect(print.busyButton).toBeVisible();
  await print.cancelButton.click();
  await expect(print.dialog).toContainText(/Nothing was (?:saved|printed), because/);
  await expect(print.closeButton).toBeFocused();
  expect(downloads).toBe(0);
  await page.unroute('**/api/call');
  await print.save(() => print.startButton.click());
  expect(downloads).toBe(1);
});

test('stops the print when its dialog is closed', async ({ page }) => {
  const print = await openDialog(page);
  const cancelled = page.waitForRequest((request) => isCallOf(request, 'work.cancel'));
  await page.route('**/api/call', async (route) => {
    if (isCallOf(route.request(), 'primer.print')) await cancelled;
    await route.continue();
  });
  await print.startButton.click();
  await expect(print.busyButton).toBeVisible();
  await page.keyboard.press('Escape');
  await cancelled;
  await expect(print.dialog).toBeHidden();
  await expect(print.openButton).toBeFocused();
});

test('prints every kind from the host with no part of a key but on the run sheet', async ({ dataFolder }) => {
  test.skip(!canReadPdf, noPoppler);
  const scenario = managedDatabase();
  const secrets = scenario.controls.flatMap(keyTextsOf).map(withoutSpace);
  const host = await startHost(dataFolder);
  const client = await connectToHost(host.address);
  for (const kind of printKinds) {
    const printed = await client('scenario.print', {
      work: workIdSchema.parse(kind),
      id: scenario.id,
      model: null,
      kind,
      paper: 'a4',
    });
    if (!printed.ok || printed.value.kind !== 'files') throw new Error(`${kind} was not printed`);
    const [file] = printed.value.files;
    const text = pagesOfPdf(Buffer.from(file?.content ?? '', 'base64')).join('');
    expect(text, kind).toContain(withoutSpace(kind === 'lanes' ? 'Provider' : scenario.title));
    const found = secrets.filter((secret) => text.includes(secret));
    if (kind === 'run-sheet') expect(found.length).toBeGreaterThan(scenario.controls.length);
    else expect(found, kind).toEqual([]);
  }
  expect(await host.stop()).toBe(0);
});

test('stops a long print on the host, prints the next one, and ends', async ({ dataFolder }) => {
  const host = await startHost(dataFolder);
  const client = await connectToHost(host.address);
  const text = largestScenarioText('largest');
  const imported = await client('scenario.import', { name: 'largest.json', text, onConflict: 'skip' });
  if (!imported.ok) throw new Error(imported.error.message);
  const work = workIdSchema.parse('long');
  const print = { work, id: imported.value.id, model: null, kind: 'run-sheet', paper: 'a4' } as const;
  const printing = client('scenario.print', print);
  await expect
    .poll(async () => client('work.cancel', { work }))
    .toEqual({ ok: true, value: { stopped: true } });
  expect(await printing).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await client('scenario.print', { ...print, kind: 'lanes' })).toMatchObject({ ok: true });
  expect(await host.stop()).toBe(0);
});
