import { defineConfig } from 'vitest/config';

/** Unit tests lie beside the code; each environment runs in plain Node, the renderer's logic included. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'e2e/electron/**/*.test.ts', 'tools/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    restoreMocks: true,
  },
});
