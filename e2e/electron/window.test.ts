import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Stage, startStage, withDataFolder, withStage } from './stage-client.ts';

describe('the window', () => {
  it('has a size that fits the board and shows itself only when it is painted', async () => {
    const { options, isShown, wasShownBlank } = await withStage(describeWindow);
    expect(options).toMatchObject({
      show: false,
      title: 'Demarc',
      minWidth: 900,
      minHeight: 600,
      width: 1280,
      height: 800,
    });
    expect({ isShown, wasShownBlank }).toEqual({ isShown: true, wasShownBlank: false });
  });

  it('is dark from its first paint where the system is dark', async () => {
    const light = await withStage(describeWindow);
    const dark = await withStage(describeWindow, { environment: { DOUBLE_DARK: '1' } });
    expect([light.options.backgroundColor, dark.options.backgroundColor]).toEqual(['#ffffff', '#1f1f1f']);
  });

  it('comes back where it was', async () => {
    await withDataFolder(async (dataFolder) => {
      const first = await startStage({ dataFolder });
      await first.shown();
      void first.evaluate((double) => double.BrowserWindow.all[0]?.close()).catch(() => undefined);
      expect(await first.ended).toBe(0);
      const { options } = await withStage(describeWindow, { dataFolder });
      expect(options).toMatchObject({ x: 10, y: 20, width: 1000, height: 700 });
    });
  });

  it('forgets a place that no screen shows', async () => {
    await withDataFolder(async (dataFolder) => {
      await mkdir(join(dataFolder, 'window'));
      const far = JSON.stringify({ x: 9000, y: 20, width: 1000, height: 700 });
      await writeFile(join(dataFolder, 'window', 'bounds.json'), far);
      const { options } = await withStage(describeWindow, { dataFolder });
      expect(options).toMatchObject({ width: 1280, height: 800 });
      expect(options).not.toHaveProperty('x');
    });
  });

  it('is focused when the app is started a second time', async () => {
    const focusCount = await withStage((stage) =>
      stage.evaluate((double) => {
        double.app.emit('second-instance');
        return double.BrowserWindow.all[0]?.focusCount;
      }),
    );
    expect(focusCount).toBe(1);
  });

  it('is loaded again when its page crashed, once until the person has seen the message', async () => {
    const seen = await withStage((stage) =>
      stage.evaluate((double) => {
        const contents = double.BrowserWindow.all[0]?.webContents;
        contents?.emit('render-process-gone', {}, { reason: 'clean-exit' });
        const afterCleanExit = contents?.reloads.length;
        contents?.emit('render-process-gone', {}, { reason: 'crashed' });
        contents?.emit('render-process-gone', {}, { reason: 'crashed' });
        const messages = double.calls.filter(({ name }) => name === 'showMessageBox');
        return { afterCleanExit, reloads: contents?.reloads.length, messages: messages.length };
      }),
    );
    expect(seen).toEqual({ afterCleanExit: 0, reloads: 1, messages: 1 });
  });
});

function describeWindow(stage: Stage) {
  return stage.evaluate((double) => {
    const window = double.BrowserWindow.all[0];
    const options: Readonly<Record<string, unknown>> = { ...window?.options };
    return { options, isShown: window?.isShown, wasShownBlank: window?.wasShownBlank };
  });
}
