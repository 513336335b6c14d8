import type { Locator, Page } from '@playwright/test';

/** The form that sets a workshop up. */
export class SetupPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get title(): Locator {
    return this.#page.getByRole('textbox', { name: 'Title' });
  }

  get startButton(): Locator {
    return this.#page.getByRole('button', { name: 'Start sorting' });
  }

  /** Only for a scenario with service models. */
  get model(): Locator {
    return this.#page.getByRole('combobox', { name: 'Which model do you play?' });
  }

  async chooseModel(title: string): Promise<void> {
    await this.model.click();
    await this.#page.getByRole('option', { name: title, exact: true }).click();
  }

  get sharedLane(): Locator {
    return this.#page.getByRole('switch', { name: 'Shared lane' });
  }

  get certainty(): Locator {
    return this.#page.getByRole('switch', { name: 'Ask how certain the groups are' });
  }

  get planSwitch(): Locator {
    return this.#page.getByRole('switch', { name: 'Plan minutes per phase' });
  }

  minutesFor(phase: string): Locator {
    return this.#page.getByLabel(`Minutes for ${phase}`);
  }

  groupName(number: number): Locator {
    return this.#page.getByLabel(`Name of group ${number}`);
  }
}
