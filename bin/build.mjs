import { build } from './ensure-built.mjs';

// Always builds, also when nothing seems to have changed: for the checks and for packaging.
const problem = build();
if (problem !== null) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
