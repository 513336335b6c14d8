import { Alert } from '@mantine/core';

/** What came of something that was asked for, in a sentence. Stopped is what came to nothing as somebody wanted it. */
export interface Outcome {
  readonly kind: 'done' | 'stopped' | 'failed';
  readonly message: string;
}

const colors = { done: 'green', stopped: 'gray', failed: 'red' } as const satisfies Record<
  Outcome['kind'],
  string
>;

/** Shows an outcome; a failure is spoken as an alert. */
export function OutcomeAlert({ outcome }: { readonly outcome: Outcome | null }) {
  if (outcome === null) return null;
  const { kind, message } = outcome;
  return (
    <Alert color={colors[kind]} variant="light" role={kind === 'failed' ? 'alert' : undefined}>
      {message}
    </Alert>
  );
}
