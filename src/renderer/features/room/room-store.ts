import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ContractClient } from '#core/contract/client.ts';
import { readEvent, type Transport } from '#core/contract/protocol.ts';
import type { Preferences, RoomScreen, RoomViewOnWire } from '#core/contract/views.ts';
import type { SessionId } from '#core/session/schema.ts';

export interface ShownView {
  readonly id: SessionId;
  readonly revision: number;
  readonly room: RoomViewOnWire;
}

/** All that a room window knows. It gets views made for it and never a session. */
export interface RoomState {
  /** refused: the host does not take this window for one of its own, and asking again would change nothing. */
  readonly connection: 'connecting' | 'connected' | 'lost' | 'refused';
  readonly colorScheme: Preferences['colorScheme'];
  readonly screen: RoomScreen;
  /** null until the view of the session on the screen has come. */
  readonly view: ShownView | null;
}

export interface RoomStore extends StoreApi<RoomState> {
  /** Resolves when the first picture is there, or is known not to come. */
  readonly ready: Promise<void>;
  readonly close: () => void;
}

/** Follows what the room is meant to show: one copy of the latest view, replaced by newer ones only. */
export function createRoomStore(client: ContractClient, transport: Transport): RoomStore {
  const store = createStore<RoomState>(() => ({
    connection: 'connecting',
    colorScheme: 'auto',
    screen: { session: null, isBlank: false },
    view: null,
  }));

  async function load(): Promise<void> {
    const [preferences, screen] = await Promise.all([
      client('preferences.get', {}),
      client('room.screen', {}),
    ]);
    if (preferences.ok) store.setState({ colorScheme: preferences.value.colorScheme });
    if (screen.ok) {
      store.setState({ connection: 'connected' });
      await follow(screen.value);
    } else {
      store.setState({ connection: screen.error.code === 'forbidden' ? 'refused' : 'lost' });
    }
  }

  async function follow(screen: RoomScreen): Promise<void> {
    const { view } = store.getState();
    store.setState({ screen, view: view?.id === screen.session ? view : null });
    if (screen.session === null) return;
    const answer = await client('room.view', { id: screen.session });
    // When it is refused the screen has changed meanwhile, and the news of that is on its way.
    if (answer.ok) take({ id: screen.session, ...answer.value });
  }

  function take(next: ShownView): void {
    const { screen, view } = store.getState();
    const isOlder = view !== null && view.id === next.id && view.revision > next.revision;
    if (next.id === screen.session && !isOlder) store.setState({ view: next });
  }

  const close = transport.subscribe(
    (envelope) => {
      const event = readEvent(envelope);
      if (event?.event === 'room-changed') take(event.payload);
      if (event?.event === 'room-screen-changed') void follow(event.payload);
      if (event?.event === 'preferences-changed') store.setState({ colorScheme: event.payload.colorScheme });
    },
    () => void load(),
    () => store.setState(({ connection }) => (connection === 'refused' ? {} : { connection: 'lost' })),
  );
  return Object.assign(store, { ready: load(), close });
}
