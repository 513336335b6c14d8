import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Latin, Greek and Cyrillic in two weights. The templates name this family and no other. */
const files = ['400Regular/SourceSans3_400Regular.ttf', '700Bold/SourceSans3_700Bold.ttf'] as const;

/** Reads the fonts that ship with the app, never those of the machine: pages must be the same everywhere. */
export async function readPrintFonts(): Promise<readonly Buffer[]> {
  const { resolve } = createRequire(import.meta.url);
  return Promise.all(files.map((file) => readFile(resolve(`@expo-google-fonts/source-sans-3/${file}`))));
}
