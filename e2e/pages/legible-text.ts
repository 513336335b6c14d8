import { expect, type Page } from '@playwright/test';

const longestWholeWord = 12;

/** Headings and controls: what a person must be able to read whole to find the way. */
const wayMarks = 'h1, h2, h3, h4, legend, button, [role="tab"], [role="menuitem"], a[href]';

/** Fails on a heading or control that is cut off, sticks out of the window, or is broken inside a short word. */
export async function expectLegible(page: Page, screen: string): Promise<void> {
  // What slides in is outside for a moment, so a problem counts when it stays. Soft, so that one run names every screen.
  await softly.poll(() => problemsOf(page), { message: screen }).toEqual([]);
}

const softly = expect.configure({ soft: true });

function problemsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    ({ selector, longest }) => {
      const problems: string[] = [];
      if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
        problems.push('the page scrolls sideways');
      const dialogs = [...document.querySelectorAll('[role="dialog"]')];
      const top = dialogs.at(-1) ?? document;
      for (const mark of top.querySelectorAll<HTMLElement>(selector)) {
        if (!mark.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const name = (mark.textContent || mark.ariaLabel || mark.tagName).trim().replace(/\s+/g, ' ');
        const box = mark.getBoundingClientRect();
        if (box.width > 1 && (box.left < -1 || box.right > window.innerWidth + 1))
          problems.push(`sticks out of the window: ${name}`);
        for (const part of [mark, ...mark.querySelectorAll<HTMLElement>('*')]) {
          if (part.clientWidth <= 1 || getComputedStyle(part).overflow === 'visible') continue;
          if (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1)
            problems.push(`is cut off: ${name}`);
        }
        const texts = document.createTreeWalker(mark, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
          for (const word of (text.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top)));
            if (lines.size > 1 && word[0].length <= longest) problems.push(`breaks "${word[0]}": ${name}`);
          }
        }
      }
      return [...new Set(problems)];
    },
    { selector: wayMarks, longest: longestWholeWord },
  );
}
