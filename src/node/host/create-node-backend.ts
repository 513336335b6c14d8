import type { ContractError } from '#core/contract/errors.ts';
import { type Result, success } from '#core/result.ts';
import { type Backend, createBackend } from '#core/services/backend.ts';
import type { HostShell } from '#core/services/ports.ts';
import { openDataFolder } from '../data-folder/data-folder.ts';
import type { Holder } from '../data-folder/data-lock.ts';
import { createFolderDraftStorage } from '../drafts/folder-draft-storage.ts';
import { createLowdbPreferencesStorage } from '../preferences/lowdb-preferences-storage.ts';
import { createTypstPdfWriter } from '../print/typst-pdf-writer.ts';
import { createFolderScenarioLibrary } from '../scenarios/folder-scenario-library.ts';
import { readTable } from '../sheet/read-table.ts';
import { createLowdbSessionStorage } from '../storage/lowdb-session-storage.ts';
import { randomId } from './random-id.ts';
import { systemClock } from './system-clock.ts';

export interface NodeBackendParts {
  readonly dataFolder: string;
  readonly builtInScenarios: string;
  readonly printTemplates: string;
  readonly holder: Holder;
  readonly host: HostShell;
}

export interface NodeBackend {
  readonly backend: Backend;
  /** Stops what is being printed, waits until every accepted change is on disk, then gives the data folder free. */
  readonly close: () => Promise<void>;
}

/** The backend over files, as both hosts use it. Fails with a sentence when another process holds the data folder. */
export async function createNodeBackend(
  parts: NodeBackendParts,
): Promise<Result<NodeBackend, ContractError>> {
  const opened = await openDataFolder(parts.dataFolder, parts.holder);
  if (!opened.ok) return opened;
  const folder = opened.value;
  const pdf = createTypstPdfWriter({ templates: parts.printTemplates });
  const backend = createBackend({
    sessions: createLowdbSessionStorage({ folder, clock: systemClock }),
    scenarios: createFolderScenarioLibrary({
      builtIn: parts.builtInScenarios,
      folder,
      clock: systemClock,
      version: parts.host.info.version,
    }),
    drafts: createFolderDraftStorage({ folder, clock: systemClock }),
    preferences: createLowdbPreferencesStorage({ folder, clock: systemClock }),
    host: parts.host,
    pdf,
    readTable,
    clock: systemClock,
    newId: randomId,
  });
  return success({
    backend,
    close: async () => {
      pdf.close();
      await backend.settle();
      await folder.close();
    },
  });
}
