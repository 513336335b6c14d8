import { describe, expect, it } from 'vitest';
import { mustAnswer } from '../../src/core/contract/conformance-target.ts';
import { type Stage, type StageOptions, startStage, withDataFolder, withStage } from './stage-client.ts';
import { createStageTarget } from './stage-target.ts';

const withProjector = { environment: { DOUBLE_PROJECTOR: '1' } };
const onProjector = { x: 1920, y: 0, width: 1280, height: 720 };
const besideFacilitator = { x: 960, y: 0, width: 960, height: 1040 };

describe('the room window', () => {
  it('lies on the display that the facilitator does not look at', async () => {
    expect((await openRoom(withProjector)).bounds).toEqual(onProjector);
  });

  it('lies beside the facilitator where there is one display', async () => {
    expect((await openRoom()).bounds).toEqual(besideFacilitator);
  });

  it('has no menu, is hardened as the first window is, and shows itself when it is painted', async () => {
    const room = await openRoom();
    expect(room).toMatchObject({
      hasMenu: false,
      isShown: true,
      wasShownBlank: false,
      title: 'Demarc room view',
    });
    expect(room.url).toBe('app://demarc/?window=room');
    expect(room.preferences).toEqual(room.preferencesOfFacilitator);
    expect(room.leaves).toEqual([]);
    expect(room.opens).toBe('deny');
  });

  it('is brought to the front when it is there, and opened anew when it was closed', async () => {
    const seen = await withStage(async (stage) => {
      const target = createStageTarget(stage);
      await mustAnswer(target, 'room.screen', {}, 'room');
      await mustAnswer(target, 'room.open', {});
      const again = await stage.evaluate((double) => [
        double.BrowserWindow.all.length,
        double.BrowserWindow.all[1]?.focusCount,
      ]);
      await stage.evaluate((double) => double.BrowserWindow.all[1]?.close());
      const closed = await mustAnswer(target, 'room.windows', {});
      await mustAnswer(target, 'room.open', {});
      const opened = await mustAnswer(target, 'room.windows', {});
      return { again, closed, opened };
    });
    // That it was closed ended nothing: the app went on answering.
    expect(seen).toEqual({ again: [2, 1], closed: { open: 0 }, opened: { open: 1 } });
  });

  it('ends with the window of the facilitator, and the app with both', async () => {
    await withStage(async (stage) => {
      await mustAnswer(createStageTarget(stage), 'room.screen', {}, 'room');
      void stage.evaluate((double) => double.BrowserWindow.all[0]?.close()).catch(() => undefined);
      expect(await stage.ended).toBe(0);
    });
  });

  it('fills its screen by F11, and leaves it by F11', async () => {
    const seen = await withRoom((stage) =>
      stage.evaluate((double) => {
        const room = double.BrowserWindow.all[1];
        const press = (type: string, key: string, isAutoRepeat = false) => {
          room?.webContents.emit(
            'before-input-event',
            { preventDefault: () => {} },
            { type, key, isAutoRepeat },
          );
          return room?.isFullScreen();
        };
        return [
          press('keyDown', 'F11'),
          press('keyDown', 'F11', true),
          press('keyUp', 'F11'),
          press('keyDown', 'a'),
          press('keyDown', 'F11'),
        ];
      }),
    );
    expect(seen).toEqual([true, true, true, true, false]);
  });

  it('comes back where it was, and into sight when that display is gone', async () => {
    await withDataFolder(async (dataFolder) => {
      const first = await startStage({ dataFolder, ...withProjector });
      await first.shown();
      await mustAnswer(createStageTarget(first), 'room.screen', {}, 'room');
      void first
        .evaluate((double) => {
          double.BrowserWindow.all[1]?.setBounds({ x: 2000, y: 10, width: 1000, height: 650 });
          double.BrowserWindow.all[0]?.close();
        })
        .catch(() => undefined);
      expect(await first.ended).toBe(0);
      const again = await openRoom({ dataFolder, ...withProjector });
      expect(again.bounds).toEqual({ x: 2000, y: 10, width: 1000, height: 650 });
      expect((await openRoom({ dataFolder })).bounds).toEqual(besideFacilitator);
    });
  });

  it('comes to a visible place when its display is unplugged, also from full screen', async () => {
    const seen = await withRoom(
      (stage) =>
        stage.evaluate((double) => {
          const room = double.BrowserWindow.all[1];
          room?.setFullScreen(true);
          double.screen.unplugProjector();
          return { bounds: room?.getBounds(), isFullScreen: room?.isFullScreen() };
        }),
      withProjector,
    );
    expect(seen).toEqual({ bounds: besideFacilitator, isFullScreen: false });
  });

  it('stays where it is when another display is unplugged, and is forgotten once it is closed', async () => {
    const seen = await withRoom((stage) =>
      stage.evaluate((double) => {
        const room = double.BrowserWindow.all[1];
        room?.setBounds({ x: 5, y: 5, width: 950, height: 650 });
        double.screen.unplugProjector();
        const bounds = room?.getBounds();
        room?.close();
        return { bounds, listeners: double.screen.listenerCount('display-removed') };
      }),
    );
    expect(seen).toEqual({ bounds: { x: 5, y: 5, width: 950, height: 650 }, listeners: 0 });
  });

  it('is loaded again when its page crashed, with a message that stands over the facilitator', async () => {
    const seen = await withRoom((stage) =>
      stage.evaluate((double) => {
        const room = double.BrowserWindow.all[1]?.webContents;
        room?.emit('render-process-gone', {}, { reason: 'crashed' });
        room?.emit('render-process-gone', {}, { reason: 'crashed' });
        const messages = double.calls.filter(({ name }) => name === 'showMessageBox');
        return { reloads: room?.reloads, messages: messages.map(({ details }) => details) };
      }),
    );
    expect(seen.reloads).toEqual(['app://demarc/?window=room']);
    expect(seen.messages).toHaveLength(1);
    expect(seen.messages[0]).toMatchObject({ message: expect.stringContaining('room view'), over: 1 });
  });
});

function withRoom<Value>(
  work: (stage: Stage) => Promise<Value>,
  options: Partial<StageOptions> = {},
): Promise<Value> {
  return withStage(async (stage) => {
    await mustAnswer(createStageTarget(stage), 'room.screen', {}, 'room');
    return work(stage);
  }, options);
}

function openRoom(options: Partial<StageOptions> = {}) {
  return withRoom(
    (stage) =>
      stage.evaluate((double) => {
        const [facilitator, room] = double.BrowserWindow.all;
        const preferencesOf = (window: typeof room): unknown => window?.options.webPreferences;
        const titled: Readonly<Record<string, unknown>> = { ...room?.options };
        const ways = ['will-navigate', 'will-frame-navigate', 'will-redirect'];
        return {
          bounds: room?.getBounds(),
          title: titled.title,
          hasMenu: room?.hasMenu,
          isShown: room?.isShown,
          wasShownBlank: room?.wasShownBlank,
          url: room?.webContents.mainFrame.url,
          preferences: preferencesOf(room),
          preferencesOfFacilitator: preferencesOf(facilitator),
          leaves: ways.filter(
            (way) => room?.webContents.attempt(way, { url: 'https://example.com/' }) !== true,
          ),
          opens: room?.webContents.askToOpen('https://example.com/'),
        };
      }),
    options,
  );
}
