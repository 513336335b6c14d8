import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ContractError, contractError } from '#core/contract/errors.ts';
import { failure, type Result } from '#core/result.ts';
import { findApplicationFolder } from '../host/application-folder.ts';
import type { PrintJob } from './typst-compiler.ts';

type Written = Result<Uint8Array, ContractError>;

/**
 * The bundler follows no path of a thread, so the thread is an entry of the build, while the sources have it beside
 * this file.
 */
function workerEntry(): string | URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('./print-worker.ts', import.meta.url)
    : join(findApplicationFolder().path, 'out', 'main', 'print-worker.js');
}

/** @param templates the folder with one template for each kind of print, and `page.typ` */
export function startPrintWorker(templates: string): Worker {
  // Flags of the process, such as one for its debugger, are not meant for the thread.
  return new Worker(workerEntry(), { workerData: templates, execArgv: [] });
}

interface Waiting {
  readonly resolve: (written: Written) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A thread that makes one PDF at a time. It keeps the process alive only while somebody waits for a PDF, and it may end
 * at any moment: `hasEnded` says so.
 */
export class PrintThread {
  readonly #worker: Worker;
  #waiting: Waiting | null = null;
  #hasEnded = false;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.unref();
    worker.on('message', (written: Written) => this.#settle()?.resolve(written));
    // Without somebody who listens, an error in the thread would end the whole process.
    worker.on('error', (error: Error) => {
      this.#settle()?.reject(error);
      this.end(crashed);
    });
    worker.on('exit', () => this.end(crashed));
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Rejects on a defect, such as a template that does not compile; the caller waits for one before the next. */
  write(job: PrintJob): Promise<Written> {
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#worker.postMessage(job);
    });
  }

  /**
   * Ends the wait at once with the given reason, and the thread as soon as it can: the engine gives control back only
   * when the document that it compiles is done.
   */
  end(reason: ContractError): void {
    this.#settle()?.resolve(failure(reason));
    this.#hasEnded = true;
    void this.#worker.terminate();
  }

  #settle(): Waiting | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    this.#worker.unref();
    return waiting;
  }
}

const crashed = contractError(
  'internal',
  'Demarc could not make this PDF, because its PDF engine stopped. Nothing was written. Try it again.',
);
