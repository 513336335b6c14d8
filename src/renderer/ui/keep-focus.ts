/** Longer than a dialog needs to give the focus back, or a board to put it on a card that was moved. */
const settleMs = 50;

const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** One level on the way from the focused element up: the element around, and which of its children led down. */
interface Step {
  readonly around: Element;
  readonly branch: Element;
  readonly place: number;
}

/** Where the focus was, with its way up, so that the place is still known when the element is gone. */
interface Trail {
  readonly element: HTMLElement;
  readonly steps: readonly Step[];
}

/**
 * Puts the focus back when the element that had it is removed or switched off. The browser would leave it on the body,
 * where keyboards begin at the top again and screen readers fall silent. It goes to what took the same place, else
 * to the nearest neighbour; when a whole screen went, to the heading of the new one. Code that knows a better place
 * sets the focus itself: this only acts when nobody did.
 */
export function keepFocus(root: HTMLElement): void {
  const { body } = document;
  let onPage: Trail | null = null;
  let inDialog: Trail | null = null;
  let isSettling = false;

  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    if (root.contains(target)) {
      onPage = trailOf(target, root);
      inDialog = null;
      return;
    }
    const dialog = target.closest('[role="dialog"]');
    // Menus and lists that open from a button belong to it, so the place in the page stays the one to return to.
    if (dialog !== null) inDialog = trailOf(target, dialog);
  });

  // Who presses on bare ground lets go of the focus on purpose, and must not be scrolled back to where it was.
  document.addEventListener('pointerdown', ({ target }) => {
    if (!(target instanceof Element) || !root.contains(target)) return;
    if (target.closest(focusable) === null) onPage = null;
  });

  function recover(): void {
    isSettling = false;
    if (!isFocusLost()) return;
    const inside = inDialog === null ? null : successor(inDialog);
    // A dialog that is gone gives the focus back to where it was opened.
    if (inside === null) inDialog = null;
    const next = inside ?? (onPage === null ? null : (successor(onPage) ?? screenHeading()));
    next?.focus();
  }

  new MutationObserver(() => {
    if (isSettling || !isFocusLost() || (onPage === null && inDialog === null)) return;
    isSettling = true;
    setTimeout(recover, settleMs);
  }).observe(body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
}

/**
 * Whether the focus is nowhere a person put it: on the body, on something that was switched off, or on the heading of
 * a screen that has only just come. A screen that has a better first place may take it then.
 */
export function isFocusFree(): boolean {
  const { activeElement } = document;
  return isFocusLost() || activeElement?.matches('h1') === true;
}

/** An element that is switched off keeps the focus until the next paint, and then loses it to the body. */
function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || activeElement.matches(':disabled');
}

function trailOf(element: HTMLElement, root: Element): Trail {
  const steps: Step[] = [];
  for (let branch: Element = element; branch !== root && branch.parentElement !== null; ) {
    const around = branch.parentElement;
    steps.push({ around, branch, place: [...around.children].indexOf(branch) });
    branch = around;
  }
  return { element, steps };
}

/** What takes the focus in place of the element at the end of a trail, or null when nothing around it is left. */
function successor({ element, steps }: Trail): HTMLElement | null {
  if (canTakeFocus(element)) return element;
  for (const step of steps) {
    if (!step.around.isConnected) continue;
    if (isScreen(step.branch) && !step.branch.isConnected) return null;
    const found = nearestIn(step, element);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Looks at the child that took the place, then at those after it, then at those before it. In one of the same kind, as
 * in the next row of a list, the same control is wanted; in another kind the first.
 */
function nearestIn({ around, branch, place }: Step, lost: HTMLElement): HTMLElement | null {
  const children = [...around.children];
  const offset = Math.max(tabStopsOf(branch).indexOf(lost), 0);
  for (const child of [...children.slice(place), ...children.slice(0, place).reverse()]) {
    const stops = tabStopsOf(child).filter(canTakeFocus);
    const stop = stops[child.tagName === branch.tagName ? Math.min(offset, stops.length - 1) : 0];
    if (stop !== undefined) return stop;
  }
  return null;
}

function tabStopsOf(element: Element): readonly HTMLElement[] {
  return [element, ...element.querySelectorAll(focusable)].filter(
    (candidate): candidate is HTMLElement => candidate instanceof HTMLElement && candidate.tabIndex >= 0,
  );
}

function canTakeFocus(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility();
}

function isScreen(branch: Element): boolean {
  return branch.matches('main') || branch.querySelector('main') !== null;
}

/** A heading is no tab stop; it takes the focus only to say where the person has arrived. */
function screenHeading(): HTMLElement | null {
  const heading = document.querySelector('h1');
  if (heading !== null) heading.tabIndex = -1;
  return heading;
}
