import { createInterface } from 'node:readline';
import open from 'open';
import type { ContractError } from '#core/contract/errors.ts';
import { failure, type Result, success } from '#core/result.ts';
import { findApplicationFolder } from '#node/host/application-folder.ts';
import { createNodeBackend } from '#node/host/create-node-backend.ts';
import { monotonicMs } from '#node/host/system-clock.ts';
import { createServer, type RunningServer } from './create-server.ts';
import { roomAddress } from './room-address.ts';

export interface BrowserHostOptions {
  readonly dataFolder: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly opensBrowser: boolean;
  readonly print: (line: string) => void;
}

/**
 * Runs the app for a browser on this machine until it is told to stop, by Ctrl-C or a signal.
 *
 * @returns when it has stopped and everything is on disk; or at once with a sentence when it cannot start
 */
export async function runBrowserHost(options: BrowserHostOptions): Promise<Result<null, ContractError>> {
  const application = findApplicationFolder();
  const opened = await createNodeBackend({
    dataFolder: options.dataFolder,
    builtInScenarios: application.scenarios,
    printTemplates: application.printTemplates,
    holder: 'Demarc in the browser',
    host: {
      info: {
        version: application.version,
        host: 'browser',
        capabilities: ['room-window'],
        dataFolder: options.dataFolder,
      },
      saveFiles: async () => failure({ code: 'unavailable', message: 'The browser saves the files itself.' }),
      openRoomWindow: async () => success(roomAddress(server)),
    },
  });
  if (!opened.ok) return opened;
  const { backend, close } = opened.value;
  const started = await createServer({
    backend,
    staticFolder: application.renderer,
    port: options.port,
    monotonicMs,
  });
  if (!started.ok) {
    await close();
    return started;
  }
  const server = started.value;
  const stopped = waitForStop();
  const address = printAddress(server, options.print);
  options.print('Press Enter for a new start link, Ctrl-C to stop.');
  const stopReading = readEnter(() => printAddress(server, options.print));
  if (options.opensBrowser) await openBrowser(address, options.print);
  await stopped;
  stopReading();
  await server.close();
  await close();
  return success(null);
}

/** A start link works once and for one minute, so each one is fresh. */
function printAddress(server: RunningServer, print: (line: string) => void): string {
  const address = `${server.origin}/start#${server.mintStartCode('facilitator')}`;
  print(`Demarc is running at ${address}`);
  return address;
}

function readEnter(onEnter: () => void): () => void {
  const lines = createInterface({ input: process.stdin });
  lines.on('line', onEnter);
  return () => {
    lines.close();
    process.stdin.unref?.();
  };
}

async function openBrowser(address: string, print: (line: string) => void): Promise<void> {
  try {
    const browser = await open(address);
    browser.once('error', () => print('No browser could be opened. Open the address above yourself.'));
    browser.unref();
  } catch {
    print('No browser could be opened. Open the address above yourself.');
  }
}

/** npm passes a Ctrl-C on to a program that the terminal has told already; within this time it is the same one. */
const sameCtrlCMs = 500;

/** The first signal asks to stop in good order; a later one stops at once. */
function waitForStop(): Promise<void> {
  return new Promise((resolve) => {
    let askedMs: number | null = null;
    const stop = () => {
      if (askedMs === null) {
        askedMs = monotonicMs();
        resolve();
      } else if (monotonicMs() - askedMs > sameCtrlCMs) {
        process.exit(130);
      }
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });
}
