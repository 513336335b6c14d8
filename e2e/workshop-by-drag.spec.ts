import { fold } from '#core/session/change.ts';
import { parseSession } from '#core/session/parse-session.ts';
import { expect, test } from './fixtures.ts';
import { BoardPage } from './pages/board-page.ts';
import { DebriefPage } from './pages/debrief-page.ts';
import { ExportDialog } from './pages/export-dialog.ts';
import { RevealPage } from './pages/reveal-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { WorkshopFrame } from './pages/workshop-frame.ts';
import { controlTitled, managedDatabase } from './scenario-under-test.ts';

const scenario = managedDatabase();

test('plays a workshop by dragging, from the library to the exported result @electron', async ({
  page,
}, info) => {
  const start = new StartPage(page);
  const setup = new SetupPage(page);
  const board = new BoardPage(page);
  const frame = new WorkshopFrame(page);
  const reveal = new RevealPage(page);
  const debrief = new DebriefPage(page);

  await start.setUpButton(scenario.title).click();
  await setup.groupName(1).fill('Orchid');
  await setup.startButton.click();

  const titles = await board.titles();
  expect(titles.length).toBe(scenario.controls.length);
  const laneNames = { provider: 'Provider', shared: 'Shared', customer: 'Customer' } as const;
  for (const title of titles) {
    const { expected } = controlTitled(scenario, title);
    // One mistake in the dangerous direction, and every other card where it belongs.
    const lane = title === wrongCard() ? 'Provider' : laneNames[expected];
    await board.drag(title, lane);
    await board.expectIn(title, lane);
  }
  await board.commit();
  await board.openGroup('Group 2');
  await board.commit();

  await frame.goOn('Start the reveal');
  await reveal.nextCardButton.click();
  await expect(reveal.answer).toContainText('Belongs to');
  await reveal.revealAll();
  await frame.goOn('Go to the debrief');

  const cards = scenario.controls.length;
  const duties = scenario.controls.filter((control) => control.expected !== 'provider').length;
  await expect(debrief.group('Orchid')).toContainText(`${cards - 1} right`);
  await expect(debrief.group('Orchid')).toContainText(`You gave 1 of your ${duties} duties to the provider.`);
  await expect(debrief.group('Group 2')).toContainText(`${cards} blank`);

  await debrief.makeActionButton(wrongCard()).click();
  await debrief.ownerField.fill('Robin');
  await debrief.saveActionButton.click();
  await frame.goOn('Close the session');

  // In Electron the export goes through a native dialog, which no test can press.
  if (info.project.name === 'electron') return;
  await frame.exportButton.click();
  const dialog = new ExportDialog(page);
  const html = [...(await dialog.save('html')).values()].join('');
  expect(html).toContain('Orchid');
  expect(html).not.toMatch(/draft/i);
  const csv = await dialog.save('csv');
  expect([...csv.keys()].sort()).toEqual(['actions.csv', 'cards.csv']);
  expect(csv.get('cards.csv')).toContain('over_trust');
  expect(csv.get('actions.csv')).toContain('Robin');
  const session = parseSession([...(await dialog.save('json')).values()].join(''), 'exported session');
  if (!session.ok) throw new Error(session.error.message);
  expect(fold(session.value).phase).toBe('closed');
});

test('drags several selected cards as one step, which one undo takes back', async ({ page }) => {
  const board = new BoardPage(page);
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  const [first, second, third] = await board.titles();
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('There are three cards');
  await board.card(first).click();
  await board.card(second).click({ modifiers: ['Shift'] });
  await board.card(third).click({ modifiers: ['Shift'] });
  await board.drag(second, 'Customer');
  for (const title of [first, second, third]) await board.expectIn(title, 'Customer');
  await board.undoButton.click();
  for (const title of [first, second, third]) await board.expectIn(title, 'Deck');
  await board.redoButton.click();
  for (const title of [first, second, third]) await board.expectIn(title, 'Customer');
});

test('puts a card back where it was when the drag ends outside or is broken off', async ({ page }) => {
  const board = new BoardPage(page);
  await new StartPage(page).setUpButton(scenario.title).click();
  await new SetupPage(page).startButton.click();
  const [title] = await board.titles();
  if (title === undefined) throw new Error('There is a card');
  const box = await board.card(title).boundingBox();
  const lane = await board.ground('Customer').boundingBox();
  if (box === null || lane === null) throw new Error('Both are on the screen');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(lane.x + 40, lane.y + 60, { steps: 8 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await board.expectIn(title, 'Deck');
});

function wrongCard(): string {
  const control = scenario.controls.find(
    (candidate) => candidate.id === 'backup-usage-and-recovery-objectives',
  );
  if (control === undefined) throw new Error('The scenario has the card about backups');
  return control.title;
}
