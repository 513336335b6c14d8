import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startHost } from '../e2e/host-process.ts';
import { launchChromium } from '../e2e/launch-chromium.ts';
import { findChromium } from '../tools/find-chromium.ts';

/**
 * Starts the built app on a data folder of its own and opens it in Chromium.
 *
 * @param prepare fills the data folder before the start
 */
export async function withDemarc<Value>(
  measure: (page: Page, dataFolder: string) => Promise<Value>,
  prepare: (dataFolder: string) => Promise<void> = async () => undefined,
): Promise<Value> {
  const chromium = await findChromium();
  if (chromium === null) throw new Error('There is no Chromium. Install Chromium or Chrome.');
  const dataFolder = await mkdtemp(join(tmpdir(), 'demarc-bench-'));
  await prepare(dataFolder);
  const host = await startHost(dataFolder);
  const browser = await launchChromium(chromium);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    await page.goto(host.address);
    return await measure(page, dataFolder);
  } finally {
    await browser.close();
    await host.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}
