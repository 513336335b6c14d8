import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

/**
 * The child process that runs the built main bundle on the double. The test that forks it sends functions, which run
 * here with the double as their argument.
 */
export interface StageRequest {
  readonly id: number;
  readonly source: string;
  readonly argument: unknown;
}

/** One replacement in the text of the built bundle: a setting flipped, to see that a test notices. */
export interface Flip {
  readonly from: string;
  readonly to: string;
}

const doubleUrl = new URL('./electron.ts', import.meta.url).href;
const mainBundle = new URL('../../../out/main/index.js', import.meta.url).href;
const flip: Flip | null = JSON.parse(process.env.STAGE_FLIP ?? 'null');

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: doubleUrl, shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    url === mainBundle && flip !== null
      ? {
          format: 'module',
          source: flipped(readFileSync(fileURLToPath(url), 'utf8'), flip),
          shortCircuit: true,
        }
      : next(url, context),
});

function flipped(text: string, { from, to }: Flip): string {
  if (!text.includes(from)) throw new Error(`The bundle does not contain what is to be flipped: ${from}`);
  return text.replaceAll(from, to);
}

const double: typeof import('./electron.ts') = await import(doubleUrl);

process.on('message', async ({ id, source, argument }: StageRequest) => {
  try {
    const run = vm.runInThisContext(`(${source})`);
    process.send?.({ id, value: await run(double, argument) });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

await import(mainBundle);
// The real app becomes ready only after its main module has run to its end.
double.app.ready.resolve();
process.send?.({ id: 0, value: null });
process.on('disconnect', () => process.exit(0));
