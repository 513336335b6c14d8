import type { ConformanceTarget } from '../../src/core/contract/conformance-target.ts';
import type { Principal } from '../../src/core/contract/contract.ts';
import type { Stage } from './stage-client.ts';

/**
 * The built app as a conformance target. Its first window is the facilitator's; the room's is opened by the app itself
 * when it is first needed.
 */
export function createStageTarget(stage: Stage): ConformanceTarget {
  let streams = 0;
  const windowOf = (principal: Principal) =>
    stage.evaluate(async (double, wanted: string) => {
      const opener = double.BrowserWindow.all[0];
      const find = () =>
        double.BrowserWindow.all.findIndex(
          (window) => !window.isDestroyed() && (window === opener) === (wanted === 'facilitator'),
        );
      if (find() === -1) {
        const bridge = opener?.webContents.exposed.demarc as {
          request: (envelope: unknown) => Promise<unknown>;
        };
        await bridge.request({ method: 'room.open', input: {} });
      }
      const place = find();
      const contents = double.BrowserWindow.all[place]?.webContents;
      // The answer comes before the page: its preload script runs when it has loaded.
      if (contents?.exposed.demarc === undefined)
        await new Promise((resolve) => contents?.once('did-finish-load', resolve));
      return place;
    }, principal);

  return {
    call: async (principal, envelope) =>
      stage.evaluate(
        (double, { place, sent }) => {
          const bridge = double.BrowserWindow.all[place]?.webContents.exposed.demarc as {
            request: (envelope: unknown) => Promise<unknown>;
          };
          return bridge.request(sent);
        },
        { place: await windowOf(principal), sent: envelope },
      ),
    callText: async (principal, text) =>
      stage.evaluate(
        (double, { place, sent }) => {
          const contents = double.BrowserWindow.all[place]?.webContents;
          if (contents === undefined) throw new Error('There is no window');
          return double.ipcMain.dispatch(contents, contents.mainFrame, 'demarc:request', [sent]);
        },
        { place: await windowOf(principal), sent: text },
      ),
    events: async (principal) => {
      streams += 1;
      const stream = streams;
      await stage.evaluate(
        (double, { id, place }) => {
          const bridge = double.BrowserWindow.all[place]?.webContents.exposed.demarc as {
            subscribe: (listener: (envelope: unknown) => void) => () => void;
          };
          const arrived: unknown[] = [];
          const state = { arrived, wake: () => {}, close: () => {} };
          state.close = bridge.subscribe((envelope) => {
            arrived.push(envelope);
            state.wake();
          });
          double.kept.set(id, state);
        },
        { id: stream, place: await windowOf(principal) },
      );
      return {
        next: () =>
          stage.evaluate(async (double, id: number) => {
            const state = double.kept.get(id) as { arrived: unknown[]; wake: () => void };
            if (state.arrived.length === 0) {
              await new Promise<void>((resolve) => {
                state.wake = resolve;
              });
            }
            return state.arrived.shift();
          }, stream),
        close: () => {
          void stage.evaluate((double, id: number) => {
            (double.kept.get(id) as { close: () => void }).close();
          }, stream);
        },
      };
    },
  };
}
