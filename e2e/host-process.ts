import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const demarc = fileURLToPath(new URL('../bin/demarc.mjs', import.meta.url));
const addressLine = /Demarc is running at (http:\/\/127\.0\.0\.1:\d+\/start#\S+)/g;

/** The browser host as a person starts it: a process of its own, with its own data folder. */
export interface HostProcess {
  /** The start link, good for one use. */
  readonly address: string;
  /** Asks for a fresh start link, as Enter in the terminal does. */
  readonly freshAddress: () => Promise<string>;
  /** Ends it as Ctrl-C does. @returns its exit code */
  readonly stop: () => Promise<number | null>;
  /** Ends it as a crash does, with no chance to say goodbye. */
  readonly kill: () => Promise<void>;
  readonly output: () => string;
}

export async function startHost(dataFolder: string, args: readonly string[] = []): Promise<HostProcess> {
  const child = spawn(
    process.execPath,
    [demarc, 'start', '--host', 'browser', '--no-open', '--data-dir', dataFolder, ...args],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const [address] = await addresses(child, () => output, 1);
  let known = 1;
  return {
    address: address ?? '',
    freshAddress: async () => {
      known += 1;
      child.stdin.write('\n');
      return (await addresses(child, () => output, known)).at(-1) ?? '';
    },
    stop: async () => {
      const code = await end(child, 'SIGINT');
      return code;
    },
    kill: async () => {
      await end(child, 'SIGKILL');
    },
    output: () => output,
  };
}

/** Waits until the host has printed so many start links. */
async function addresses(
  child: ChildProcess,
  output: () => string,
  count: number,
): Promise<readonly string[]> {
  for (;;) {
    const found = [...output().matchAll(addressLine)].map((match) => match[1] ?? '');
    if (found.length >= count) return found;
    if (child.exitCode !== null) throw new Error(`Demarc ended with ${child.exitCode}:\n${output()}`);
    await Promise.race([once(child, 'exit'), ...(child.stdout === null ? [] : [once(child.stdout, 'data')])]);
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return child.exitCode;
}
