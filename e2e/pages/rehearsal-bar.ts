import type { Locator, Page } from '@playwright/test';

/** What a rehearsal has more than a workshop: groups that play by themselves, and the mark of it. */
export class RehearsalBar {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Only in the setup. */
  get rehearsalSwitch(): Locator {
    return this.#page.getByRole('switch', { name: 'Rehearsal' });
  }

  /** Only in the setup of a rehearsal. */
  get inventButton(): Locator {
    return this.#page.getByRole('button', { name: 'Invented groups that play by themselves' });
  }

  get bar(): Locator {
    return this.#page.getByRole('region', { name: 'Rehearsal' });
  }

  get playAllButton(): Locator {
    return this.bar.getByRole('button', { name: 'Let them play' });
  }

  playOneButton(group: string): Locator {
    return this.bar.getByRole('button', { name: `Let ${group} play` });
  }

  get done(): Locator {
    return this.bar.getByText('Every group has committed.');
  }

  /** In the head of every screen of a rehearsal. */
  get mark(): Locator {
    return this.#page.getByRole('banner').getByText('Rehearsal', { exact: true });
  }
}
