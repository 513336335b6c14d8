import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printPack } from '#core/pack/print-pack.ts';
import { type PackedScenario, packFormat } from '#core/pack/schema.ts';

const original = new URL('../scenarios/managed-database.yaml', import.meta.url);

/** Real exercises under other ids, each as long as one of the app. */
export async function manyExercises(count: number): Promise<readonly PackedScenario[]> {
  const text = await readFile(original, 'utf8');
  return Array.from({ length: count }, (_, index) => ({
    file: `ours-${index}.yaml`,
    text: text
      .replace(/^id: .*$/m, `id: ours-${index}`)
      .replace(/^title: .*$/m, `title: Our exercise ${index}`),
  }));
}

/** Puts exercises of the user into a data folder, as if they had been there. */
export async function fillLibrary(dataFolder: string, count: number): Promise<void> {
  await mkdir(join(dataFolder, 'scenarios'), { recursive: true });
  for (const { file, text } of await manyExercises(count))
    await writeFile(join(dataFolder, 'scenarios', file), text);
}

/** @returns a pack of at least so many bytes */
export async function packOfBytes(bytes: number): Promise<string> {
  const [first] = await manyExercises(1);
  const scenarios = await manyExercises(Math.ceil(bytes / Buffer.byteLength(first?.text ?? ' ')));
  const printed = printPack({ format: packFormat, scenarios: [...scenarios] });
  if (!printed.ok) throw new Error(printed.error);
  return printed.value;
}
