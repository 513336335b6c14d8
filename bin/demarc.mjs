#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, root } from './ensure-built.mjs';

const commandLine = join(root, 'out', 'main', 'cli.js');
const problem = findProblem();
if (problem === null) {
  const { runCommandLine } = await import(pathToFileURL(commandLine).href);
  process.exitCode = await runCommandLine(process.argv.slice(2));
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}

/** @returns {string | null} one sentence that says why Demarc cannot run here */
function findProblem() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isSupported = (major === 20 && minor >= 20) || (major === 22 && minor >= 12) || major > 22;
  if (!isSupported) {
    return `Demarc needs Node 20.20, or 22.12 and newer. This is Node ${process.versions.node}; install a newer one.`;
  }
  if (!existsSync(join(root, 'node_modules')) && existsSync(join(root, 'src'))) {
    return 'The packages that Demarc needs are not here yet. Run "npm ci" in its folder first.';
  }
  return ensureBuilt();
}
