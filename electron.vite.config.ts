import { fileURLToPath } from 'node:url';
import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const inRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Three builds from one source tree. Main has more than one entry because the server and the command line run in plain
 * Node: they share chunks with the Electron entry but never import `electron`. The last entry is a thread, which
 * `src/node/print/print-thread.ts` starts by the name of its file.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20',
      rolldownOptions: {
        input: {
          index: inRoot('src/main/index.ts'),
          server: inRoot('src/server/index.ts'),
          cli: inRoot('src/cli/index.ts'),
          'print-worker': inRoot('src/node/print/print-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload can load nothing but `electron`, so it is one CommonJS file with everything inside.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: inRoot('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: inRoot('src/renderer'),
    plugins: [react(), babel({ presets: [reactCompilerPreset()] })],
    build: {
      outDir: inRoot('out/renderer'),
      // Off by default here, and worth half of what the first screen loads.
      minify: true,
      target: 'chrome130',
      rolldownOptions: { input: inRoot('src/renderer/index.html') },
    },
  },
});
