import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ScenarioSummary } from '#core/contract/views.ts';

interface MenuState {
  readonly isOpen: boolean;
  /** Kept while the menu closes, and for the dialogs that it opens; null before it was first wanted. */
  readonly of: { readonly scenario: ScenarioSummary; readonly button: HTMLButtonElement } | null;
}

/** The menu is named by the button it is open at, which carries this id meanwhile. */
export const scenarioMenuId = 'scenario-menu';

const MenuContext = createContext<StoreApi<MenuState> | null>(null);

/** Holds which scenario the one menu is open for; three hundred menus would take a long time to be drawn. */
export function ScenarioMenuProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(() => createStore<MenuState>(() => ({ isOpen: false, of: null })));
  return <MenuContext value={store}>{children}</MenuContext>;
}

export function useScenarioMenu(): StoreApi<MenuState> {
  const store = useContext(MenuContext);
  if (store === null) throw new Error('This component must be inside a ScenarioMenuProvider');
  return store;
}

/** Opens the menu for one scenario. */
export function ScenarioMenuButton({ scenario }: { readonly scenario: ScenarioSummary }) {
  const { t } = useTranslation('start');
  const menu = useScenarioMenu();
  const isOpen = useStore(menu, (state) => state.isOpen && state.of?.scenario.id === scenario.id);
  return (
    <ActionIcon
      variant="default"
      size={36}
      aria-label={t('menu.label', { title: scenario.title })}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      aria-controls={isOpen ? `${scenarioMenuId}-dropdown` : undefined}
      id={isOpen ? scenarioMenuId : undefined}
      onClick={({ currentTarget }) =>
        menu.setState({ isOpen: !isOpen, of: { scenario, button: currentTarget } })
      }
    >
      <IconDots size={18} />
    </ActionIcon>
  );
}
