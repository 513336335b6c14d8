import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** The dialog that makes a PDF, of the primer or of a scenario. */
export class PrintDialog {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** On the learn screen. */
  get openButton(): Locator {
    return this.#page.getByRole('button', { name: 'Print', exact: true });
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog', { name: /^Print/ });
  }

  paper(name: 'A4' | 'US Letter'): Locator {
    return this.dialog.getByRole('radio', { name });
  }

  get startButton(): Locator {
    return this.dialog.getByRole('button', { name: 'Make the PDF' });
  }

  get busyButton(): Locator {
    return this.dialog.getByRole('button', { name: 'Making the PDF' });
  }

  get cancelButton(): Locator {
    return this.dialog.getByRole('button', { name: 'Cancel' });
  }

  /** The one at the end; the other is the cross in the corner. */
  get closeButton(): Locator {
    return this.dialog.getByRole('button', { name: 'Close' }).last();
  }

  /** Does what starts the print. @returns the file that the browser saved */
  async save(start: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const downloaded = this.#page.waitForEvent('download');
    await start();
    const download = await downloaded;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
}
