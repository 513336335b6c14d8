import { type DraftId, draftIdSchema } from '#core/contract/library-views.ts';
import { type ScenarioId, scenarioIdSchema } from '#core/scenario/schema.ts';
import { type SessionId, sessionIdSchema } from '#core/session/schema.ts';

/** Where the window is. Inside a workshop the phase of the session picks the screen. */
export type Route =
  | { readonly screen: 'start' }
  | { readonly screen: 'setup'; readonly scenario: ScenarioId }
  /** A section that the page does not know is its beginning. */
  | { readonly screen: 'learn'; readonly section: string | null }
  | { readonly screen: 'paper'; readonly scenario: ScenarioId }
  | { readonly screen: 'workshop'; readonly session: SessionId }
  | { readonly screen: 'drafts' }
  | { readonly screen: 'draft'; readonly draft: DraftId };

export interface Navigation {
  readonly current: () => Route;
  readonly goTo: (route: Route) => void;
  /** @returns a function that ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
}

export function printRoute(route: Route): string {
  switch (route.screen) {
    case 'start':
      return '#/';
    case 'setup':
      return `#/setup/${route.scenario}`;
    case 'learn':
      return route.section === null ? '#/learn' : `#/learn/${route.section}`;
    case 'paper':
      return `#/paper/${route.scenario}`;
    case 'workshop':
      return `#/workshop/${route.session}`;
    case 'drafts':
      return '#/workbench';
    case 'draft':
      return `#/workbench/${route.draft}`;
  }
}

/** Reads a hash; whatever is no route is the start screen, because a hash is typed by people too. */
export function parseRoute(hash: string): Route {
  const [screen, id, ...rest] = hash.replace(/^#\/?/, '').split('/');
  if (rest.length === 0 && screen === 'setup') {
    const scenario = scenarioIdSchema.safeParse(id);
    if (scenario.success) return { screen: 'setup', scenario: scenario.data };
  }
  if (rest.length === 0 && screen === 'learn') return { screen: 'learn', section: id ?? null };
  if (rest.length === 0 && screen === 'paper') {
    const scenario = scenarioIdSchema.safeParse(id);
    if (scenario.success) return { screen: 'paper', scenario: scenario.data };
  }
  if (rest.length === 0 && screen === 'workshop') {
    const session = sessionIdSchema.safeParse(id);
    if (session.success) return { screen: 'workshop', session: session.data };
  }
  if (rest.length === 0 && screen === 'workbench') {
    if (id === undefined || id === '') return { screen: 'drafts' };
    const draft = draftIdSchema.safeParse(id);
    if (draft.success) return { screen: 'draft', draft: draft.data };
  }
  return { screen: 'start' };
}

/** Keeps the route in the hash, so that a reload returns to the same workshop and the back button works. */
export function createHashNavigation(window: Window): Navigation {
  let known = window.location.hash;
  let route = parseRoute(known);
  return {
    current: () => {
      if (window.location.hash !== known) {
        known = window.location.hash;
        route = parseRoute(known);
      }
      return route;
    },
    goTo: (next) => {
      window.location.hash = printRoute(next);
    },
    subscribe: (listener) => {
      window.addEventListener('hashchange', listener);
      return () => window.removeEventListener('hashchange', listener);
    },
  };
}
