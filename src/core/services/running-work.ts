import { type ContractError, contractError } from '../contract/errors.ts';
import type { WorkId } from '../contract/views.ts';
import { failure, type Result } from '../result.ts';

/** How long work learns that nobody wants it any more. */
export interface Cancellation {
  readonly isRequested: () => boolean;
  /** Runs the listener when it is requested; the caller has asked `isRequested` before. @returns a function that ends it */
  readonly onRequest: (listener: () => void) => () => void;
}

/**
 * Long work that runs now, by the id that its window made for it, so that the window can stop it. It knows nothing of
 * what the work is; the work itself listens to its cancellation and answers with `cancelled`.
 */
export class RunningWork {
  readonly #requests = new Map<WorkId, () => void>();

  /** Refuses an id that is in use. The work can be stopped from this call on until it is done. */
  async run<Value>(
    id: WorkId,
    work: (cancellation: Cancellation) => Promise<Result<Value, ContractError>>,
  ): Promise<Result<Value, ContractError>> {
    if (this.#requests.has(id))
      return failure(
        contractError('conflict', 'This is running already. Wait until it is done, or stop it.'),
      );
    const { cancellation, request } = createCancellation();
    this.#requests.set(id, request);
    try {
      return await work(cancellation);
    } finally {
      this.#requests.delete(id);
    }
  }

  /** @returns false where nothing of this id runs, because it is done or never began */
  cancel(id: WorkId): boolean {
    const request = this.#requests.get(id);
    request?.();
    return request !== undefined;
  }
}

function createCancellation(): { readonly cancellation: Cancellation; readonly request: () => void } {
  const listeners = new Set<() => void>();
  let isRequested = false;
  return {
    cancellation: {
      isRequested: () => isRequested,
      onRequest: (listener) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
    },
    request: () => {
      isRequested = true;
      for (const listener of listeners) listener();
    },
  };
}
