import { useEffect, useState } from 'react';
import { readEvent } from '#core/contract/protocol.ts';
import type { AppInfo, RoomScreen } from '#core/contract/views.ts';
import type { SessionId } from '#core/session/schema.ts';
import { useSession } from '../session/SessionContext.tsx';
import { useAppServices } from './AppServices.tsx';

export interface Room {
  readonly host: AppInfo['host'];
  readonly windows: number;
  readonly screen: RoomScreen;
}

/**
 * The room windows as the facilitator's window knows them; null while that is not known, or where the host has none.
 * A workshop that is opened here is shown in the room, which also mends a host that was started again.
 */
export function useRoom(): Room | null {
  const { client, transport } = useAppServices();
  const session = useSession((view) => view.session.id);
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    let isGone = false;
    const load = async () => {
      const [info, windows, screen] = await Promise.all([
        client('app.info', {}),
        client('room.windows', {}),
        client('room.screen', {}),
      ]);
      if (isGone || !info.ok || !windows.ok || !screen.ok) return;
      if (!info.value.capabilities.includes('room-window')) return;
      setRoom({ host: info.value.host, windows: windows.value.open, screen: screen.value });
      await showSession(screen.value, session);
    };
    const showSession = async (screen: RoomScreen, id: SessionId) => {
      if (screen.session !== id) await client('room.show', { session: id, isBlank: false });
    };
    const close = transport.subscribe(
      (envelope) => {
        const event = readEvent(envelope);
        if (event?.event === 'room-windows-changed')
          setRoom((known) => known && { ...known, windows: event.payload.open });
        if (event?.event === 'room-screen-changed')
          setRoom((known) => known && { ...known, screen: event.payload });
      },
      () => void load(),
    );
    void load();
    return () => {
      isGone = true;
      close();
    };
  }, [client, transport, session]);
  return room;
}
