import { Alert } from '@mantine/core';

/** What came of something that was asked for, in a sentence. */
export interface Outcome {
  readonly isGood: boolean;
  readonly message: string;
}

/** Shows an outcome; one that is not good is spoken as an alert. */
export function OutcomeAlert({ outcome }: { readonly outcome: Outcome | null }) {
  if (outcome === null) return null;
  const { isGood, message } = outcome;
  return (
    <Alert color={isGood ? 'green' : 'red'} variant="light" role={isGood ? undefined : 'alert'}>
      {message}
    </Alert>
  );
}
