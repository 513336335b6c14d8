import type { Locator, Page } from '@playwright/test';

/** The comparison of service models, in a debrief or as a demonstration. */
export class ModelSwitch {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { name: 'When the model changes' });
  }

  get choice(): Locator {
    return this.#page.getByRole('radiogroup', { name: 'Service model' });
  }

  model(title: string): Locator {
    return this.choice.getByRole('radio', { name: title, exact: true });
  }

  async choose(title: string): Promise<void> {
    await this.choice.getByText(title, { exact: true }).click();
  }

  lane(name: 'Provider' | 'Shared' | 'Customer'): Locator {
    return this.#page.getByRole('region', { name: new RegExp(`^${name}: \\d+$`) });
  }

  /** The cards in their lanes that carry the mark of a move. */
  get movedCards(): Locator {
    return this.#page
      .getByRole('region', { name: /^(?:Provider|Shared|Customer): \d+$/ })
      .getByRole('listitem')
      .filter({ hasText: /moved from/ });
  }

  get reasonsHeading(): Locator {
    return this.#page.getByRole('heading', { name: 'What moved, and why' });
  }

  get announcement(): Locator {
    return this.#page.getByTestId('live-region');
  }
}
