import type { ContractError } from '../contract/errors.ts';
import type { Draft, DraftId, ScenarioText } from '../contract/library-views.ts';
import type {
  AppInfo,
  ExportFile,
  Notice,
  Preferences,
  ScenarioSummary,
  SessionSummary,
} from '../contract/views.ts';
import type { PrintDocument } from '../print/print-document.ts';
import type { Result } from '../result.ts';
import type { Scenario, ScenarioId } from '../scenario/schema.ts';
import type { TableReader } from '../scenario/table.ts';
import type { Session, SessionId } from '../session/schema.ts';
import type { Cancellation } from './running-work.ts';

/** A session as it came from disk, with what had to be done to get it. */
export interface LoadedSession {
  readonly session: Session;
  /** True when it must not be written: a newer format, or a folder without write permission. */
  readonly readOnly: boolean;
  readonly notices: readonly Notice[];
}

/**
 * Sessions on disk. `save` resolves only after the session survives a power cut, and fails without touching the
 * last good copy. It never overwrites a file it could not read.
 */
export interface SessionStorage {
  readonly list: () => Promise<{
    readonly sessions: readonly SessionSummary[];
    readonly notices: readonly Notice[];
  }>;
  readonly load: (id: SessionId) => Promise<Result<LoadedSession, ContractError>>;
  readonly save: (session: Session) => Promise<Result<null, ContractError>>;
}

/**
 * The scenarios there are: those that come with the app, which never change, and those the user added. A scenario of
 * the user hides one of the app that has the same id.
 */
export interface ScenarioLibrary {
  readonly list: () => Promise<{
    readonly scenarios: readonly ScenarioSummary[];
    readonly notices: readonly Notice[];
  }>;
  readonly load: (id: ScenarioId) => Promise<Result<Scenario, ContractError>>;
  /** The text of a scenario as it was written. */
  readonly source: (id: ScenarioId) => Promise<Result<ScenarioText, ContractError>>;
  /**
   * Puts a text under the id of its scenario among those of the user, in place of the one with that id if there is
   * one. Resolves only after it is on disk. The caller has checked the text.
   */
  readonly save: (id: ScenarioId, text: string) => Promise<Result<null, ContractError>>;
  /** Moves a scenario of the user out of the library; its file is kept aside. */
  readonly remove: (id: ScenarioId) => Promise<Result<null, ContractError>>;
}

/** Scenarios being written, one file each, so that nothing typed is lost. `save` resolves only after it is on disk. */
export interface DraftStorage {
  readonly list: () => Promise<{ readonly drafts: readonly Draft[]; readonly notices: readonly Notice[] }>;
  readonly load: (id: DraftId) => Promise<Result<Draft, ContractError>>;
  readonly save: (draft: Draft) => Promise<Result<null, ContractError>>;
  readonly remove: (id: DraftId) => Promise<Result<null, ContractError>>;
}

export interface PreferencesStorage {
  readonly load: () => Promise<Preferences>;
  readonly save: (preferences: Preferences) => Promise<Result<null, ContractError>>;
}

/** What the shell around the app can do. A host names its capabilities; what it does not name is never called. */
export interface HostShell {
  readonly info: AppInfo;
  /** Asks the user for a place and writes the files there; only with the capability `native-save`. */
  readonly saveFiles: (files: readonly ExportFile[]) => Promise<Result<readonly string[], ContractError>>;
  /**
   * Opens the room window, or brings the one there is to the front; only with the capability `room-window`. A host
   * without windows of its own answers with an address that works once, for the facilitator's page to open.
   */
  readonly openRoomWindow: () => Promise<Result<string | null, ContractError>>;
}

/** Makes the PDF of a print. The same document gives the same bytes, whatever machine it is on. */
export interface PdfWriter {
  /**
   * Fails with `unavailable` on a machine that has no PDF engine, and with `cancelled` at once when it is stopped.
   *
   * @param cancellation left out where nobody can stop it
   */
  readonly write: (
    document: PrintDocument,
    cancellation?: Cancellation,
  ) => Promise<Result<Uint8Array, ContractError>>;
}

/** The moment as `Date.prototype.toISOString` writes it. */
export type Clock = () => string;

/** A new random id, unguessable and unique, of letters, digits, hyphens and underscores. */
export type IdSource = () => string;

export interface BackendPorts {
  readonly sessions: SessionStorage;
  readonly scenarios: ScenarioLibrary;
  readonly drafts: DraftStorage;
  readonly preferences: PreferencesStorage;
  readonly host: HostShell;
  readonly pdf: PdfWriter;
  readonly readTable: TableReader;
  readonly clock: Clock;
  readonly newId: IdSource;
}
