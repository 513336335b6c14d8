import type { Page } from '@playwright/test';
import { expectNoViolation } from './expect-no-violation.ts';
import { expect, test } from './fixtures.ts';
import { buildMeasured, renders, serveMeasuredBuild } from './measured-build.ts';
import { BoardPage } from './pages/board-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { TimerControl } from './pages/timer-control.ts';
import { WorkshopFrame } from './pages/workshop-frame.ts';
import { managedDatabase } from './scenario-under-test.ts';

declare global {
  interface Window {
    tones?: number;
  }
}

const scenario = managedDatabase();
const minuteMs = 60_000;

test('offers the planned minutes and counts on behind the end, and no card moves', async ({ page }) => {
  const timer = new TimerControl(page);
  const board = new BoardPage(page);
  await sort(page);
  await expect(timer.timeLeft).toBeHidden();
  await expect(timer.offer).toHaveAccessibleName('Start 15 min');
  await timer.offer.click();
  await expect(timer.timeLeft).toHaveText(/^1[45]:\d\d$/);
  await expect(timer.pauseButton).toBeFocused();
  await expect(board.announcement).toHaveText('Timer started: 15 min.');

  await page.clock.fastForward(14 * minuteMs);
  await expect(timer.timeLeft).toHaveText(/^(?:1:00|0:\d\d)$/);
  await expect(board.announcement).toHaveText('One minute left.');

  await page.clock.fastForward(102_000);
  await expect(timer.timeLeft).toHaveText(/^over by 0:[45]\d$/);
  await expect(board.announcement).toHaveText('Time is over.');
  for (const title of await board.titles()) expect(await board.laneOf(title)).toBe('deck');
  await board.cards.first().focus();
  await page.keyboard.press('1');
  await expect(board.lane('Provider')).toHaveAccessibleName(/^Provider 1 card\./);
});

test('takes any length, a pause, another minute and a stop, by keys alone', async ({ page }) => {
  const timer = new TimerControl(page);
  await sort(page);
  await timer.settingsButton.focus();
  await page.keyboard.press('Enter');
  await expect(timer.length).toBeFocused();
  await expect(timer.length).toHaveValue('15');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await expect(timer.panel).toContainText('Give minutes from 0.5 to 480.');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('7,5');
  await page.keyboard.press('Enter');
  await expect(timer.panel).toBeHidden();
  await expect(timer.settingsButton).toBeFocused();
  await expect(timer.timeLeft).toHaveText(/^7:[0-3]\d$/);

  await page.keyboard.press('Shift+Tab');
  await expect(timer.pauseButton).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(timer.resumeButton).toBeFocused();
  const paused = (await timer.timeLeft.textContent()) ?? '';
  expect(paused).toMatch(/^paused 7:[0-3]\d$/);
  await page.clock.fastForward(5 * minuteMs);
  await expect(timer.timeLeft).toHaveText(paused);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(timer.inPanel('Add a minute')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(timer.timeLeft).toHaveText(paused.replace('7:', '8:'));
  await expectNoViolation(page, 'timer and plan');
  await timer.inPanel('Stop').focus();
  await page.keyboard.press('Enter');
  await expect(timer.timeLeft).toBeHidden();
  await expect(timer.settingsButton).toBeFocused();
  await expect(timer.offer).toBeHidden();
});

test('is skipped for one phase, and offered again in the next', async ({ page }) => {
  const timer = new TimerControl(page);
  const frame = new WorkshopFrame(page);
  await sort(page);
  await timer.openPanel();
  await timer.inPanel('Skip it').click();
  await expect(timer.offer).toBeHidden();
  await expect(timer.settingsButton).toBeFocused();
  await new BoardPage(page).commitGroups('Group 1', 'Group 2');
  await frame.goOn('Start the reveal');
  await expect(timer.offer).toHaveAccessibleName('Start 12 min');
});

test('takes the minutes from the setup, holds the time against them, and offers nothing without a plan', async ({
  page,
}) => {
  const timer = new TimerControl(page);
  const setup = new SetupPage(page);
  const frame = new WorkshopFrame(page);
  await page.clock.install();
  await page.reload();
  await new StartPage(page).setUpButton(scenario.title).click();
  await expect(setup.minutesFor('Sort')).toHaveValue('15 min');
  await expect(page.getByText('42 min in all').last()).toBeVisible();
  await setup.minutesFor('Sort').fill('20');
  await expect(page.getByText('47 min in all')).toBeVisible();
  await expectNoViolation(page, 'setup with minutes');
  await setup.startButton.click();
  await expect(timer.offer).toHaveAccessibleName('Start 20 min');
  await page.clock.fastForward(12 * minuteMs);
  await timer.openPanel();
  await expect(timer.panel).toContainText('Sort: 12 of 20 min');
  await expect(timer.panel).toContainText('Plan ahead by 5 min.');
  await page.clock.fastForward(20 * minuteMs);
  await expect(timer.panel).toContainText('Plan behind by 7 min.');
  await page.keyboard.press('Escape');

  await frame.goBack('Set up');
  await expect(setup.minutesFor('Sort')).toHaveValue('20 min');
  await setup.planSwitch.focus();
  await page.keyboard.press('Space');
  await expect(setup.minutesFor('Sort')).toBeHidden();
  await page.getByRole('button', { name: 'Save and sort' }).click();
  await expect(timer.settingsButton).toBeVisible();
  await expect(timer.offer).toBeHidden();
  await timer.openPanel();
  await expect(timer.panel).not.toContainText('Plan');
});

test('shows every window the same second, also after a reload', async ({ page }) => {
  const timer = new TimerControl(page);
  await sort(page);
  await timer.offer.click();
  await new WorkshopFrame(page).saved.waitFor();
  const second = await page.context().newPage();
  await second.goto(page.url());
  const other = new TimerControl(second);
  const begun = await page.evaluate(() => Date.now());
  /** Stands still some minutes later, so that both windows can be read at the same moment. */
  const shownAfter = async (minutes: number) => {
    await expect(other.timeLeft).toBeVisible();
    await expect(timer.timeLeft).toBeVisible();
    await page.clock.pauseAt(begun + minutes * minuteMs);
    await expect(timer.timeLeft).toHaveText(new RegExp(`^(?:${14 - minutes}:\\d\\d|${15 - minutes}:00)$`));
    const shown = (await timer.timeLeft.textContent()) ?? '';
    await expect(other.timeLeft).toHaveText(shown);
    await page.clock.resume();
    return shown.split(':')[1];
  };
  const seconds = await shownAfter(5);
  await page.reload();
  expect(await shownAfter(9)).toBe(seconds);
});

test('fills the window on wish, and says there that time is over', async ({ page }) => {
  const timer = new TimerControl(page);
  await sort(page);
  await timer.offer.click();
  await timer.openPanel();
  await timer.inPanel('Show large').click();
  const digits = timer.large.getByRole('timer');
  await expect(digits).toHaveText(/^1[45]:\d\d$/);
  const box = await digits.boundingBox();
  expect(box?.height).toBeGreaterThan(200);
  await page.clock.fastForward(16 * minuteMs);
  await expect(timer.large).toContainText('Time is over.');
  await expectNoViolation(page, 'large timer');
  await page.keyboard.press('Escape');
  await expect(timer.large).toBeHidden();
  await expect(timer.settingsButton).toBeFocused();
});

test('is heard at the end only where sound was turned on, and remembers that', async ({ page }) => {
  await page.addInitScript(() => {
    window.tones = 0;
    const create = AudioContext.prototype.createOscillator;
    AudioContext.prototype.createOscillator = function createCounted() {
      window.tones = (window.tones ?? 0) + 1;
      return create.call(this);
    };
  });
  const tones = () => page.evaluate(() => window.tones);
  const timer = new TimerControl(page);
  await sort(page);
  await timer.offer.click();
  await page.clock.fastForward(16 * minuteMs);
  await expect(timer.timeLeft).toHaveText(/^over by/);
  expect(await tones()).toBe(0);

  await timer.openPanel();
  await timer.sound.focus();
  await page.keyboard.press('Space');
  await expect.poll(tones).toBe(1);
  await timer.inPanel('Stop').click();
  await timer.openPanel();
  await timer.length.fill('480');
  await timer.inPanel('Start').click();
  await page.clock.fastForward(481 * minuteMs);
  await expect.poll(tones).toBe(2);
  await page.reload();
  await timer.openPanel();
  await expect(timer.sound).toBeChecked();
});

test.describe('in the measured build', () => {
  test.beforeAll(async () => {
    // A build takes minutes on a machine that is busy with other things.
    test.setTimeout(240_000);
    await buildMeasured();
  });

  test('renders nothing but its own digits while it runs, and nothing at rest', async ({ page }) => {
    await serveMeasuredBuild(page);
    const timer = new TimerControl(page);
    await sort(page);
    await timer.offer.click();
    await new WorkshopFrame(page).saved.waitFor();
    await expect(new BoardPage(page).cards).toHaveCount(scenario.controls.length);

    const before = await renders(page);
    await page.clock.runFor(10_000);
    await expect
      .poll(async () => (await renders(page)).timer ?? 0)
      .toBeGreaterThanOrEqual((before.timer ?? 0) + 10);
    const running = await renders(page);
    expect({ ...running, timer: 0 }).toEqual({ ...before, timer: 0 });

    await timer.pauseButton.click();
    await new WorkshopFrame(page).saved.waitFor();
    const paused = await renders(page);
    await page.clock.runFor(10_000);
    expect(await renders(page)).toEqual(paused);
  });
});

/** Sets up a workshop whose page has a clock that the test can move, and begins to sort. */
async function sort(page: Page): Promise<void> {
  await page.clock.install();
  await page.reload();
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  await expect(new BoardPage(page).cards.first()).toBeVisible();
}
