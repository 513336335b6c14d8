import '../ui/base.css';
import '../lanes/lanes.css';
import '../session/groups.css';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { ContractClient } from '#core/contract/client.ts';
import type { Transport } from '#core/contract/protocol.ts';
import { RoomWindow } from '../features/room/RoomWindow.tsx';
import { createRoomStore } from '../features/room/room-store.ts';
import { addTexts, createI18n } from '../i18n/i18n.ts';
import { currentMoment, runAfter } from './time.ts';

/** Puts the room window on the page. The first picture comes first, so that the first paint has the right colours. */
export async function startRoom(
  root: HTMLElement,
  parts: { readonly client: ContractClient; readonly transport: Transport },
): Promise<void> {
  const store = createRoomStore(parts.client, parts.transport);
  const i18n = createI18n();
  await Promise.all([store.ready, addTexts(i18n, 'room')]);
  createRoot(root).render(
    <I18nextProvider i18n={i18n}>
      <RoomWindow store={store} clock={{ now: currentMoment, runAfter }} />
    </I18nextProvider>,
  );
}
