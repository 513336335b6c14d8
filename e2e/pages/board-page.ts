import { expect, type Locator, type Page } from '@playwright/test';

export type LaneName = 'Deck' | 'Provider' | 'Shared' | 'Customer';

/** The board of a group while it sorts. */
export class BoardPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get cards(): Locator {
    return this.#page.locator('[data-card-button]');
  }

  /** The card by its title, wherever it lies. */
  card(title: string): Locator {
    return this.#page.getByRole('button', { name: new RegExp(`^${literally(title)}, `) });
  }

  /** The head of a lane, which is also the button that takes the selected cards. */
  lane(name: LaneName): Locator {
    return this.#page.getByRole('button', { name: new RegExp(`^${name} \\d+ cards?\\. Place`) });
  }

  /** The ground of a lane, as a screen reader names it. */
  ground(name: LaneName): Locator {
    const area = name === 'Deck' ? 'deck' : `${name.toLowerCase()} lane`;
    return this.#page.getByRole('region', { name: new RegExp(`^${area}, \\d+ cards?$`) });
  }

  groupTab(name: string): Locator {
    return this.#page.getByRole('tab', { name: new RegExp(`^${literally(name)}`) });
  }

  /** Lies over the board while the screen goes from one group to the next. */
  curtain(group: string): Locator {
    return this.#page.getByRole('region', { name: `Pass to ${group}` });
  }

  liftButton(group: string): Locator {
    return this.#page.getByRole('button', { name: `We are ${group}: show our board` });
  }

  /** Passes the screen to a group, which lifts the curtain where there is one. */
  async openGroup(group: string): Promise<void> {
    await this.groupTab(group).click();
    await expect(this.liftButton(group).or(this.commitButton)).toBeVisible();
    if (await this.liftButton(group).isVisible()) await this.liftButton(group).click();
  }

  /** The first group of a workshop that was opened again, whose cards lie on the board already. */
  async liftCurtain(group: string): Promise<void> {
    await this.liftButton(group).click();
  }

  get commitButton(): Locator {
    return this.#page.getByRole('button', { name: 'Commit vote' });
  }

  get undoButton(): Locator {
    return this.#page.getByRole('button', { name: 'Undo' });
  }

  get redoButton(): Locator {
    return this.#page.getByRole('button', { name: 'Redo' });
  }

  get confirmCommit(): Locator {
    return this.#page.getByRole('dialog').getByRole('button', { name: 'Commit vote' });
  }

  get announcement(): Locator {
    return this.#page.getByTestId('live-region');
  }

  async titles(): Promise<readonly string[]> {
    await expect(this.cards.first()).toBeVisible();
    const labels = await this.cards.evaluateAll((cards) =>
      cards.map((card) => card.getAttribute('aria-label') ?? ''),
    );
    return labels.map((label) => label.split(', ')[0] ?? '');
  }

  /** Drags a card with the mouse onto the ground of a lane. */
  async drag(title: string, lane: LaneName, steps = 12): Promise<void> {
    // Hovering waits until the card lies still: the board lays itself out anew after the card before it.
    await this.card(title).hover();
    const to = await middleOf(this.ground(lane));
    await this.#page.mouse.down();
    await this.#page.mouse.move(to.x, to.y, { steps });
    await this.#page.mouse.up();
  }

  /** Where a card lies, by what a screen reader says of it. */
  async laneOf(title: string): Promise<string> {
    const label = (await this.card(title).getAttribute('aria-label')) ?? '';
    return /, (deck|provider lane|shared lane|customer lane)/.exec(label)?.[1] ?? label;
  }

  async expectIn(title: string, lane: LaneName): Promise<void> {
    const area = lane === 'Deck' ? 'deck' : `${lane.toLowerCase()} lane`;
    await expect.poll(() => this.laneOf(title)).toBe(area);
  }

  async commit(): Promise<void> {
    await this.commitButton.click();
    await this.confirmCommit.click();
    await expect(this.#page.getByRole('dialog')).toBeHidden();
  }

  /** Commits the boards of groups as they are, one after the other. */
  async commitGroups(...groups: readonly string[]): Promise<void> {
    for (const group of groups) {
      await this.openGroup(group);
      await this.commit();
    }
  }
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
