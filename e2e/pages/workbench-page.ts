import { expect, type Locator, type Page } from '@playwright/test';

/** The workbench: the list of drafts, and the editor of one with its form and its text. */
export class WorkbenchPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get newButton(): Locator {
    return this.#page.getByRole('button', { name: 'New exercise' });
  }

  get empty(): Locator {
    return this.#page.getByText('There is no draft yet.');
  }

  editButton(title: string): Locator {
    return this.#page.getByRole('button', { name: `Edit ${title}` });
  }

  openButton(title: string): Locator {
    return this.#page.getByRole('button', { name: `Open the draft ${title}` });
  }

  removeButton(title: string): Locator {
    return this.#page.getByRole('button', { name: `Remove the draft ${title}` });
  }

  get saved(): Locator {
    return this.#page.getByText('Draft saved', { exact: true });
  }

  get backButton(): Locator {
    return this.#page.getByRole('button', { name: 'All drafts' });
  }

  get publishButton(): Locator {
    return this.#page.getByRole('button', { name: 'Save to library' });
  }

  get replaceButton(): Locator {
    return this.#page.getByRole('dialog').getByRole('button', { name: 'Replace it' });
  }

  get setUpButton(): Locator {
    return this.#page.getByRole('button', { name: 'Set up a workshop' });
  }

  get undoButton(): Locator {
    return this.#page.getByRole('button', { name: 'Undo', exact: true });
  }

  get redoButton(): Locator {
    return this.#page.getByRole('button', { name: 'Redo', exact: true });
  }

  get text(): Locator {
    return this.#page.getByRole('textbox', { name: 'Text of the exercise in YAML' });
  }

  get conflict(): Locator {
    return this.#page.getByRole('dialog', { name: 'Another window changed this draft' });
  }

  get findings(): Locator {
    return this.#page.getByRole('region', { name: 'Findings' });
  }

  /** The card that is chosen, in the list of cards. */
  get chosenCard(): Locator {
    return this.#page.getByRole('option', { selected: true });
  }

  get cards(): Locator {
    return this.#page.getByRole('listbox', { name: 'Cards' }).getByRole('option');
  }

  field(label: string): Locator {
    return this.#page.getByRole('textbox', { name: label, exact: true });
  }

  finding(words: string | RegExp): Locator {
    return this.findings.getByRole('button').filter({ hasText: words });
  }

  section(name: string): Locator {
    return this.#page.getByRole('tab', { name: new RegExp(`^${name}`) });
  }

  view(name: 'Write' | 'Preview' | 'Changes'): Locator {
    return this.#page.getByRole('radiogroup', { name: 'View' }).getByText(name, { exact: true });
  }

  /** The switch of a narrow window, which has room for one pane. */
  pane(name: 'Form' | 'Text'): Locator {
    return this.#page.getByRole('radiogroup', { name: 'Pane' }).getByText(name, { exact: true });
  }

  get asFacilitator(): Locator {
    return this.#page.getByText('As facilitator', { exact: true });
  }

  button(name: string): Locator {
    return this.#page.getByRole('button', { name, exact: true });
  }

  /** Goes to the list of drafts by its address. */
  async open(): Promise<void> {
    await this.#page.evaluate(() => {
      window.location.hash = '#/workbench';
    });
    await expect(this.newButton).toBeVisible();
  }

  async startBlank(): Promise<void> {
    await this.open();
    await this.newButton.click();
    await expect(this.text).toBeVisible();
  }

  async edit(title: string): Promise<void> {
    await this.open();
    await this.editButton(title).click();
    await expect(this.text).toBeVisible();
  }

  /** Puts another text in place of the whole one, by selecting all and pasting. */
  async replaceText(text: string): Promise<void> {
    await this.text.click();
    await this.#page.keyboard.press('Control+a');
    await this.text.evaluate((node, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }
}
