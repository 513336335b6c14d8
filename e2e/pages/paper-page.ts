import { expect, type Locator, type Page } from '@playwright/test';

/** The screen that takes in what paper boards show. */
export class PaperPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get grid(): Locator {
    return this.#page.getByRole('grid', { name: 'Boards' });
  }

  get createButton(): Locator {
    return this.#page.getByRole('button', { name: 'Create the session' });
  }

  get backButton(): Locator {
    return this.#page.getByRole('button', { name: 'Back to the library' });
  }

  /** A cell by the number of its card on the print-out and its group. */
  cell(number: number, group: string): Locator {
    return this.grid.getByRole('button', { name: new RegExp(`^Card ${number}, .*, ${group}: `) });
  }

  option(name: RegExp): Locator {
    return this.#page.getByRole('switch', { name });
  }

  progress(group: string): Locator {
    return this.grid.getByRole('columnheader', { name: group });
  }

  async open(scenario: string): Promise<void> {
    await this.#page.evaluate((id) => {
      window.location.hash = `#/paper/${id}`;
    }, scenario);
    await expect(this.grid).toBeVisible();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async openSheet(): Promise<Locator> {
    await this.#page.getByRole('button', { name: 'From a sheet' }).click();
    return this.#page.getByRole('dialog', { name: 'Placements from a sheet' });
  }
}
