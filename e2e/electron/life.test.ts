import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { conformanceScenario } from '../../src/core/contract/conformance-scenario.ts';
import { ConformanceSession } from '../../src/core/contract/conformance-session.ts';
import { mustAnswer } from '../../src/core/contract/conformance-target.ts';
import { startStage, withDataFolder, withStage } from './stage-client.ts';
import { createStageTarget } from './stage-target.ts';

describe('the life of the app', () => {
  it('keeps what was acknowledged over a clean quit, and lets go of the folder', async () => {
    await withScenario(async (dataFolder) => {
      const first = await startStage({ dataFolder });
      await first.shown();
      const session = await ConformanceSession.createInSort(createStageTarget(first));
      await session.place('patching', 'provider');
      void first.evaluate((double) => double.app.quit()).catch(() => undefined);
      expect(await first.ended).toBe(0);
      expect(await readdir(dataFolder)).not.toContain('demarc.lock');
      expect(await revisionIn(dataFolder, session)).toBe(3);
    });
  });

  it('settles commands that were on their way when the quit came', async () => {
    await withScenario(async (dataFolder) => {
      const first = await startStage({ dataFolder });
      await first.shown();
      const session = await ConformanceSession.createInSort(createStageTarget(first));
      void first
        .evaluate((double, id: string) => {
          const bridge = double.BrowserWindow.all[0]?.webContents.exposed.demarc as {
            request: (envelope: object) => Promise<unknown>;
          };
          const command = {
            type: 'place-cards',
            group: 'red',
            cards: ['patching'],
            lane: 'provider',
            index: null,
          };
          void bridge.request({ method: 'session.command', input: { id, command } });
          setImmediate(() => double.app.quit());
        }, session.id)
        .catch(() => undefined);
      expect(await first.ended).toBe(0);
      expect(await revisionIn(dataFolder, session)).toBe(3);
    });
  });

  it('keeps what was acknowledged over a kill and takes the folder over', async () => {
    await withScenario(async (dataFolder) => {
      const first = await startStage({ dataFolder });
      await first.shown();
      const session = await ConformanceSession.createInSort(createStageTarget(first));
      await session.place('patching', 'provider');
      await first.stop();
      expect(await revisionIn(dataFolder, session)).toBe(3);
    });
  });

  it.each(['window-all-closed', 'session-end', 'shutdown'])('ends cleanly on %s', async (event) => {
    await withStage(async (stage, dataFolder) => {
      void stage
        .evaluate((double, name: string) => {
          if (name === 'session-end') double.BrowserWindow.all[0]?.emit(name, {});
          else (name === 'shutdown' ? double.powerMonitor : double.app).emit(name);
        }, event)
        .catch(() => undefined);
      expect(await stage.ended).toBe(0);
      expect(await readdir(dataFolder)).not.toContain('demarc.lock');
    });
  });

  it('says in one sentence who holds the folder, and ends', async () => {
    await withStage(async (_first, dataFolder) => {
      const second = await startStage({ dataFolder });
      expect(await second.ended).toBe(1);
      expect(second.output()).toMatch(/^Demarc cannot start: [^\n]+\.\n$/);
    });
  });

  it('says what to do when its pages are not built, and ends', async () => {
    await withDataFolder(async (dataFolder) => {
      const flip = { from: 'files.has("/")', to: 'files.has("/missing")' };
      const stage = await startStage({ dataFolder, flip });
      expect(await stage.ended).toBe(1);
      expect(stage.output()).toContain('Run "npm run build"');
    });
  });

  it('says that it cannot start when a defect stops it, without the stack', async () => {
    await withDataFolder(async (dataFolder) => {
      const flip = { from: 'await createNodeBackend(', to: 'await undefined.createNodeBackend(' };
      const stage = await startStage({ dataFolder, flip });
      expect(await stage.ended).toBe(1);
      expect(stage.output()).toMatch(/^Demarc met a defect: [^\n]+ It cannot start\. [^\n]+\n$/);
      expect(await readFile(join(dataFolder, 'demarc.log'), 'utf8')).toContain('TypeError');
    });
  });

  it('leaves the folder alone when it is the second instance', async () => {
    await withDataFolder(async (dataFolder) => {
      const second = await startStage({ dataFolder, environment: { DOUBLE_SECOND_INSTANCE: '1' } });
      expect(await second.ended).toBe(0);
      expect(await readdir(dataFolder)).toEqual(['window']);
      expect(await readdir(join(dataFolder, 'window'))).toEqual([]);
    });
  });

  it('tells a defect in one sentence, once, keeps its stack for the log and goes on', async () => {
    await withStage(async (stage, dataFolder) => {
      const boxes = await stage.evaluate(async (double) => {
        for (const place of ['first', 'second']) {
          setImmediate(() => {
            throw new Error(`Defect in the ${place} place`);
          });
          await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
        }
        return double.calls.filter(({ name }) => name === 'showErrorBox');
      });
      expect(boxes).toHaveLength(1);
      expect(JSON.stringify(boxes)).not.toMatch(/Defect in|at .*:\d+:\d+/);
      const log = await readFile(join(dataFolder, 'demarc.log'), 'utf8');
      expect(log).toContain('Error: Defect in the first place');
      expect(log).toContain('Error: Defect in the second place');
      const { host } = await mustAnswer(createStageTarget(stage), 'app.info', {});
      expect(host).toBe('electron');
    });
  });

  it('saves an export through the dialog and says when it was cancelled', async () => {
    await withScenario(async (dataFolder) => {
      await withStage(
        async (stage) => {
          const target = createStageTarget(stage);
          const { id } = await ConformanceSession.create(target);
          const input = { work: 'export-1', id, options: { format: 'json', nonAttributable: false } };
          const cancelled = await target.call('facilitator', { method: 'session.export', input });
          expect(cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } });
          const path = join(dataFolder, 'export.json');
          await stage.evaluate((double, filePath: string) => {
            double.answers.showSaveDialog = [{ canceled: false, filePath }];
          }, path);
          const saved = await target.call('facilitator', { method: 'session.export', input });
          expect(saved).toEqual({ ok: true, value: { kind: 'saved', paths: [path] } });
          expect(await readFile(path, 'utf8')).toContain('demarc/session@1');
        },
        { dataFolder },
      );
    });
  });
});

function withScenario<Value>(work: (dataFolder: string) => Promise<Value>): Promise<Value> {
  return withDataFolder(async (dataFolder) => {
    await mkdir(join(dataFolder, 'scenarios'));
    await writeFile(join(dataFolder, 'scenarios', 'conformance.json'), JSON.stringify(conformanceScenario));
    return work(dataFolder);
  });
}

/** The revision that a fresh start of the app finds. */
function revisionIn(dataFolder: string, session: ConformanceSession): Promise<number> {
  return withStage(
    async (stage) => {
      const opened = await mustAnswer(createStageTarget(stage), 'session.open', { id: session.id });
      return opened.session.revision;
    },
    { dataFolder },
  );
}
