import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { keyInModel, movesBetween } from '#core/scenario/service-models.ts';
import { expectNoViolation } from './expect-no-violation.ts';
import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { DebriefPage } from './pages/debrief-page.ts';
import { LearnPage } from './pages/learn-page.ts';
import { ModelSwitch } from './pages/model-switch.ts';
import { RevealPage } from './pages/reveal-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { WorkshopFrame } from './pages/workshop-frame.ts';
import { databaseModels, keyTextsOf, managedDatabase } from './scenario-under-test.ts';

const family = databaseModels();
const [machine, managed, serverless] = family.models ?? [];
if (machine === undefined || managed === undefined || serverless === undefined)
  throw new Error('The family has three models and more');

test('plays the chosen model and shows in the debrief which cards the next one moves, by keys alone', async ({
  page,
}) => {
  const models = new ModelSwitch(page);
  await new StartPage(page).setUpButton(family.title).click();
  await new SetupPage(page).chooseModel(managed.title);
  await new SetupPage(page).startButton.click();
  await playToDebrief(page);
  const tab = new DebriefPage(page).tab('Service models');
  await tab.focus();
  await page.keyboard.press('Enter');
  await expect(models.model(`${managed.title} (played)`)).toBeChecked();
  await expect(models.movedCards).toHaveCount(0);

  await page.keyboard.press('Tab');
  await expect(models.model(`${managed.title} (played)`)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(models.model(machine.title)).toBeChecked();
  await expect(models.announcement).toHaveText(/: 5 cards moved: /);
  await page.keyboard.press('ArrowRight');
  await expect(models.model(serverless.title)).toBeChecked();
  const moves = movesBetween(family, machine.id, serverless.id);
  await expect(models.movedCards).toHaveCount(moves.length);
  for (const control of family.controls.filter(({ id }) => moves.includes(id))) {
    const { why } = keyInModel(control, serverless.id);
    await expect(models.movedCards.filter({ hasText: control.title })).toHaveCount(1);
    await expect(page.getByText(why ?? '', { exact: true })).toBeVisible();
  }
});

test('has no such tab for a scenario without models', async ({ page }) => {
  await new StartPage(page).setUpButton(managedDatabase().title).click();
  await expect(new SetupPage(page).startButton).toBeVisible();
  await expect(new SetupPage(page).model).toBeHidden();
  await new SetupPage(page).startButton.click();
  await playToDebrief(page);
  await expect(new DebriefPage(page).tab('Actions')).toBeVisible();
  await expect(new DebriefPage(page).tab('Service models')).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('demonstrates the family only after a warning, and breaks no rule that axe knows', async ({
      page,
    }) => {
      const learn = new LearnPage(page);
      const models = new ModelSwitch(page);
      await learn.link.click();
      await learn.demonstrationButton.click();
      await expectNoViolation(page, 'warning');
      await expect(models.heading).toBeHidden();
      await expectNoKey(page);
      await page.keyboard.press('Escape');
      await expect(learn.warning).toBeHidden();
      await expect(learn.demonstrationButton).toBeFocused();
      await expectNoKey(page);
      await learn.demonstrationButton.click();
      await learn.warning.getByRole('button', { name: 'Show it anyway' }).click();
      await expect(models.heading).toBeVisible();
      await models.choose(managed.title);
      await expect(models.announcement).toHaveText(
        new RegExp(`^${managed.title}: 5 cards moved: Leaving a failing server to provider, `),
      );
      await expect(models.movedCards).toHaveCount(5);
      await expect(models.lane('Customer')).toContainText('Reading the logs and reacting');
      await expectNoViolation(page, 'demonstration');
      await learn.demonstrationButton.click();
      await expect(models.heading).toBeHidden();
      await expect(learn.demonstrationButton).toBeFocused();
    });
  });
}

test.describe('with reduced motion', () => {
  test.use({ reducedMotion: 'reduce' });

  test('marks what moved without moving anything', async ({ page }) => {
    const learn = new LearnPage(page);
    const models = new ModelSwitch(page);
    await learn.link.click();
    await learn.demonstrationButton.click();
    await learn.warning.getByRole('button', { name: 'Show it anyway' }).click();
    await models.choose(managed.title);
    await expect(models.movedCards).toHaveCount(5);
    await expect(models.movedCards.first()).toHaveCSS('animation-name', 'none');
  });
});

test('compares fifty cards with long titles at 320 pixels', async ({ demarc, dataFolder, page }) => {
  await mkdir(join(dataFolder, 'scenarios'), { recursive: true });
  await writeFile(join(dataFolder, 'scenarios', 'large-family.json'), JSON.stringify(largeFamily()));
  await demarc.killAndRestart();
  const models = new ModelSwitch(page);
  await new StartPage(page).setUpButton('Large family').click();
  await new SetupPage(page).startButton.click();
  await playToDebrief(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await new DebriefPage(page).tab('Service models').click();
  await models.choose('Managed');
  await expect(models.movedCards).toHaveCount(25);
  await expect(models.reasonsHeading).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

/** Commits two empty boards and turns all cards over. */
async function playToDebrief(page: Page): Promise<void> {
  const board = new BoardPage(page);
  const frame = new WorkshopFrame(page);
  const reveal = new RevealPage(page);
  await board.commitGroups('Group 1', 'Group 2');
  await frame.goOn('Start the reveal');
  await reveal.revealAll();
  await frame.goOn('Go to the debrief');
}

/** Nothing that the family says about any card in any model is on the page. */
async function expectNoKey(page: Page): Promise<void> {
  const text = await page.evaluate(() => document.body.textContent ?? '');
  const keys = family.controls.flatMap((control) => [
    ...keyTextsOf(control),
    ...Object.values(control.byModel ?? {}).flatMap((key) => keyTextsOf({ ...control, ...key })),
  ]);
  expect(keys.filter((key) => text.includes(key))).toEqual([]);
}

function largeFamily() {
  return {
    format: 'demarc/scenario@2',
    id: 'large-family',
    title: 'Large family',
    summary: 'Fifty cards in two models.',
    models: [
      { id: 'machine', title: 'Machine' },
      { id: 'managed', title: 'Managed' },
    ],
    controls: Array.from({ length: 50 }, (_, place) => ({
      id: `card-${place}`,
      title: `Card ${place} with a title that is as long as a title may become before it is hard to read`,
      expected: place % 2 === 0 ? 'customer' : 'provider',
      why: `Reason ${place}.`,
      ...(place % 2 === 0 ? { byModel: { managed: { expected: 'provider', why: `Moved ${place}.` } } } : {}),
    })),
  };
}
