import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceCases } from '../../src/core/contract/conformance.ts';
import { conformanceScenario } from '../../src/core/contract/conformance-scenario.ts';
import type { ConformanceTarget } from '../../src/core/contract/conformance-target.ts';
import { printKinds } from '../../src/core/print/print-kind.ts';
import { createBackend } from '../../src/core/services/backend.ts';
import { createMemoryPorts } from '../../src/core/testing/memory-ports.ts';
import { builtPreload, type Stage, startStage } from './stage-client.ts';
import { createStageTarget } from './stage-target.ts';
import { createWiringTarget } from './wiring-target.ts';

describe('the contract over Electron IPC and the built preload script', () => {
  it.each(conformanceCases)('$name', async ({ steps, expected }) => {
    const backend = createBackend(createMemoryPorts([conformanceScenario]));
    expect(await steps(await createWiringTarget(backend, builtPreload()))).toEqual(expected);
  });
});

describe('the contract over the built app on its own storage', () => {
  let dataFolder: string;
  let stage: Stage;
  let target: ConformanceTarget;

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'demarc-electron-'));
    await mkdir(join(dataFolder, 'scenarios'));
    await writeFile(join(dataFolder, 'scenarios', 'conformance.json'), JSON.stringify(conformanceScenario));
    stage = await startStage({ dataFolder });
    await stage.shown();
    await stage.evaluate(
      (double, filePaths: readonly string[]) => {
        const [folder = '', ...files] = filePaths;
        double.answers.showSaveDialog = files.map((filePath) => ({ canceled: false, filePath }));
        double.answers.showOpenDialog = [{ canceled: false, filePaths: [folder] }];
      },
      [
        dataFolder,
        ...['export', 'primer', 'after the stopped one', 'pack', ...printKinds].map((name) =>
          join(dataFolder, name),
        ),
      ],
    );
    target = createStageTarget(stage);
  });

  afterAll(async () => {
    await stage.stop();
    await rm(dataFolder, { recursive: true, force: true });
  });

  // Electron has one room window, so counting several is left to the other targets and to the tests of that window.
  const ofOneRoomWindow = conformanceCases.filter(({ name }) => !name.includes('how many room windows'));
  it.each(ofOneRoomWindow)('$name', async ({ steps, expected }) => {
    expect(await steps(target)).toEqual(expected);
  });
});
