import { defineConfig } from '@playwright/test';

/**
 * Two projects over the same specs: the browser host in Chromium everywhere, and Electron where its runtime exists.
 * `tools/end-to-end.ts` finds Chromium and names it in DEMARC_CHROMIUM.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results/end-to-end',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  reporter: [['list'], ['json']],
  use: { viewport: { width: 1280, height: 800 }, trace: 'retain-on-failure', locale: 'en-GB' },
  projects: [
    { name: 'browser', metadata: { host: 'browser' } },
    { name: 'electron', metadata: { host: 'electron' }, grep: /@electron/ },
  ],
});
