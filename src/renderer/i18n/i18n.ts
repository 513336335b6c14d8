import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { app } from './en/app.ts';
import { lanes } from './en/lanes.ts';
import { start } from './en/start.ts';

/** The texts of the first screen, which are there at once. A second language is a second object of this shape. */
const firstTexts = { app, start, lanes } as const;

/** The texts that come with the screens that show them, by area. */
const laterTexts = {
  workshop: async () => (await import('./en/workshop.ts')).workshop,
  setup: async () => (await import('./en/setup.ts')).setup,
  board: async () => (await import('./en/board.ts')).board,
  discuss: async () => (await import('./en/discuss.ts')).discuss,
  groups: async () => (await import('./en/groups.ts')).groups,
  reveal: async () => (await import('./en/reveal.ts')).reveal,
  debrief: async () => (await import('./en/debrief.ts')).debrief,
  print: async () => (await import('./en/print.ts')).print,
  models: async () => (await import('./en/models.ts')).models,
  learn: async () => (await import('./en/learn.ts')).learn,
  workbench: async () => (await import('./en/workbench.ts')).workbench,
  exchange: async () => (await import('./en/exchange.ts')).exchange,
  rehearsal: async () => (await import('./en/rehearsal.ts')).rehearsal,
  paper: async () => (await import('./en/paper.ts')).paper,
  agenda: async () => (await import('./en/agenda.ts')).agenda,
  timer: async () => (await import('./en/timer.ts')).timer,
  injects: async () => (await import('./en/injects.ts')).injects,
  decisions: async () => (await import('./en/decisions.ts')).decisions,
  room: async () => (await import('./en/room.ts')).room,
  actions: async () => (await import('./en/actions.ts')).actions,
  history: async () => (await import('./en/history.ts')).history,
  facilitator: async () => (await import('./en/facilitator.ts')).facilitator,
} as const;

export type LaterArea = keyof typeof laterTexts;

export const laterAreas = Object.keys(laterTexts) as readonly LaterArea[];

/** Every text of the user interface, by area. */
export type Texts = typeof firstTexts & {
  readonly [Area in LaterArea]: Awaited<ReturnType<(typeof laterTexts)[Area]>>;
};

export function createI18n(): i18n {
  const instance = i18next.createInstance();
  // React escapes what it renders, so i18next must not do it a second time.
  void instance.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'app',
    resources: { en: firstTexts },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}

/** Loads the texts of an area; a screen may be shown once those it uses are here. */
export async function addTexts(instance: i18n, area: LaterArea): Promise<void> {
  instance.addResourceBundle('en', area, await laterTexts[area]());
}
