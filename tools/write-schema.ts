import { mkdir, writeFile } from 'node:fs/promises';
import { scenarioJsonSchema } from '../src/core/scenario/scenario-json-schema.ts';

const folder = new URL('../resources/', import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(
  new URL('scenario.schema.json', folder),
  `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`,
);
