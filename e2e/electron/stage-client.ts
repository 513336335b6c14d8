import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Deferred, deferred } from './double/deferred.ts';
import type { Flip, StageRequest } from './double/stage.ts';

export type Double = typeof import('./double/electron.ts');

export interface StageOptions {
  readonly dataFolder: string;
  readonly flip?: Flip;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The built app on the double of Electron, in a process of its own. */
export interface Stage {
  /**
   * Runs a function beside the app. It is sent as text, so it sees nothing but its two parameters.
   *
   * @param run gets the double and the argument
   */
  readonly evaluate: <Value, Argument = undefined>(
    run: (double: Double, argument: Argument) => Value | Promise<Value>,
    ...argument: Argument extends undefined ? [] : [Argument]
  ) => Promise<Value>;
  /** Resolves when the first window has shown itself. */
  readonly shown: () => Promise<void>;
  /** Resolves to the exit code when the app has ended. */
  readonly ended: Promise<number | null>;
  /** What the app wrote to the terminal, and the error boxes it showed. */
  readonly output: () => string;
  /** Ends the app as a crash does. */
  readonly stop: () => Promise<void>;
}

const stage = fileURLToPath(new URL('./double/stage.ts', import.meta.url));

/** The path of a built file. A missing build is a failure that says what to do, never a skipped test. */
function built(path: string): string {
  const file = fileURLToPath(new URL(`../../out/${path}`, import.meta.url));
  if (!existsSync(file)) throw new Error(`${file} is missing. Run "npm run build" first.`);
  return file;
}

export function builtPreload(): string {
  return built('preload/index.cjs');
}

/** Starts the built app. Resolves when its main module has run; the window may still be on its way. */
export async function startStage(options: StageOptions): Promise<Stage> {
  for (const path of ['main/index.js', 'preload/index.cjs', 'renderer/index.html']) built(path);
  const child = fork(stage, ['--data-dir', options.dataFolder], {
    serialization: 'advanced',
    silent: true,
    execArgv: [],
    env: { ...process.env, ...options.environment, STAGE_FLIP: JSON.stringify(options.flip ?? null) },
  });
  let output = '';
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const answers = answersOf(child, ended, () => output);
  // An app that may not start ends before its main module has run.
  await Promise.race([answers.wait(0), ended]);
  let lastId = 0;
  const evaluate: Stage['evaluate'] = (run, ...[argument]) => {
    lastId += 1;
    child.send({ id: lastId, source: run.toString(), argument } satisfies StageRequest);
    return answers.wait(lastId) as Promise<never>;
  };
  return {
    evaluate,
    shown: () => evaluate((double) => double.firstWindowShown.promise),
    ended,
    output: () => output,
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Answers of the child by id; a child that ends gives an error to all that wait. */
function answersOf(child: ChildProcess, ended: Promise<unknown>, output: () => string) {
  const arrived = new Map<number, Deferred<unknown>>();
  let end: Error | null = null;
  const slot = (id: number): Deferred<unknown> => {
    const known = arrived.get(id) ?? deferred<unknown>();
    arrived.set(id, known);
    return known;
  };
  child.on('message', (message: { id: number; value?: unknown; error?: string }) => {
    if (message.error === undefined) slot(message.id).resolve(message.value);
    else slot(message.id).reject(new Error(message.error));
  });
  void ended.then((code) => {
    end = new Error(`The app ended with ${code}.\n${output()}`);
    for (const waiting of arrived.values()) {
      waiting.promise.catch(() => undefined);
      waiting.reject(end);
    }
  });
  return { wait: (id: number) => (end === null ? slot(id).promise : Promise.reject(end)) };
}

/** A fresh data folder that is removed after the work with it. */
export async function withDataFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'demarc-electron-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Starts the app on a fresh data folder and stops it after the work with it. */
export function withStage<Value>(
  work: (stage: Stage, dataFolder: string) => Promise<Value>,
  options: Partial<StageOptions> = {},
): Promise<Value> {
  return withDataFolder(async (dataFolder) => {
    const running = await startStage({ dataFolder, ...options });
    try {
      await running.shown();
      return await work(running, options.dataFolder ?? dataFolder);
    } finally {
      await running.stop();
    }
  });
}
