import { fileURLToPath } from 'node:url';
import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The renderer as it is shipped, but with components that count their renders. Only tests serve it. */
export default defineConfig({
  mode: 'measure',
  root: fileURLToPath(new URL('../src/renderer', import.meta.url)),
  plugins: [react(), babel({ presets: [reactCompilerPreset()] })],
  logLevel: 'warn',
  build: {
    outDir: fileURLToPath(new URL('../out/measure', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome130',
  },
});
