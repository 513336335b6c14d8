import type { Page } from '@playwright/test';
import { createClient } from '#core/contract/client.ts';
import { buildSetup } from '#core/testing/build-session.ts';
import { expectNoViolation } from './expect-no-violation.ts';
import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { ExportDialog } from './pages/export-dialog.ts';
import { RehearsalBar } from './pages/rehearsal-bar.ts';
import { RevealPage } from './pages/reveal-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { WorkshopFrame } from './pages/workshop-frame.ts';
import { managedDatabase } from './scenario-under-test.ts';

const scenario = managedDatabase();

test('a facilitator rehearses alone with groups that play by themselves', async ({ page }) => {
  const start = new StartPage(page);
  const setup = new SetupPage(page);
  const rehearsal = new RehearsalBar(page);
  const board = new BoardPage(page);
  const frame = new WorkshopFrame(page);
  const reveal = new RevealPage(page);

  await start.setUpButton(scenario.title).click();
  await expect(rehearsal.inventButton).toBeHidden();
  await rehearsal.rehearsalSwitch.focus();
  await page.keyboard.press('Space');
  await rehearsal.inventButton.click();
  await expect(rehearsal.inventButton).toBeFocused();
  await expectNoViolation(page, 'setup of a rehearsal');
  const names = await Promise.all([1, 2, 3, 4].map((number) => setup.groupName(number).inputValue()));
  expect(new Set(names).size).toBe(4);
  expect(names).not.toContain('Group 1');
  await setup.startButton.click();

  // One group by the keyboard; the button stays, with the name of the next.
  const [first = '', second = '', third = ''] = names;
  await rehearsal.playOneButton(first).focus();
  await page.keyboard.press('Enter');
  await expect(rehearsal.playOneButton(second)).toBeFocused();
  await expect(board.groupTab(first)).toContainText('committed');
  await expect(board.groupTab(second)).not.toContainText('committed');
  await expectNoViolation(page, 'board of a rehearsal');

  await rehearsal.playAllButton.click();
  await expect(rehearsal.playAllButton).toBeFocused();
  await expect(rehearsal.done).toBeVisible();
  await expect(board.groupTab(third)).toContainText('committed');
  await expect(frame.saved).toBeVisible();
  await expectNoViolation(page, 'board of a rehearsal that has been played');

  await expect(rehearsal.mark).toBeVisible();
  await frame.goOn('Start the reveal');
  await expect(rehearsal.bar).toBeHidden();
  await expect(rehearsal.mark).toBeVisible();
  await reveal.revealAll();
  await frame.goOn('Go to the debrief');
  await expect(rehearsal.mark).toBeVisible();
  await frame.goOn('Close the session');
  await expect(rehearsal.mark).toBeVisible();

  const dialog = new ExportDialog(page);
  await frame.exportButton.click();
  for (const format of ['html', 'md', 'csv', 'json'] as const) {
    for (const name of (await dialog.save(format)).keys()) expect(name).toMatch(/rehearsal/);
  }
  await dialog.closeButton.click();
  await frame.backButton.click();
  await expect(
    page.getByRole('listitem').filter({ hasText: scenario.title }).getByText('Rehearsal'),
  ).toBeVisible();
  await expect(page.getByText('0 workshops, rehearsals not counted')).toBeVisible();
});

test('a workshop that is no rehearsal offers no invented groups', async ({ page }) => {
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  await expect(new BoardPage(page).commitButton).toBeVisible();
  await expect(new RehearsalBar(page).bar).toBeHidden();
});

test('invented groups change some placements in the discussion', async ({ page }) => {
  const rehearsal = new RehearsalBar(page);
  const frame = new WorkshopFrame(page);
  const client = clientOf(page, new URL(page.url()).origin);
  const setup = buildSetup({
    title: 'Two votes',
    groups: ['Night shift', 'Service desk'],
    options: { sharedLane: true, secondVote: true, rehearsal: true },
    seed: 5,
  });
  const created = await client('session.create', { scenario: scenario.id, model: null, setup });
  if (!created.ok) throw new Error(created.error.message);
  const { id } = created.value;
  await client('session.command', { id, command: { type: 'change-phase', from: 'setup', to: 'sort' } });
  await page.reload();
  await new StartPage(page).resumeButton('Two votes').click();
  await rehearsal.playAllButton.click();
  await frame.goOn('Start the discussion');
  await expect(rehearsal.playOneButton('Night shift')).toBeVisible();
  await rehearsal.playAllButton.click();
  await expect(rehearsal.done).toBeVisible();
  await expect(frame.saved).toBeVisible();

  const opened = await client('session.open', { id });
  if (!opened.ok) throw new Error(opened.error.message);
  const moved = opened.value.session.log.filter(
    (event) => event.type === 'cards-placed' && event.vote === 'final',
  );
  expect(moved.length).toBeGreaterThan(0);
});

/** Calls the host as this window does. */
function clientOf(page: Page, origin: string) {
  return createClient({
    request: async (envelope) => {
      const answer = await page.request.post(`${origin}/api/call`, {
        data: envelope,
        headers: { Origin: origin },
      });
      return answer.json();
    },
    subscribe: () => () => {},
  });
}
