import { resolve } from 'node:path';
import { failure, type Result, success } from '#core/result.ts';
import { defaultDataFolder } from '#node/data-folder/default-data-folder.ts';
import { findApplicationFolder } from '#node/host/application-folder.ts';
import { systemClock } from '#node/host/system-clock.ts';
import { runBrowserHost } from '#server/index.ts';
import { canTryInstall, findElectron, installElectron, runElectron } from '../electron-runtime.ts';
import type { StartCommandOptions } from '../program.ts';
import { type ExitCode, fail, type Terminal } from '../terminal.ts';

/** Runs the app: in its own window where Electron is there, else in the browser, and says so. */
export async function start(options: StartCommandOptions, terminal: Terminal): Promise<ExitCode> {
  const dataFolder = options.dataDir === undefined ? defaultDataFolder() : resolve(options.dataDir);
  if (options.host !== 'browser') {
    const ran = await runInWindow(dataFolder, terminal);
    if (ran.ok) return ran.value;
    if (options.host === 'electron') return fail(terminal, ran.error);
    terminal.say(`${ran.error} Demarc runs in your browser instead.`);
  }
  const stopped = await runBrowserHost({
    dataFolder,
    port: options.port ?? 0,
    opensBrowser: options.open && hasDisplay(),
    print: terminal.print,
  });
  return stopped.ok ? 0 : fail(terminal, stopped.error.message);
}

/** @returns how the window ended, or one sentence when there is none here */
async function runInWindow(dataFolder: string, terminal: Terminal): Promise<Result<ExitCode, string>> {
  if (!hasDisplay()) return failure('There is no display for a window.');
  const executable = (await findElectron()) ?? (await installWithPatience(terminal));
  if (executable === null) {
    return failure('The Electron runtime is not on this machine; "npx install-electron --no" installs it.');
  }
  const code = await runElectron(executable, [findApplicationFolder().path, '--data-dir', dataFolder]);
  if (code === null) return failure(`The Electron runtime ${executable} could not be started.`);
  return success(code === 0 ? 0 : 1);
}

async function installWithPatience(terminal: Terminal): Promise<string | null> {
  const nowMs = Date.parse(systemClock());
  if (!(await canTryInstall(nowMs))) return null;
  terminal.say('Getting the Electron runtime, for at most a minute.');
  return await installElectron();
}

/** Linux says by its environment whether there is a display; the other systems always have one. */
function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}
