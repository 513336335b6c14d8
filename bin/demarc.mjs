#!/usr/bin/env node
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, root } from './ensure-built.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isSupported = (major === 20 && minor >= 20) || (major === 22 && minor >= 12) || major > 22;
const problem = isSupported
  ? ensureBuilt()
  : `Demarc needs Node 20.20, or 22.12 and newer. This is Node ${process.versions.node}; install a newer one.`;
if (problem === null) {
  const { runCommandLine } = await import(pathToFileURL(join(root, 'out', 'main', 'cli.js')).href);
  process.exitCode = await runCommandLine(process.argv.slice(2));
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
