import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the checkout; every tool runs there, wherever it was called from. */
export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Finished {
  readonly code: number;
  readonly output: string;
}

/** Runs a command of node_modules/.bin (or of the system) in the root and keeps what it printed. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly show?: boolean } = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const isWindows = process.platform === 'win32';
    const child = spawn(command, [...args], {
      cwd: root,
      env: process.env,
      shell: isWindows,
      stdio: options.show === true ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a step, says how long it took, and shows its output when it failed. @returns whether it passed */
export async function step(name: string, work: () => Promise<Finished>): Promise<boolean> {
  const start = performance.now();
  const { code, output } = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name}  (${seconds} s)`);
  if (code !== 0) console.log(output);
  return code === 0;
}
