import { expect, type Locator, type Page } from '@playwright/test';

/** A room window: what people see on the projector. There is nothing in it to press. */
export class RoomPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get waiting(): Locator {
    return this.page.getByText('Waiting for the workshop');
  }

  get blank(): Locator {
    return this.page.getByRole('main', { name: 'Blank screen' });
  }

  get clock(): Locator {
    return this.page.getByRole('timer');
  }

  get answer(): Locator {
    return this.page.getByRole('article');
  }

  get inject(): Locator {
    return this.page.getByRole('region').filter({ hasText: 'This has happened' });
  }

  get pageMarks(): Locator {
    return this.page.getByText(/^\d+ of \d+$/);
  }

  group(name: string): Locator {
    return this.page.getByRole('list', { name: 'Groups' }).getByRole('listitem').filter({ hasText: name });
  }

  phase(name: string): Locator {
    return this.page.getByRole('banner').getByText(name, { exact: true });
  }

  /** The seconds left as the clock says them. */
  async secondsLeft(): Promise<number> {
    const [minutes = '', seconds = ''] = ((await this.clock.textContent()) ?? '').split(':');
    return Number(minutes) * 60 + Number.parseInt(seconds, 10);
  }

  /** Everything that is on the page, seen or not. */
  async content(): Promise<string> {
    return this.page.evaluate(() => document.documentElement.outerHTML);
  }

  /** Texts that are smaller than the back row can read, and boxes that would need a scroll bar. */
  async illegible(): Promise<readonly string[]> {
    return this.page.evaluate(() => {
      const smallest = Math.min(innerWidth / 1920, innerHeight / 1080) * 24 - 0.1;
      const small = [...document.querySelectorAll('body *')].filter((element) => {
        const hasText = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
        );
        return hasText && Number.parseFloat(getComputedStyle(element).fontSize) < smallest;
      });
      const { scrollWidth, scrollHeight } = document.documentElement;
      const isTooLarge = scrollWidth > innerWidth || scrollHeight > innerHeight;
      return [
        ...small.map((element) => `small: ${element.textContent}`),
        ...(isTooLarge ? [`scrolls: ${scrollWidth} by ${scrollHeight}`] : []),
      ];
    });
  }

  /** What the Tab key reaches; pressing it goes round the page once. */
  async focusable(): Promise<readonly string[]> {
    const reached: string[] = [];
    for (let presses = 0; presses < 5; presses += 1) {
      await this.page.keyboard.press('Tab');
      reached.push(await this.page.evaluate(() => document.activeElement?.tagName ?? 'none'));
    }
    return reached.filter((tag) => tag !== 'BODY');
  }
}

/** The facilitator's button for room windows. */
export class RoomButton {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get button(): Locator {
    return this.#page.getByRole('button', { name: /^Room view/ });
  }

  get #dialog(): Locator {
    return this.#page.getByRole('dialog', { name: 'Room view' });
  }

  get address(): Locator {
    return this.#dialog.getByRole('link');
  }

  /** Opens a further room window and closes the controls again. */
  async openWindow(): Promise<RoomPage> {
    await this.button.click();
    const opening = this.#page.context().waitForEvent('page');
    await this.#dialog.getByRole('button', { name: /^Open (?:the|another) room view$/ }).click();
    const opened = new RoomPage(await opening);
    await expect(opened.title).toBeVisible();
    await this.#page.keyboard.press('Escape');
    await expect(this.#dialog).toBeHidden();
    return opened;
  }

  async press(name: string): Promise<void> {
    await this.button.click();
    await this.#dialog.getByRole('button', { name }).click();
    await this.#page.keyboard.press('Escape');
    await expect(this.#dialog).toBeHidden();
  }
}
