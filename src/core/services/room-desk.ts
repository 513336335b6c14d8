import type { EventName, EventPayload, Principal } from '../contract/contract.ts';
import { type ContractError, contractError } from '../contract/errors.ts';
import type { RoomScreen } from '../contract/views.ts';
import { failure, type Result, success } from '../result.ts';
import type { SessionId } from '../session/schema.ts';
import type { Snapshot } from './live-session.ts';
import type { OpenSessions } from './open-sessions.ts';
import type { HostShell } from './ports.ts';
import { type RoomView, roomView } from './room-view.ts';
import { toWire } from './to-wire.ts';

export type Publish = <Name extends EventName>(event: Name, payload: EventPayload<Name>) => void;

export interface RevisedRoomView {
  readonly revision: number;
  readonly room: RoomView;
}

/**
 * What the room windows show, and who may see what of it. State of the running host: it is in no session and on no
 * disk, so a fresh start shows nothing until the facilitator's window opens a workshop.
 */
export class RoomDesk {
  readonly #host: HostShell;
  readonly #sessions: OpenSessions;
  readonly #publish: Publish;
  #screen: RoomScreen = { session: null, isBlank: false };

  constructor(host: HostShell, sessions: OpenSessions, publish: Publish) {
    this.#host = host;
    this.#sessions = sessions;
    this.#publish = publish;
  }

  get screen(): RoomScreen {
    return this.#screen;
  }

  /** Fails with the reason when the session cannot be opened; the room then keeps what it shows. */
  async show(screen: RoomScreen): Promise<Result<RoomScreen, ContractError>> {
    if (screen.session !== null) {
      const opened = await this.#sessions.open(screen.session);
      if (!opened.ok) return opened;
    }
    const isSame = screen.session === this.#screen.session && screen.isBlank === this.#screen.isBlank;
    this.#screen = screen;
    if (!isSame) this.#publish('room-screen-changed', screen);
    return success(screen);
  }

  /** @returns the address of a room window for the facilitator's page to open, or null where the host opened it */
  async open(): Promise<Result<string | null, ContractError>> {
    if (!this.#host.info.capabilities.includes('room-window'))
      return failure(contractError('unavailable', 'This Demarc has no room view.'));
    return this.#host.openRoomWindow();
  }

  /** A room window stands in front of participants, so it reads the session it is meant to show and no other. */
  async view(principal: Principal, id: SessionId): Promise<Result<RevisedRoomView, ContractError>> {
    if (principal === 'room' && id !== this.#screen.session)
      return failure(contractError('forbidden', 'The room does not show this session.'));
    const opened = await this.#sessions.open(id);
    return opened.ok ? success(revisedView(opened.value.live.saved)) : opened;
  }

  /** Tells the room windows about a change of the session they show; changes of all others stay unsaid. */
  tell(snapshot: Snapshot): void {
    const { id } = snapshot.session;
    if (id === this.#screen.session) this.#publish('room-changed', { id, ...toWire(revisedView(snapshot)) });
  }
}

function revisedView({ session, state }: Snapshot): RevisedRoomView {
  return { revision: session.revision, room: roomView(session, state) };
}
