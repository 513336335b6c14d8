import type { Locator, Page } from '@playwright/test';

/** The facilitator's list of injects, the banner that the room sees, and the decision log. */
export class InjectScreens {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get injectsButton(): Locator {
    return this.#page.getByRole('button', { name: 'Injects', exact: true });
  }

  get decisionsButton(): Locator {
    return this.#page.getByRole('button', { name: 'Decisions', exact: true });
  }

  get injects(): Locator {
    return this.#page.getByRole('dialog', { name: 'Injects' });
  }

  inject(title: string): Locator {
    return this.injects
      .getByRole('listitem')
      .filter({ has: this.#page.getByRole('heading', { name: title }) });
  }

  banner(title: string): Locator {
    return this.#page.getByRole('region', { name: `Inject: ${title}` });
  }

  get decisions(): Locator {
    return this.#page.getByRole('dialog', { name: 'Decision log' });
  }

  field(name: string): Locator {
    return this.decisions.getByRole('textbox', { name });
  }

  get decided(): Locator {
    return this.decisions.getByRole('list').getByRole('listitem');
  }
}
