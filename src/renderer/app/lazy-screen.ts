import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { getI18n } from 'react-i18next';
import { addTexts, type LaterArea } from '../i18n/i18n.ts';

/** A screen that is loaded when it is first shown, together with the texts of the areas it uses. */
export function lazyScreen<Props extends object>(
  areas: readonly LaterArea[],
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const texts = areas.map((area) => addTexts(getI18n(), area));
    const [screen] = await Promise.all([load(), ...texts]);
    return { default: screen };
  });
}
