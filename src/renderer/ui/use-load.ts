import { useCallback, useEffect, useState } from 'react';

export type Load<Value, Failure> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: Failure }
  | { readonly status: 'loaded'; readonly value: Value };

type Answer<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

/**
 * Loads something when the component appears and again on `reload`. An answer that comes after the component is gone,
 * or after a newer request, is dropped.
 *
 * @param load must keep its identity between renders
 */
export function useLoad<Value, Failure>(
  load: () => Promise<Answer<Value, Failure>>,
): { readonly result: Load<Value, Failure>; readonly reload: () => void } {
  const [result, setResult] = useState<Load<Value, Failure>>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt loads again
  useEffect(() => {
    let isCurrent = true;
    void load().then((answer) => {
      if (!isCurrent) return;
      setResult(
        answer.ok ? { status: 'loaded', value: answer.value } : { status: 'failed', error: answer.error },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [load, attempt]);

  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  return { result, reload };
}
