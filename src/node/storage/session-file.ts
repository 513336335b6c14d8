import { basename, join } from 'node:path';
import { Low } from 'lowdb';
import { type ContractError, contractError } from '#core/contract/errors.ts';
import type { Notice } from '#core/contract/views.ts';
import { assertNever, failure, type Result, success } from '#core/result.ts';
import type { Clock, LoadedSession } from '#core/services/ports.ts';
import type { Session, SessionId } from '#core/session/schema.ts';
import type { DataFolder } from '../data-folder/data-folder.ts';
import type { FileSystem } from './file-system.ts';
import { moveToQuarantine } from './quarantine.ts';
import { readStoredFile, type StoredFile } from './read-stored-file.ts';
import { saveProblem } from './save-problem.ts';
import { decodeStoredSession, encodeStoredSession, storedSessionLimitBytes } from './stored-session.ts';
import { StrictAdapter } from './strict-adapter.ts';
import { writeStrictly } from './strict-file.ts';

export interface SessionFileParts {
  readonly folder: DataFolder;
  readonly clock: Clock;
  readonly fileSystem: FileSystem;
}

type Loaded = Result<LoadedSession, ContractError>;
type Saved = Result<null, ContractError>;

/**
 * The file of one session and its last good copy. Whatever is asked of it is done one after the other, so a load never
 * meets half a recovery and two saves never race.
 */
export class SessionFile {
  readonly #id: SessionId;
  readonly #parts: SessionFileParts;
  readonly #path: string;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting: { session: Session; readonly saved: Promise<Saved> } | null = null;
  /** The revision that is known to be on disk, 0 for none; null while nobody has looked what lies there. */
  #revision: number | null = null;

  constructor(id: SessionId, parts: SessionFileParts) {
    this.#id = id;
    this.#parts = parts;
    this.#path = join(parts.folder.sessions, `${id}.json`);
  }

  load(): Promise<Loaded> {
    return this.#inTurn(() => this.#load());
  }

  /** Of the states that wait for their turn only the one with the highest revision is written, for all that wait. */
  save(session: Session): Promise<Saved> {
    const waiting = this.#waiting;
    if (waiting !== null) {
      if (session.revision >= waiting.session.revision) waiting.session = session;
      return waiting.saved;
    }
    const saved = this.#inTurn(() => {
      const newest = this.#waiting?.session ?? session;
      this.#waiting = null;
      return this.#save(newest);
    });
    this.#waiting = { session, saved };
    return saved;
  }

  #inTurn<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #load(): Promise<Loaded> {
    const { folder, fileSystem } = this.#parts;
    const name = `${this.#id}.json`;
    const file = await readStoredFile(fileSystem, this.#path, this.#id);
    switch (file.kind) {
      case 'session':
        this.#revision = file.session.revision;
        return success({ session: file.session, readOnly: folder.readOnly, notices: [] });
      case 'unreadable':
        return invalidFile(`${name} cannot be read (${file.code}). Check its permissions.`);
      case 'newer-format':
        return invalidFile(
          `${name} was written by a newer version of Demarc. Update Demarc to open it; the file was not touched.`,
        );
      case 'other-session':
        return invalidFile(
          `${name} holds the session ${file.id}. Move it out of the sessions folder, or name it ${file.id}.json.`,
        );
      case 'damaged':
        return this.#recover(file.reason);
      case 'missing':
        return this.#recover(null);
      default:
        return assertNever(file);
    }
  }

  /**
   * Gets the session back from its last good copy. What is damaged is moved aside first, so that the copy can take its
   * place and nothing is overwritten.
   *
   * @param damage what is wrong with the file, null when it is missing
   */
  async #recover(damage: string | null): Promise<Loaded> {
    const { folder, fileSystem, clock } = this.#parts;
    const copy = await readStoredFile(fileSystem, `${this.#path}.bak`, this.#id);
    if (damage === null && copy.kind === 'missing') {
      this.#revision = 0;
      return failure(contractError('not-found', `There is no session ${this.#id}.`));
    }
    if (folder.readOnly) return this.#openForReading(damage, copy, 'the folder may not be written');
    const notices: Notice[] = [];
    try {
      if (damage !== null) {
        const moved = await moveToQuarantine(fileSystem, this.#path, folder.quarantine, clock);
        notices.push(
          this.#notice('', `This session file was damaged (${damage}) and was ${movedTo(moved)}.`),
        );
      }
      if (copy.kind === 'damaged') {
        const moved = await moveToQuarantine(fileSystem, `${this.#path}.bak`, folder.quarantine, clock);
        notices.push(
          this.#notice(
            '.bak',
            `Its last good copy was damaged too (${copy.reason}) and was ${movedTo(moved)}.`,
          ),
        );
      }
    } catch {
      return this.#openForReading(damage, copy, 'the damaged file could not be moved to quarantine');
    }
    if (copy.kind !== 'session') {
      if (copy.kind === 'damaged' || copy.kind === 'missing') this.#revision = 0;
      return invalidFile([...notices.map(({ message }) => message), noCopySentence(copy)].join(' '));
    }
    return this.#restore(copy.session, notices);
  }

  async #restore(session: Session, notices: readonly Notice[]): Promise<Loaded> {
    const { fileSystem } = this.#parts;
    try {
      await writeStrictly(this.#path, encodeStoredSession(session), { fileSystem, keepLastGoodCopy: false });
    } catch {
      // The copy is still under its own name and is found there again; the first save says what is wrong with the disk.
    }
    this.#revision = session.revision;
    const lastStep = session.log.at(-1)?.at ?? 'its start';
    const message = `The last good copy was opened instead; its last step is from ${lastStep}.`;
    return success({ session, readOnly: false, notices: [...notices, this.#notice('.bak', message)] });
  }

  #openForReading(damage: string | null, copy: StoredFile, why: string): Loaded {
    const said =
      damage === null ? 'This session file is missing.' : `This session file is damaged (${damage}).`;
    if (copy.kind !== 'session') return invalidFile(`${this.#id}.json: ${said} ${noCopySentence(copy)}`);
    const message = `${said} Its last good copy was opened for reading; ${why}.`;
    return success({ session: copy.session, readOnly: true, notices: [this.#notice('', message)] });
  }

  async #save(session: Session): Promise<Saved> {
    const { folder } = this.#parts;
    const file = `sessions/${this.#id}.json`;
    if (folder.readOnly)
      return failure(contractError('read-only', `${folder.path} is open for reading only.`));
    if (this.#revision === null) {
      const here = await this.#load();
      // Only what was read, or moved aside, or never there may be replaced.
      if (this.#revision === null) {
        const reason = here.ok ? here.value.notices[0]?.message : here.error.message;
        return failure(contractError('not-saved', `${file} was not saved. ${reason ?? ''}`.trim()));
      }
    }
    if (session.revision < this.#revision) {
      const message = `${file} was not saved because a later state of it is on the disk already. Open the session again.`;
      return failure(contractError('not-saved', message));
    }
    try {
      await new Low<Session>(this.#adapter(), session).write();
      this.#revision = session.revision;
      return success(null);
    } catch (error) {
      return failure(saveProblem(file, error));
    }
  }

  #adapter(): StrictAdapter<Session> {
    return new StrictAdapter<Session>({
      path: this.#path,
      fileSystem: this.#parts.fileSystem,
      keepLastGoodCopy: true,
      encode: encodeWithinLimit,
      decode: decodeOrThrow,
    });
  }

  #notice(ending: '' | '.bak', message: string): Notice {
    return { file: `sessions/${this.#id}.json${ending}`, message };
  }
}

/** What would be too large to be read back is not written. */
function encodeWithinLimit(session: Session): Uint8Array {
  const bytes = encodeStoredSession(session);
  if (bytes.length > storedSessionLimitBytes)
    throw Object.assign(new Error('The session is too large'), { code: 'EFBIG' });
  return bytes;
}

function decodeOrThrow(bytes: Uint8Array): Session {
  const decoded = decodeStoredSession(bytes);
  if (!decoded.ok) throw new Error(decoded.error.reason);
  return decoded.value;
}

function movedTo(path: string): string {
  return `moved to quarantine/${basename(path)}`;
}

function noCopySentence(copy: StoredFile): string {
  if (copy.kind === 'unreadable') return `Its last good copy cannot be read (${copy.code}). Check the disk.`;
  if (copy.kind === 'newer-format')
    return 'Its last good copy was written by a newer version of Demarc. Update Demarc to open it.';
  return 'There is no good copy of it.';
}

function invalidFile(message: string): Loaded {
  return failure(contractError('invalid-file', message));
}
