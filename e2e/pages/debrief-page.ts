import type { Locator, Page } from '@playwright/test';

/** Score, discussion, notes and actions. */
export class DebriefPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The score of one group. */
  group(name: string): Locator {
    return this.#page.getByRole('article', { name });
  }

  tab(name: 'Score' | 'Discussion' | 'Notes' | 'Actions' | 'Service models'): Locator {
    return this.#page.getByRole('tab', { name });
  }

  makeActionButton(card: string): Locator {
    return this.#page.getByRole('button', { name: `Make an action: ${card}` });
  }

  get ownerField(): Locator {
    return this.#page.getByRole('textbox', { name: 'Owner' });
  }

  get saveActionButton(): Locator {
    return this.#page.getByRole('button', { name: 'Save the action' });
  }
}
