import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { electronRuntime, launchElectron } from './electron-launcher.ts';
import { type HostProcess, startHost } from './host-process.ts';
import { launchChromium } from './launch-chromium.ts';

/** The running app of one test: its page, its data folder, and what it must never do. */
export interface RunningDemarc {
  readonly page: Page;
  readonly dataFolder: string;
  /** Kills the app without warning and starts it again on the same data folder. */
  readonly killAndRestart: () => Promise<void>;
  readonly host: () => HostProcess;
  /** Takes back console errors that a test made itself, by breaking something. */
  readonly forgive: (pattern: RegExp) => void;
}

interface Fixtures {
  readonly dataFolder: string;
  readonly demarc: RunningDemarc;
  readonly page: Page;
}

interface WorkerFixtures {
  readonly chromiumBrowser: Browser;
}

/** A page may talk to the loopback host and to itself, and to nothing else. */
const allowed = /^(?:http:\/\/127\.0\.0\.1:\d+\/|app:\/\/demarc\/|blob:|data:|about:blank|devtools:)/;

export const test = base.extend<Fixtures, WorkerFixtures>({
  chromiumBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => {
      const path = process.env.DEMARC_CHROMIUM;
      if (path === undefined)
        throw new Error('Run the end-to-end tests by "npm run test:e2e", which finds Chromium.');
      const browser = await launchChromium(path);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'demarc-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },

  demarc: async (
    { chromiumBrowser, dataFolder, viewport, colorScheme, reducedMotion, forcedColors },
    use,
    info,
  ) => {
    const faults: string[] = [];
    const forgive = (pattern: RegExp) => {
      faults.splice(0, faults.length, ...faults.filter((fault) => !pattern.test(fault)));
    };
    if (info.project.name === 'electron') {
      const runtime = electronRuntime();
      test.skip('missing' in runtime, 'missing' in runtime ? runtime.missing : '');
      const app = await launchElectron({ dataFolder });
      watch(app.page, faults);
      await use({
        page: app.page,
        dataFolder,
        forgive,
        killAndRestart: () => Promise.reject(new Error('The kill tests run in the browser host.')),
        host: () => {
          throw new Error('There is no host process in Electron.');
        },
      });
      await app.close();
    } else {
      let host = await startHost(dataFolder);
      const context = await chromiumBrowser.newContext({
        viewport: viewport ?? { width: 1280, height: 800 },
        ...(colorScheme === undefined ? {} : { colorScheme }),
        ...(reducedMotion === undefined ? {} : { reducedMotion }),
        ...(forcedColors === undefined ? {} : { forcedColors }),
        locale: 'en-GB',
        acceptDownloads: true,
      });
      const page = await context.newPage();
      watchContext(context, faults);
      watch(page, faults);
      await page.goto(host.address);
      await use({
        page,
        dataFolder,
        forgive,
        host: () => host,
        killAndRestart: async () => {
          const before = faults.length;
          const hash = new URL(page.url()).hash;
          await host.kill();
          host = await startHost(dataFolder);
          await page.goto(host.address);
          await page.waitForURL((url) => url.pathname === '/');
          await page.goto(new URL(`/${hash}`, host.address).href);
          // A host that was killed leaves connection errors in the console; nothing else may be among them.
          const during = faults.splice(before);
          faults.push(
            ...during.filter(
              (fault) => !/ERR_CONNECTION|ERR_INCOMPLETE_CHUNKED|ERR_EMPTY_RESPONSE/.test(fault),
            ),
          );
        },
      });
      await context.close();
      await host.stop();
    }
    expect(faults, 'console errors and requests beyond loopback').toEqual([]);
  },

  page: async ({ demarc }, use) => {
    await use(demarc.page);
  },
});

function watchContext(context: BrowserContext, faults: string[]): void {
  context.on('request', (request) => {
    if (!allowed.test(request.url())) faults.push(`request beyond loopback: ${request.url()}`);
  });
}

function watch(page: Page, faults: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      faults.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
}

export { expect };
