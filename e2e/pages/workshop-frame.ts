import { expect, type Locator, type Page } from '@playwright/test';

/** The frame around every phase: the next step, notes, export, and whether all is saved. */
export class WorkshopFrame {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  nextButton(label: string): Locator {
    return this.#page.getByRole('button', { name: label });
  }

  get confirmButton(): Locator {
    return this.#page.getByRole('dialog').getByRole('button', { name: 'Yes, go on' });
  }

  get notesButton(): Locator {
    return this.#page.getByRole('button', { name: 'Notes', exact: true });
  }

  get exportButton(): Locator {
    return this.#page.getByRole('button', { name: 'Export', exact: true });
  }

  get backButton(): Locator {
    return this.#page.getByRole('button', { name: 'Back to start' });
  }

  get saved(): Locator {
    return this.#page.getByText('Saved', { exact: true });
  }

  phase(name: string): Locator {
    return this.#page
      .getByRole('list', { name: 'Phases of the workshop' })
      .getByRole('listitem')
      .filter({ hasText: name });
  }

  async goOn(label: string): Promise<void> {
    await this.nextButton(label).click();
    await this.confirmButton.click();
    await expect(this.#page.getByRole('dialog')).toBeHidden();
  }

  /** Goes back by the menu beside the next step. */
  async goBack(phase: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'More steps' }).click();
    await this.#page.getByRole('menuitem', { name: phase }).click();
    await this.confirmButton.click();
    await expect(this.#page.getByRole('dialog')).toBeHidden();
  }

  async isInPhase(name: string): Promise<void> {
    await expect(this.phase(name)).toHaveAttribute('aria-current', 'step');
  }
}
