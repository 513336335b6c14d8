import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ContractClient } from '#core/contract/client.ts';
import type { Preferences } from '#core/contract/views.ts';

const defaults: Preferences = { colorScheme: 'auto', facilitator: '' };

export interface PreferencesStore extends StoreApi<Preferences> {
  /** Takes effect at once; saved behind the scenes. A failed save costs only that the next start proposes the old value. */
  readonly change: (part: Partial<Preferences>) => void;
}

export async function loadPreferences(client: ContractClient): Promise<PreferencesStore> {
  const loaded = await client('preferences.get', {});
  const store = createStore<Preferences>(() => (loaded.ok ? loaded.value : defaults));
  return Object.assign(store, {
    change: (part: Partial<Preferences>) => {
      store.setState(part);
      const { colorScheme, facilitator, timerSound } = store.getState();
      const preferences = { colorScheme, facilitator, ...(timerSound === undefined ? {} : { timerSound }) };
      void client('preferences.set', preferences);
    },
  });
}
