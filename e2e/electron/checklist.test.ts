import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Flip } from './double/stage.ts';
import { type Stage, startStage, withStage } from './stage-client.ts';

/**
 * The items of the Electron security checklist that the running app can be asked about, under their numbers. Each is
 * asked twice: of the app as built, and of the app with that one setting flipped, which must give another answer. Item
 * 16 (a current Electron) is a matter of package.json, item 19 (fuses) of the packaged binary.
 */
interface Item {
  readonly item: number;
  readonly title: string;
  readonly ask: (stage: Stage) => Promise<unknown>;
  readonly safe: unknown;
  readonly flip: Flip;
}

const preference = (name: string) => (stage: Stage) =>
  stage.evaluate((double, key: string) => {
    const preferences: Readonly<Record<string, unknown>> = {
      ...double.BrowserWindow.all[0]?.options.webPreferences,
    };
    return preferences[key];
  }, name);

const items: readonly Item[] = [
  {
    item: 1,
    title: 'loads secure content only',
    ask: (stage) =>
      stage.evaluate((double) =>
        [
          'http://example.com/',
          'https://example.com/a.js',
          'ws://127.0.0.1:9/',
          'ftp://example.com/',
          'app://evil/',
        ].filter((url) => !double.session.defaultSession.isCancelled(url)),
      ),
    safe: [],
    flip: { from: 'cancel: !isAllowedRequest(details.url, pages)', to: 'cancel: false' },
  },
  {
    item: 2,
    title: 'gives pages no Node',
    ask: preference('nodeIntegration'),
    safe: false,
    flip: { from: 'nodeIntegration: false', to: 'nodeIntegration: true' },
  },
  {
    item: 3,
    title: 'isolates the preload script from the page',
    ask: preference('contextIsolation'),
    safe: true,
    flip: { from: 'contextIsolation: true', to: 'contextIsolation: false' },
  },
  {
    item: 4,
    title: 'sandboxes the window',
    ask: preference('sandbox'),
    safe: true,
    flip: { from: 'sandbox: true', to: 'sandbox: false' },
  },
  {
    item: 4,
    title: 'sandboxes every process',
    ask: (stage) => stage.evaluate((double) => double.app.isSandboxed),
    safe: true,
    flip: { from: 'app.enableSandbox()', to: 'void app' },
  },
  {
    item: 5,
    title: 'answers permission requests with no',
    ask: grants,
    safe: [],
    flip: { from: 'answer(false)', to: 'answer(true)' },
  },
  {
    item: 5,
    title: 'answers permission checks with no',
    ask: grants,
    safe: [],
    flip: { from: 'setPermissionCheckHandler(() => false)', to: 'setPermissionCheckHandler(() => true)' },
  },
  {
    item: 5,
    title: 'gives pages no devices',
    ask: grants,
    safe: [],
    flip: { from: 'setDevicePermissionHandler(() => false)', to: 'setDevicePermissionHandler(() => true)' },
  },
  {
    item: 5,
    title: 'gives pages no picture of the screen',
    ask: grants,
    safe: [],
    flip: { from: 'answer(null)', to: 'answer({})' },
  },
  {
    item: 6,
    title: 'keeps web security on',
    ask: preference('webSecurity'),
    safe: true,
    flip: { from: 'webSecurity: true', to: 'webSecurity: false' },
  },
  {
    item: 7,
    title: 'sends a content security policy that starts from nothing',
    ask: async (stage) => {
      const policy = await stage.evaluate(async (double) => {
        const response = await double.protocol.fetch({ url: 'app://demarc/', method: 'GET' });
        return response.headers.get('content-security-policy');
      });
      const directives = new Map(policy?.split('; ').map((part) => [part.split(' ')[0], part]));
      const loose = /unsafe|https?:|\*/.test(policy ?? '*');
      return { base: directives.get('default-src'), script: directives.get('script-src'), loose };
    },
    safe: { base: "default-src 'none'", script: "script-src 'self'", loose: false },
    flip: { from: 'headers = {', to: 'headers = true ? {} : {' },
  },
  {
    item: 8,
    title: 'runs no insecure content',
    ask: preference('allowRunningInsecureContent'),
    safe: false,
    flip: { from: 'allowRunningInsecureContent: false', to: 'allowRunningInsecureContent: true' },
  },
  {
    item: 9,
    title: 'turns no experimental features on',
    ask: preference('experimentalFeatures'),
    safe: false,
    flip: { from: 'experimentalFeatures: false', to: 'experimentalFeatures: true' },
  },
  {
    item: 10,
    title: 'turns no features of Blink on',
    ask: preference('enableBlinkFeatures'),
    safe: undefined,
    flip: { from: 'webSecurity: true', to: 'webSecurity: true, enableBlinkFeatures: "SomeFeature"' },
  },
  {
    item: 11,
    title: 'has no webview tag that could allow pop-ups',
    ask: preference('webviewTag'),
    safe: false,
    flip: { from: 'webviewTag: false', to: 'webviewTag: true' },
  },
  {
    item: 12,
    title: 'refuses to attach a webview',
    ask: (stage) => attempt(stage, 'will-attach-webview'),
    safe: true,
    flip: { from: 'will-attach-webview', to: 'will-not-attach' },
  },
  ...['will-navigate', 'will-frame-navigate', 'will-redirect'].map((name) => ({
    item: 13,
    title: `refuses ${name}`,
    ask: (stage: Stage) => attempt(stage, name),
    safe: true,
    flip: { from: `"${name}"`, to: '"never"' },
  })),
  {
    item: 14,
    title: 'opens no windows for a page',
    ask: (stage) =>
      stage.evaluate((double) => double.BrowserWindow.all[0]?.webContents.askToOpen('about:blank')),
    safe: 'deny',
    flip: { from: 'action: "deny"', to: 'action: "allow"' },
  },
  {
    item: 15,
    title: 'opens nothing outside without a question',
    ask: (stage) =>
      stage.evaluate(async (double) => {
        double.BrowserWindow.all[0]?.webContents.askToOpen('https://example.com/');
        await new Promise(setImmediate);
        return double.calls.filter((call) => call.name.startsWith('open'));
      }),
    safe: [],
    flip: { from: 'await shell.confirm(', to: 'true || await shell.confirm(' },
  },
  {
    item: 17,
    title: 'answers no message from a frame of another origin',
    ask: (stage) =>
      stage.evaluate(async (double) => {
        const contents = double.BrowserWindow.all[0]?.webContents;
        if (contents === undefined) throw new Error('There is no window');
        const frame = { ...contents.mainFrame, url: 'https://example.com/' };
        const text = JSON.stringify({ method: 'app.info', input: {} });
        const answer = await double.ipcMain.dispatch(contents, frame, 'demarc:request', [text]);
        return JSON.stringify(answer).includes('"forbidden"');
      }),
    safe: true,
    flip: { from: 'originOf(senderFrame.url) === origin', to: 'true' },
  },
  {
    item: 18,
    title: 'serves its pages by a scheme of its own',
    ask: (stage) => stage.evaluate((double) => double.BrowserWindow.all[0]?.webContents.mainFrame.url),
    safe: 'app://demarc/',
    flip: { from: 'loadURL(pages.startAddress)', to: 'loadURL("app://demarc/index.html")' },
  },
];

describe('the Electron security checklist', () => {
  let dataFolder: string;
  let asBuilt: Stage;

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'demarc-electron-'));
    asBuilt = await startStage({ dataFolder });
    await asBuilt.shown();
  });

  afterAll(async () => {
    await asBuilt.stop();
    await rm(dataFolder, { recursive: true, force: true });
  });

  for (const { item, title, ask, safe, flip } of items) {
    it(`${item}: ${title}`, async () => {
      expect(await ask(asBuilt)).toEqual(safe);
    });

    it(`${item}: ${title}, and this test can fail`, async () => {
      expect(await withStage(ask, { flip })).not.toEqual(safe);
    });
  }
});

function grants(stage: Stage): Promise<readonly string[]> {
  return stage.evaluate((double) => double.session.defaultSession.grantsOf('media'));
}

function attempt(stage: Stage, name: string): Promise<boolean | undefined> {
  return stage.evaluate(
    (double, event: string) =>
      double.BrowserWindow.all[0]?.webContents.attempt(event, { url: 'https://example.com/' }),
    name,
  );
}
