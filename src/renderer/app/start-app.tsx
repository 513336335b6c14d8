import '@mantine/core/styles.css';
import '../ui/base.css';
import '../lanes/lanes.css';
import '../session/groups.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '../i18n/i18n.ts';
import { keepFocus } from '../ui/keep-focus.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { adoptThemeVariables, theme } from '../ui/theme.ts';
import { App } from './App.tsx';
import { type AppServices, AppServicesProvider } from './AppServices.tsx';
import { createColorSchemeManager } from './color-scheme-manager.ts';
import { loadPreferences } from './preferences-store.ts';

/** Puts the app on the page. Preferences come first, so that the first paint has the right colours. */
export async function startApp(root: HTMLElement, parts: Omit<AppServices, 'preferences'>): Promise<void> {
  const preferences = await loadPreferences(parts.client);
  const colorSchemeManager = createColorSchemeManager(preferences.getState().colorScheme, (colorScheme) =>
    preferences.change({ colorScheme }),
  );
  adoptThemeVariables(document);
  keepFocus(root);
  createRoot(root).render(
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <I18nextProvider i18n={createI18n()}>
        <AppServicesProvider services={{ ...parts, preferences }}>
          <LiveRegion>
            <App />
          </LiveRegion>
        </AppServicesProvider>
      </I18nextProvider>
    </MantineProvider>,
  );
}
