import type { Locator, Page } from '@playwright/test';

/** The reveal: cards are turned over, each with its answer. */
export class RevealPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get nextCardButton(): Locator {
    return this.#page.getByRole('button', { name: 'Reveal next card' });
  }

  get revealAllButton(): Locator {
    return this.#page.getByRole('button', { name: 'Reveal all' });
  }

  get confirmRevealAll(): Locator {
    return this.#page.getByRole('dialog').getByRole('button', { name: 'Reveal them' });
  }

  get answer(): Locator {
    return this.#page.getByRole('article');
  }

  get progress(): Locator {
    return this.#page.getByText(/^\d+ of \d+ turned over$/);
  }

  get pace(): Locator {
    return this.#page.getByLabel('Pace of the reveal');
  }

  get countdown(): Locator {
    return this.#page.getByText(/^(?:Next card in|Stopped with) \d+ s/);
  }

  async dispute(reason: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Dispute this card' }).click();
    await this.#page.getByLabel('Why does the room contest it?').fill(reason);
    await this.#page.getByRole('button', { name: 'Mark as disputed' }).click();
  }

  async revealAll(): Promise<void> {
    await this.revealAllButton.click();
    await this.confirmRevealAll.click();
  }
}
