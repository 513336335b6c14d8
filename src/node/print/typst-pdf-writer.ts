import type { Worker } from 'node:worker_threads';
import { type ContractError, contractError } from '#core/contract/errors.ts';
import type { PrintDocument } from '#core/print/print-document.ts';
import { failure, type Result } from '#core/result.ts';
import { createTurns } from '#core/services/in-turn.ts';
import type { PdfWriter } from '#core/services/ports.ts';
import type { Cancellation } from '#core/services/running-work.ts';
import { encodePrint } from './encode-print.ts';
import { PrintThread, startPrintWorker } from './print-thread.ts';

export interface TypstPdfWriterParts {
  /** The folder with one template for each kind of print, and `page.typ`. */
  readonly templates: string;
  /** How long a thread without work is kept for the next print. */
  readonly idleMs?: number;
  readonly startWorker?: (templates: string) => Worker;
}

type Written = Result<Uint8Array, ContractError>;

/** Several prints of one workshop follow each other within a minute; after that the memory of the engine is freed. */
const usualIdleMs = 60_000;

const stopped = contractError('cancelled', 'Nothing was printed, because it was stopped.');
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

  const endThread = (reason: ContractError) => {
    clearTimeout(idle);
    thread?.end(reason);
    thread = null;
  };
  const writeNow = async (
    document: PrintDocument,
    cancellation: Cancellation | undefined,
  ): Promise<Written> => {
    if (isClosed) return failure(closing);
    if (cancellation?.isRequested() === true) return failure(stopped);
    clearTimeout(idle);
    if (thread === null || thread.hasEnded) thread = new PrintThread(startWorker(templates));
    const ignore = cancellation?.onRequest(() => endThread(stopped));
    try {
      return await thread.write({ kind: document.content.kind, document: encodePrint(document) });
    } finally {
      ignore?.();
      idle = setTimeout(() => endThread(closing), idleMs).unref();
    }
  };
  return {
    write: (document, cancellation) =>
      unlessStopped(cancellation, () => inTurn(() => writeNow(document, cancellation))),
    close: () => {
      isClosed = true;
      endThread(closing);
    },
  };
}

/** Ends the wait when it is stopped, also while the print still waits for its turn. */
async function unlessStopped(
  cancellation: Cancellation | undefined,
  write: () => Promise<Written>,
): Promise<Written> {
  if (cancellation === undefined) return write();
  if (cancellation.isRequested()) return failure(stopped);
  let ignore = () => {};
  const end = new Promise<Written>((resolve) => {
    ignore = cancellation.onRequest(() => resolve(failure(stopped)));
  });
  return Promise.race([write(), end]).finally(ignore);
}
