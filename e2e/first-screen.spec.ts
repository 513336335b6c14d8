import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { StartPage } from './pages/start-page.ts';

const mostBytes = 200 * 1024;

test('the first screen loads at most 200 KB of script, gzipped', async ({ page }) => {
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response);
  });
  await page.reload();
  await new StartPage(page).isShown();
  const bodies = await Promise.all(scripts.map((script) => script.body()));
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).byteLength, 0);
  expect(bodies.length).toBeGreaterThan(0);
  expect(bytes, `${bytes} bytes of script`).toBeLessThanOrEqual(mostBytes);
});
