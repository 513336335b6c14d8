import type { Worker } from 'node:worker_threads';
import { contractError } from '#core/contract/errors.ts';
import { failure } from '#core/result.ts';
import { createTurns } from '#core/services/in-turn.ts';
import type { PdfWriter } from '#core/services/ports.ts';
import { encodePrint } from './encode-print.ts';
import { PrintThread, startPrintWorker } from './print-thread.ts';

export interface TypstPdfWriterParts {
  /** The folder with one template for each kind of print, and `page.typ`. */
  readonly templates: string;
  /** How long a thread without work is kept for the next print. */
  readonly idleMs?: number;
  readonly startWorker?: (templates: string) => Worker;
}

/** Several prints of one workshop follow each other within a minute; after that the memory of the engine is freed. */
const usualIdleMs = 60_000;

const closing = contractError('cancelled', 'Nothing was printed, because Demarc is closing.');

/**
 * Makes PDFs with Typst in a thread of its own, because the engine holds its thread for seconds and a workshop goes on
 * meanwhile. The thread starts with the first print. Prints wait for each other.
 */
export function createTypstPdfWriter({
  templates,
  idleMs = usualIdleMs,
  startWorker = startPrintWorker,
}: TypstPdfWriterParts): PdfWriter & { readonly close: () => void } {
  const inTurn = createTurns();
  let thread: PrintThread | null = null;
  let idle: NodeJS.Timeout | undefined;

  let isClosed = false;

  const endThread = () => {
    clearTimeout(idle);
    thread?.end(closing);
    thread = null;
  };
  const currentThread = (): PrintThread => {
    clearTimeout(idle);
    if (thread === null || thread.hasEnded) thread = new PrintThread(startWorker(templates));
    return thread;
  };
  return {
    write: (document) =>
      inTurn(async () => {
        if (isClosed) return failure(closing);
        try {
          return await currentThread().write({
            kind: document.content.kind,
            document: encodePrint(document),
          });
        } finally {
          idle = setTimeout(endThread, idleMs).unref();
        }
      }),
    close: () => {
      isClosed = true;
      endThread();
    },
  };
}
