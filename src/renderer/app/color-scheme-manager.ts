import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';

/** Keeps the colour scheme where all preferences are kept. Mantine's own manager would use localStorage, which a new port loses. */
export function createColorSchemeManager(
  initial: MantineColorScheme,
  save: (colorScheme: MantineColorScheme) => void,
): MantineColorSchemeManager {
  let current = initial;
  return {
    get: () => current,
    set: (colorScheme) => {
      current = colorScheme;
      save(colorScheme);
    },
    clear: () => {
      current = initial;
    },
    // Preferences change in this window only, so there is nothing to listen to.
    subscribe: () => {},
    unsubscribe: () => {},
  };
}
