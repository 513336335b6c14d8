import type { z } from 'zod';
import type { MethodName } from '../contract/contract.ts';

/** One sentence that names the first field of a call that does not fit. It repeats no value, which may be a secret or huge. */
export function inputProblem(name: MethodName, error: z.ZodError): string {
  const issue = error.issues[0];
  const place =
    issue === undefined || issue.path.length === 0
      ? 'its input'
      : issue.path.map(String).join('.').slice(0, 200);
  return `The call ${name} was refused because ${place} is not of the agreed form.`;
}
