import type { ConformanceTarget } from '../../src/core/contract/conformance-target.ts';
import type { Stage } from './stage-client.ts';

/**
 * The built app as a conformance target. Its one window is the facilitator's; a room window is made by the wiring
 * target, because the main process opens none so far.
 */
export function createStageTarget(stage: Stage): ConformanceTarget {
  let streams = 0;
  return {
    call: (_principal, envelope) =>
      stage.evaluate((double, sent: unknown) => {
        const bridge = double.BrowserWindow.all[0]?.webContents.exposed.demarc as {
          request: (envelope: unknown) => Promise<unknown>;
        };
        return bridge.request(sent);
      }, envelope),
    callText: (_principal, text) =>
      stage.evaluate((double, sent: string) => {
        const contents = double.BrowserWindow.all[0]?.webContents;
        if (contents === undefined) throw new Error('There is no window');
        return double.ipcMain.dispatch(contents, contents.mainFrame, 'demarc:request', [sent]);
      }, text),
    events: async () => {
      streams += 1;
      const stream = streams;
      await stage.evaluate((double, id: number) => {
        const bridge = double.BrowserWindow.all[0]?.webContents.exposed.demarc as {
          subscribe: (listener: (envelope: unknown) => void) => () => void;
        };
        const arrived: unknown[] = [];
        const state = { arrived, wake: () => {}, close: () => {} };
        state.close = bridge.subscribe((envelope) => {
          arrived.push(envelope);
          state.wake();
        });
        double.kept.set(id, state);
      }, stream);
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
