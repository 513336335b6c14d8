import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

export const exportNames = {
  html: 'Report as a web page (HTML)',
  md: 'Report as Markdown',
  csv: 'Tables (CSV)',
  json: 'The whole session (JSON)',
} as const;

/** The dialog that takes a workshop out of the app. */
export class ExportDialog {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  format(format: keyof typeof exportNames): Locator {
    return this.#page.getByRole('radio', { name: exportNames[format] });
  }

  get startButton(): Locator {
    return this.#page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true });
  }

  get closeButton(): Locator {
    return this.#page.getByRole('dialog').getByRole('button', { name: 'Close' }).last();
  }

  /** Exports from the open dialog. @returns the text of each file the browser saved, by its name */
  async save(format: keyof typeof exportNames): Promise<ReadonlyMap<string, string>> {
    await this.format(format).click();
    const expected = format === 'csv' ? 2 : 1;
    const files = new Map<string, string>();
    const done = new Promise<void>((resolve, reject) => {
      this.#page.on('download', (download) => {
        download
          .path()
          .then((path) => readFile(path, 'utf8'))
          .then((text) => {
            files.set(download.suggestedFilename(), text);
            if (files.size === expected) resolve();
          }, reject);
      });
    });
    await this.startButton.click();
    await done;
    this.#page.removeAllListeners('download');
    return files;
  }
}
