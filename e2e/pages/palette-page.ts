import { expect, type Locator, type Page } from '@playwright/test';

/** The palette of actions and the help sheet, both opened by keys from anywhere in a workshop. */
export class PalettePage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get field(): Locator {
    return this.#page.getByRole('combobox', { name: 'Action' });
  }

  get options(): Locator {
    return this.#page.getByRole('listbox', { name: 'Actions that are possible now' }).getByRole('option');
  }

  get help(): Locator {
    return this.#page.getByRole('dialog', { name: 'Actions and keys' });
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('Control+k');
    await expect(this.field).toBeFocused();
  }

  /** Starts the first action that these letters find. */
  async start(letters: string): Promise<void> {
    await this.open();
    await this.#page.keyboard.type(letters);
    await this.#page.keyboard.press('Enter');
    await expect(this.field).toBeHidden();
  }
}
