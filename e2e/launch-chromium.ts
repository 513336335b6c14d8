import { type Browser, chromium } from '@playwright/test';

/** Chromium without a window, asking nobody anything by itself. */
export function launchChromium(executablePath: string): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    // Chromium refuses its sandbox to root; this flag is for tests only and never part of the product.
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
}
