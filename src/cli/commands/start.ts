import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { defaultDataFolder } from '#node/data-folder/default-data-folder.ts';
import { findApplicationFolder } from '#node/host/application-folder.ts';
import { systemClock } from '#node/host/system-clock.ts';
import { runBrowserHost } from '#server/index.ts';
import { findElectron, installElectron } from '../electron-runtime.ts';
import type { StartCommandOptions } from '../program.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

/** Runs the app: in its own window where Electron is there, else in the browser, and says so. */
export async function start(options: StartCommandOptions, terminal: Terminal): Promise<ExitCode> {
  const dataFolder = options.dataDir === undefined ? defaultDataFolder() : resolve(options.dataDir);
  if (options.host !== 'browser') {
    const found = await electronFor(options, terminal);
    if ('executable' in found) return runElectron(found.executable, dataFolder);
    terminal.say(found.reason);
    if (options.host === 'electron') return 1;
  }
  const stopped = await runBrowserHost({
    dataFolder,
    port: options.port ?? 0,
    opensBrowser: options.open && hasDisplay(),
    print: terminal.print,
  });
  if (stopped.ok) return 0;
  terminal.say(stopped.error.message);
  return 1;
}

async function electronFor(
  options: StartCommandOptions,
  terminal: Terminal,
): Promise<{ readonly executable: string } | { readonly reason: string }> {
  const instead = options.host === 'electron' ? '' : ' Demarc runs in your browser instead.';
  if (!hasDisplay()) return { reason: `There is no display for a window.${instead}` };
  const here = await findElectron();
  if (here !== null) return { executable: here };
  terminal.say('Looking for the Electron runtime, for at most a minute.');
  const installed = await installElectron(Date.parse(systemClock()));
  if (installed !== null) return { executable: installed };
  return { reason: `The Electron runtime is not on this machine and could not be installed.${instead}` };
}

async function runElectron(executable: string, dataFolder: string): Promise<ExitCode> {
  const child = spawn(executable, [findApplicationFolder().path, '--data-dir', dataFolder], {
    stdio: 'inherit',
  });
  // Ctrl-C reaches the window through the terminal; this process only waits for it.
  process.on('SIGINT', () => {});
  process.once('SIGTERM', () => child.kill('SIGTERM'));
  const [code] = await once(child, 'exit');
  return code === 0 ? 0 : 1;
}

/** Linux says by its environment whether there is a display; the other systems always have one. */
function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}
