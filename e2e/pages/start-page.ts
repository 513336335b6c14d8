import { expect, type Locator, type Page } from '@playwright/test';

/** The library and the workshops held so far. */
export class StartPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { name: 'Choose an exercise' });
  }

  setUpButton(title: string): Locator {
    return this.#page.getByRole('button', { name: `Set up ${title}` });
  }

  resumeButton(title: string): Locator {
    return this.#page.getByRole('button', { name: `Resume ${title} of` });
  }

  async isShown(): Promise<void> {
    await expect(this.heading).toBeVisible();
  }

  async search(words: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: 'Search' }).fill(words);
  }
}
