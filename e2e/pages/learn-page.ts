import type { Locator, Page } from '@playwright/test';

/** The primer: sections to read, the design review question, and the quiz. */
export class LearnPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** On the start screen. */
  get link(): Locator {
    return this.#page.getByRole('link', { name: 'Learn', exact: true });
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { level: 1, name: 'What moves and what stays' });
  }

  get contents(): Locator {
    return this.#page.getByRole('navigation', { name: 'On this page' });
  }

  sectionHeading(name: string): Locator {
    return this.#page.getByRole('heading', { level: 2, name });
  }

  get flowMap(): Locator {
    return this.#page.getByRole('figure');
  }

  get judgedAnswerButton(): Locator {
    return this.#page.getByRole('button', { name: /the judged answer$/ });
  }

  /** Opens the comparison of models with the built-in family, or closes it. */
  get demonstrationButton(): Locator {
    return this.#page.getByRole('button', { name: /the four models$/ });
  }

  get warning(): Locator {
    return this.#page.getByRole('dialog', { name: 'This shows the whole answer key' });
  }

  question(text: string): Locator {
    return this.#page.getByRole('radiogroup', { name: text });
  }

  /** The form around a question: its options, its button and, once checked, its verdict. */
  questionForm(text: string): Locator {
    return this.#page.locator('form').filter({ has: this.question(text) });
  }

  checkButton(question: string): Locator {
    return this.questionForm(question).getByRole('button', { name: 'Check the answer' });
  }

  get progress(): Locator {
    return this.#page.getByText(/^\d+ of \d+ checked, \d+ right$/);
  }

  get startAgainButton(): Locator {
    return this.#page.getByRole('button', { name: 'Start again' });
  }

  get announcement(): Locator {
    return this.#page.getByTestId('live-region');
  }
}
