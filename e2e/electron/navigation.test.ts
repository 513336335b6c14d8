import { describe, expect, it } from 'vitest';
import { type Stage, withStage } from './stage-client.ts';

const addresses = [
  'javascript:alert(1)',
  'data:text/html,hello',
  'file:///etc/passwd',
  'blob:https://example.com/1',
  'app://evil/',
  'app://demarc/other.html',
  'http://example.com/',
  'https://example.com/',
  'smb://server/share',
  'ms-msdt:/id',
  'mailto:a@example.com',
  'about:blank',
  '',
];

const ways = ['will-navigate', 'will-frame-navigate', 'will-redirect'];

describe('ways out of the page', () => {
  it('refuses every navigation of every window, also of one that it did not open', async () => {
    const passed = await withStage((stage) =>
      stage.evaluate(
        (double, { ways, addresses }) => {
          new double.BrowserWindow({});
          return double.BrowserWindow.all.flatMap(({ webContents }) =>
            ways.flatMap((way) => addresses.filter((url) => !webContents.attempt(way, { url }))),
          );
        },
        { ways, addresses },
      ),
    );
    expect(passed).toEqual([]);
  });

  it('opens no window and asks about https links only', async () => {
    const seen = await withStage(async (stage) => {
      const opened: unknown[] = [];
      for (const address of [...addresses, 'https://bank.example@evil.example/']) {
        opened.push(await open(stage, address));
      }
      return { opened: [...new Set(opened)], calls: await linkCalls(stage) };
    });
    expect(seen.opened).toEqual(['deny']);
    expect(seen.calls.map(({ name }) => name)).toEqual(['showMessageBox']);
    expect(seen.calls[0]?.details).toMatchObject({ detail: 'https://example.com/' });
  });

  it('opens a source in the browser after the person said yes', async () => {
    const calls = await withStage(async (stage) => {
      await stage.evaluate((double) => {
        double.answers.showMessageBox = [{ response: 0 }];
      });
      await open(stage, 'https://example.com/shared-responsibility');
      return linkCalls(stage);
    });
    expect(calls.at(-1)).toEqual({
      name: 'openExternal',
      details: 'https://example.com/shared-responsibility',
    });
  });

  it('asks one question at a time', async () => {
    const calls = await withStage(async (stage) => {
      await stage.evaluate((double) => {
        const contents = double.BrowserWindow.all[0]?.webContents;
        for (let count = 0; count < 5; count += 1) contents?.askToOpen('https://example.com/');
      });
      return linkCalls(stage);
    });
    expect(calls).toHaveLength(1);
  });

  it('stops downloads and grants no permission', async () => {
    const permissions = [
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'fileSystem',
      'usb',
      'clipboard-read',
    ];
    const seen = await withStage((stage) =>
      stage.evaluate(
        (double, names: readonly string[]) => ({
          isStopped: double.session.defaultSession.attemptDownload(),
          grants: names.flatMap((name) => double.session.defaultSession.grantsOf(name)),
          isSpellChecking: double.session.defaultSession.isSpellChecking,
        }),
        permissions,
      ),
    );
    expect(seen).toEqual({ isStopped: true, grants: [], isSpellChecking: false });
  });

  it('lets no request leave the machine and no name be resolved', async () => {
    const seen = await withStage((stage) =>
      stage.evaluate((double) => {
        const tried = [
          'http://127.0.0.1:80/',
          'https://example.com/',
          'ws://localhost:1/',
          'file:///etc/passwd',
          'blob:https://example.com/1',
          'app://evil/',
          'devtools://devtools/x',
        ];
        const own = [
          'app://demarc/',
          'app://demarc/assets/index.js',
          'data:image/png;base64,AA',
          'blob:app://demarc/1',
        ];
        const isCancelled = (url: string) => double.session.defaultSession.isCancelled(url);
        return {
          passed: tried.filter((url) => !isCancelled(url)),
          stopped: own.filter(isCancelled),
          resolver: double.app.switches['host-resolver-rules'],
        };
      }),
    );
    expect(seen).toEqual({
      passed: [],
      stopped: [],
      resolver: 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    });
  });

  it('ignores a dev server in the environment of a packaged app', async () => {
    const environment = { ELECTRON_RENDERER_URL: 'http://localhost:5173', DOUBLE_PACKAGED: '1' };
    const seen = await withStage(
      (stage) =>
        stage.evaluate((double) => {
          const window = double.BrowserWindow.all[0];
          const preferences = { devTools: true, ...window?.options.webPreferences };
          return { url: window?.webContents.mainFrame.url, devTools: preferences.devTools };
        }),
      { environment },
    );
    expect(seen).toEqual({ url: 'app://demarc/', devTools: false });
  });

  it('serves the page with its headers and nothing beside it', async () => {
    const seen = await withStage((stage) =>
      stage.evaluate(async (double) => {
        const status = async (url: string, method = 'GET') =>
          (await double.protocol.fetch({ url, method })).status;
        const page = await double.protocol.fetch({ url: 'app://demarc/', method: 'GET' });
        return {
          page: [page.status, page.headers.get('content-type'), page.headers.get('x-content-type-options')],
          refused: [
            await status('app://demarc/../package.json'),
            await status('app://demarc/%2e%2e/%2e%2e/package.json'),
            await status('app://demarc//etc/passwd'),
            await status('app://demarc/__proto__'),
            await status('app://evil/'),
            await status('app://demarc/', 'POST'),
          ],
        };
      }),
    );
    expect(seen.page).toEqual([200, 'text/html; charset=utf-8', 'nosniff']);
    expect(seen.refused).toEqual([404, 404, 404, 404, 404, 405]);
  });
});

function open(stage: Stage, address: string): Promise<string | undefined> {
  return stage.evaluate(async (double, url: string) => {
    const action = double.BrowserWindow.all[0]?.webContents.askToOpen(url);
    await new Promise(setImmediate);
    return action;
  }, address);
}

function linkCalls(stage: Stage) {
  return stage.evaluate(async (double) => {
    await new Promise(setImmediate);
    return double.calls.filter(({ name }) => name === 'showMessageBox' || name === 'openExternal');
  });
}
