import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { ContractClient } from '#core/contract/client.ts';
import type { Transport } from '#core/contract/protocol.ts';
import type { Navigation, Route } from './navigation.ts';
import type { PreferencesStore } from './preferences-store.ts';

/** What every screen may use and only the composition root makes. */
export interface AppServices {
  readonly client: ContractClient;
  readonly transport: Transport;
  readonly navigation: Navigation;
  readonly preferences: PreferencesStore;
  readonly startProblem: 'start-link-used' | null;
}

const AppServicesContext = createContext<AppServices | null>(null);

export function AppServicesProvider({
  services,
  children,
}: {
  readonly services: AppServices;
  readonly children: ReactNode;
}) {
  return <AppServicesContext value={services}>{children}</AppServicesContext>;
}

export function useAppServices(): AppServices {
  const services = useContext(AppServicesContext);
  if (services === null) throw new Error('This component must be inside an AppServicesProvider');
  return services;
}

export function useRoute(): Route {
  const { navigation } = useAppServices();
  return useSyncExternalStore(navigation.subscribe, navigation.current);
}
