import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { app } from './en/app.ts';
import { board } from './en/board.ts';
import { debrief } from './en/debrief.ts';
import { lanes } from './en/lanes.ts';
import { reveal } from './en/reveal.ts';
import { setup } from './en/setup.ts';
import { start } from './en/start.ts';

/** Every text of the user interface, by area. A second language is a second object of this shape. */
export const english = { app, start, setup, lanes, board, reveal, debrief } as const;

export function createI18n(): i18n {
  const instance = i18next.createInstance();
  // React escapes what it renders, so i18next must not do it a second time.
  void instance.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'app',
    resources: { en: english },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
