import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type ContractError, contractError } from '#core/contract/errors.ts';
import { type Draft, type DraftId, draftIdSchema, draftSchema } from '#core/contract/library-views.ts';
import type { Notice } from '#core/contract/views.ts';
import { failure, type Result, success } from '#core/result.ts';
import type { Clock, DraftStorage } from '#core/services/ports.ts';
import { type DataFolder, readOnlyFolder } from '../data-folder/data-folder.ts';
import { errorCode, type FileSystem, nodeFileSystem } from '../storage/file-system.ts';
import { moveToQuarantine } from '../storage/quarantine.ts';
import { saveProblem } from '../storage/save-problem.ts';
import { writeStrictly } from '../storage/strict-file.ts';

export interface FolderDraftStorageParts {
  readonly folder: DataFolder;
  readonly clock: Clock;
  readonly fileSystem?: FileSystem;
}

const draftFormat = 'demarc/draft@1';
const storedDraftSchema = z.strictObject({ format: z.literal(draftFormat), ...draftSchema.shape });

/**
 * One file per draft, written like a session: beside, checked, synced, renamed, with the last good copy kept. A file
 * that cannot be read as a draft is moved aside, and the last good copy takes its place.
 */
export function createFolderDraftStorage(parts: FolderDraftStorageParts): DraftStorage {
  const { folder, clock } = parts;
  const fileSystem = parts.fileSystem ?? nodeFileSystem;
  const pathOf = (id: DraftId) => join(folder.drafts, `${id}.json`);

  /** The draft in a file; null when there is no such file, 'damaged' when nothing can be made of its bytes. */
  async function read(path: string, id: DraftId): Promise<Draft | 'damaged' | null> {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await fileSystem.readFile(path));
      const { format: _, ...draft } = storedDraftSchema.parse(JSON.parse(text));
      return draft.id === id ? draft : 'damaged';
    } catch (error) {
      const code = errorCode(error);
      if (code === 'ENOENT') return null;
      // An error of the system may pass and says nothing about the bytes. One of the decoder does.
      if (code !== null && code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
      return 'damaged';
    }
  }

  async function load(id: DraftId): Promise<Result<Draft, ContractError>> {
    const path = pathOf(id);
    try {
      const draft = await read(path, id);
      if (draft !== null && draft !== 'damaged') return success(draft);
      if (draft === 'damaged' && !folder.readOnly)
        await moveToQuarantine(fileSystem, path, folder.quarantine, clock);
      const copy = draft === null ? null : await read(`${path}.bak`, id);
      if (copy !== null && copy !== 'damaged') return success(copy);
    } catch (error) {
      return failure(
        contractError(
          'not-found',
          `The draft ${id} cannot be read (${errorCode(error) ?? 'unknown error'}). Check the permissions of ${folder.drafts}.`,
        ),
      );
    }
    return failure(contractError('not-found', `There is no draft ${id}. It may have been removed.`));
  }

  return {
    load,
    list: async () => {
      const drafts: Draft[] = [];
      const notices: Notice[] = [];
      for (const name of (await readdir(folder.drafts).catch(() => [])).sort()) {
        const id = draftIdSchema.safeParse(name.replace(/\.json$/, ''));
        if (!name.endsWith('.json') || !id.success) continue;
        const loaded = await load(id.data);
        if (loaded.ok) drafts.push(loaded.value);
        else notices.push({ file: name, message: lostDraft(name, folder.quarantine) });
      }
      return { drafts, notices };
    },
    save: async (draft) => {
      if (folder.readOnly) return failure(readOnlyFolder(folder));
      const bytes = Buffer.from(`${JSON.stringify({ format: draftFormat, ...draft })}\n`, 'utf8');
      try {
        await writeStrictly(pathOf(draft.id), bytes, { fileSystem, keepLastGoodCopy: true });
        return success(null);
      } catch (error) {
        return failure(saveProblem('The draft', error));
      }
    },
    remove: async (id) => {
      if (folder.readOnly) return failure(readOnlyFolder(folder));
      try {
        await moveToQuarantine(fileSystem, pathOf(id), folder.quarantine, clock);
        await fileSystem.unlink(`${pathOf(id)}.bak`).catch(() => undefined);
        return success(null);
      } catch (error) {
        return errorCode(error) === 'ENOENT'
          ? failure(contractError('not-found', `There is no draft ${id}. It may have been removed.`))
          : failure(saveProblem('The draft', error));
      }
    },
  };
}

function lostDraft(name: string, quarantine: string): string {
  return `${name} could not be read as a draft and was moved to ${quarantine}. Open it there with a text editor; its text is inside.`;
}
