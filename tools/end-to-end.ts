import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { electronRuntime } from '../e2e/electron-launcher.ts';
import { reports } from './check.ts';
import { findChromium } from './find-chromium.ts';
import { run, step } from './run.ts';

export const endToEndReport = join(reports, 'end-to-end.json');

/** Plays whole workshops in Chromium, and in Electron where its runtime is. @returns whether all passed */
export async function endToEnd(args: readonly string[]): Promise<boolean> {
  const chromium = await findChromium();
  if (chromium === null) {
    console.log(
      'FAILED  end-to-end tests: no Chromium. Install Chromium or Chrome, or run "npx playwright install chromium".',
    );
    return false;
  }
  const electron = electronRuntime();
  if ('missing' in electron) console.log(`skipped the tests in Electron: ${electron.missing}`);
  process.env.DEMARC_CHROMIUM = chromium;
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = endToEndReport;
  return step('end-to-end tests', () =>
    run('playwright', ['test', '--config', 'e2e/playwright.config.ts', ...args], { show: true }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await endToEnd(process.argv.slice(2))) ? 0 : 1;
}
