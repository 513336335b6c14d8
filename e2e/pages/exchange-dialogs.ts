import { expect, type Locator, type Page } from '@playwright/test';

/** A file as a person brings it. */
export interface BroughtFile {
  readonly name: string;
  readonly text: string;
}

/** The dialog that takes exercises in. */
export class ImportDialog {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get openButton(): Locator {
    return this.#page.getByRole('button', { name: 'Import', exact: true });
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog', { name: 'Import exercises' });
  }

  get previewHeading(): Locator {
    return this.dialog.getByRole('heading', { name: 'What the files hold' });
  }

  get resultHeading(): Locator {
    return this.dialog.getByRole('heading', { name: 'Result' });
  }

  get startButton(): Locator {
    return this.dialog.getByRole('button', { name: /^Import \d+ exercise/ });
  }

  get stopButton(): Locator {
    return this.dialog.getByRole('button', { name: 'Stop after this one' });
  }

  get cancelButton(): Locator {
    return this.dialog.getByRole('button', { name: 'Cancel' });
  }

  get closeButton(): Locator {
    return this.dialog.getByRole('button', { name: 'Close' }).last();
  }

  get forAll(): Locator {
    return this.dialog.getByLabel('For all that are there already');
  }

  row(title: string): Locator {
    return this.dialog.getByRole('listitem').filter({ hasText: title }).first();
  }

  choice(title: string): Locator {
    return this.row(title).getByRole('combobox');
  }

  async open(): Promise<void> {
    await this.openButton.click();
    await expect(this.dialog).toBeVisible();
  }

  async bring(...files: readonly BroughtFile[]): Promise<void> {
    await this.dialog.locator('input[type=file]').setInputFiles(
      files.map(({ name, text }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(text),
      })),
    );
  }

  async close(): Promise<void> {
    // While an import runs, a press stops it instead of closing the dialog.
    await expect(async () => {
      await this.closeButton.click();
      await expect(this.dialog).toBeHidden({ timeout: 1000 });
    }).toPass({ timeout: 10_000 });
  }
}

/** The dialog that takes exercises out. */
export class ExportScenariosDialog {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get openButton(): Locator {
    return this.#page.getByRole('button', { name: 'Export', exact: true });
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog', { name: 'Export exercises' });
  }

  get startButton(): Locator {
    return this.dialog.getByRole('button', { name: 'Export', exact: true });
  }

  scenario(title: string): Locator {
    return this.dialog.getByRole('checkbox', { name: title });
  }

  form(name: 'One pack' | 'YAML files' | 'Short maps'): Locator {
    return this.dialog.getByRole('radio', { name });
  }

  async search(words: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: 'Search' }).fill(words);
  }
}
