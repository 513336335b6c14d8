import { expect, type Locator, type Page } from '@playwright/test';

/** What can be done with an exercise of the library besides playing it. */
export class CardMenu {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  button(title: string): Locator {
    return this.#page.getByRole('button', { name: `More for ${title}`, exact: true });
  }

  menu(title: string): Locator {
    return this.#page.getByRole('menu', { name: `More for ${title}`, exact: true });
  }

  item(name: string): Locator {
    return this.#page.getByRole('menuitem', { name, exact: true });
  }

  get removeQuestion(): Locator {
    return this.#page.getByRole('dialog', { name: /^Remove .*\?$/ });
  }

  printDialog(title: string): Locator {
    return this.#page.getByRole('dialog', { name: `Print: ${title}` });
  }

  /** Opens the menu and chooses by mouse. */
  async choose(title: string, name: string): Promise<void> {
    await this.button(title).click();
    await this.item(name).click();
  }

  /** Opens the menu and chooses by keys alone, going down to the item. */
  async chooseByKeys(title: string, name: string): Promise<void> {
    await this.button(title).focus();
    await this.#page.keyboard.press('Enter');
    await expect(this.menu(title)).toBeVisible();
    await expect(this.menu(title).locator(':focus')).toHaveCount(1);
    for (let presses = 0; presses < 8; presses += 1) {
      if (await this.item(name).evaluate((node) => node.matches(':focus'))) break;
      await this.#page.keyboard.press('ArrowDown');
    }
    await expect(this.item(name)).toBeFocused();
    await this.#page.keyboard.press('Enter');
  }
}
