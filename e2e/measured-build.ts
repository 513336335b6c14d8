import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Written by the measured build alone. */
    __demarcRenders?: Record<string, number>;
  }
}

const root = fileURLToPath(new URL('..', import.meta.url));
const measured = join(root, 'out', 'measure');
const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Builds the page so that its components count their renders. */
export async function buildMeasured(): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--config', join(root, 'e2e', 'measure.vite.config.ts')],
    { cwd: root },
  );
}

/** The same page, built so that components count their renders, in place of the one that the host serves. */
export async function serveMeasuredBuild(page: Page): Promise<void> {
  await page.route(/^http:\/\/127\.0\.0\.1:\d+\/(?!api\/)/, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    const body = await readFile(join(measured, ...file.split('/')));
    await route.fulfill({ body, contentType: contentTypes[extname(file)] ?? 'application/octet-stream' });
  });
}

/** How often each kind of component rendered so far. */
export async function renders(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(() => ({ ...window.__demarcRenders }));
}
