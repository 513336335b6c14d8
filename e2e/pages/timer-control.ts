import type { Locator, Page } from '@playwright/test';

/** The timer in the header of a workshop, with its panel and its large view. */
export class TimerControl {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get timeLeft(): Locator {
    return this.#page.getByRole('timer', { name: 'Time left' });
  }

  /** Starts what the plan offers for the present phase. */
  get offer(): Locator {
    return this.#page.getByRole('button', { name: /^Start \d+(?:\.\d)? min$/ });
  }

  get pauseButton(): Locator {
    return this.#page.getByRole('button', { name: 'Pause' });
  }

  get resumeButton(): Locator {
    return this.#page.getByRole('button', { name: 'Resume' });
  }

  get settingsButton(): Locator {
    return this.#page.getByRole('button', { name: 'Timer and plan' });
  }

  get panel(): Locator {
    return this.#page.getByRole('dialog', { name: 'Timer and plan' });
  }

  get length(): Locator {
    return this.panel.getByLabel('Any length, in minutes');
  }

  get sound(): Locator {
    return this.panel.getByRole('switch', { name: 'Sound at the end' });
  }

  get large(): Locator {
    return this.#page.getByRole('dialog', { name: /^Timer: / });
  }

  inPanel(name: string): Locator {
    return this.panel.getByRole('button', { name });
  }

  async openPanel(): Promise<void> {
    await this.settingsButton.click();
    await this.panel.waitFor();
  }
}
