import { parentPort, workerData } from 'node:worker_threads';
import type { ContractError } from '#core/contract/errors.ts';
import { type Result, success } from '#core/result.ts';
import { openTypstCompiler, type PrintJob, type TypstCompiler } from './typst-compiler.ts';

// The entry of the print thread: a job comes in, a PDF or a sentence goes out. What it throws ends the thread.

let opened: Promise<Result<TypstCompiler, ContractError>> | null = null;

async function work(job: PrintJob): Promise<Result<Uint8Array, ContractError>> {
  opened ??= openTypstCompiler(String(workerData));
  const compile = await opened;
  return compile.ok ? success(await compile.value(job)) : compile;
}

parentPort?.on('message', async (job: PrintJob) => {
  parentPort?.postMessage(await work(job));
});
