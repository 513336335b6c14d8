import { expect, type Page } from '@playwright/test';
import { BoardPage } from './pages/board-page.ts';
import { ImportDialog } from './pages/exchange-dialogs.ts';
import { InjectScreens } from './pages/inject-screens.ts';
import { RevealPage } from './pages/reveal-page.ts';
import { SetupPage } from './pages/setup-page.ts';
import { StartPage } from './pages/start-page.ts';
import { WorkshopFrame } from './pages/workshop-frame.ts';
import {
  cardNumbers,
  disputedCard,
  groups,
  type Mark,
  markOf,
  movedByInject,
  scenarioText,
  scenarioTitle,
  titleOf,
} from './whole-workshop.ts';

/** Plays the planned workshop on the start screen of a running app, up to the closed session, as people would. */
export async function playWholeWorkshop(page: Page): Promise<void> {
  const board = new BoardPage(page);
  const frame = new WorkshopFrame(page);
  await setUp(page);

  for (const [place, group] of groups.entries()) {
    if (place > 0) await board.openGroup(group.name);
    if (place === groups.length - 1) await countHands(page);
    else if (place > 0) await sort(page, group.first);
    else {
      // Right at first, until the inject leads the group astray.
      await sort(page, group.final);
      await showInject(page, 'The region is down');
      await placeCard(page, movedByInject, markOf(group.first, movedByInject));
    }
    await board.commit();
  }
  await frame.goOn('Start the discussion');

  await showInject(page, 'A key has leaked');
  for (const group of groups) {
    await page.getByRole('button', { name: `Vote again: ${group.name}` }).click();
    await board.liftCurtain(group.name);
    const changed = cardNumbers.filter((card) => markOf(group.first, card) !== markOf(group.final, card));
    for (const card of changed) await placeCard(page, card, markOf(group.final, card));
    await board.commit();
    await page.getByRole('button', { name: 'Back to the spread' }).click();
  }
  await frame.goOn('Start the reveal');

  const reveal = new RevealPage(page);
  for (const _ of cardNumbers) {
    await reveal.nextCardButton.click();
    if ((await reveal.answer.getByRole('heading', { name: titleOf(disputedCard) }).count()) > 0) break;
  }
  await reveal.dispute('Our contract says otherwise.');
  if (await reveal.revealAllButton.isEnabled()) await reveal.revealAll();
  await frame.goOn('Go to the debrief');
  await frame.goOn('Close the session');
  await frame.isInPhase('Closed');
  await expect(frame.saved).toBeVisible();
}

async function setUp(page: Page): Promise<void> {
  const taking = new ImportDialog(page);
  await taking.open();
  await taking.bring({ name: 'whole-workshop.yaml', text: scenarioText });
  await taking.startButton.click();
  await taking.close();
  await new StartPage(page).setUpButton(scenarioTitle).click();
  for (let count = 2; count < groups.length; count += 1)
    await page.getByRole('button', { name: 'Add a group' }).click();
  await page.getByRole('switch', { name: 'Second vote after a discussion' }).press('Space');
  await new SetupPage(page).startButton.click();
  await expect(new BoardPage(page).cards).toHaveCount(cardNumbers.length);
  await page.keyboard.press('Alt+t');
}

async function sort(page: Page, marks: string): Promise<void> {
  for (const card of cardNumbers) {
    const mark = markOf(marks, card);
    if (mark !== '-') await placeCard(page, card, mark);
  }
}

/** Places a card by keys, from wherever it lies. */
async function placeCard(page: Page, card: number, mark: Mark): Promise<void> {
  const board = new BoardPage(page);
  await board.card(titleOf(card)).focus();
  await page.keyboard.press(mark === 'P' ? '1' : '2');
  await board.expectIn(titleOf(card), mark === 'P' ? 'Provider' : 'Customer');
}

/** The last group raises hands: 7 against 3 for the provider on odd cards, 4 against 6 on even ones, 5 against 5 on the last. */
async function countHands(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Count hands' }).press('Space');
  for (const card of cardNumbers) {
    const field = page.getByRole('textbox', { name: `Provider: hands for ${titleOf(card)}`, exact: true });
    await field.focus();
    await page.keyboard.type(card === cardNumbers.length ? '5 5' : card % 2 === 1 ? '7 3' : '4 6');
    await page.keyboard.press('Enter');
  }
  await page.getByRole('radio', { name: 'Board' }).press('Space');
}

async function showInject(page: Page, title: string): Promise<void> {
  const screens = new InjectScreens(page);
  await screens.injectsButton.click();
  await screens.inject(title).getByRole('button', { name: 'Show in the room' }).click();
  const banner = screens.banner(title);
  await expect(banner).toBeVisible();
  await banner.getByRole('button', { name: 'Put away' }).click();
  await expect(banner).toBeHidden();
}
