import { failure, type Result, success } from '../result.ts';
import { type MethodInput, type MethodName, type MethodOutput, methods } from './contract.ts';
import { type ContractError, contractError } from './errors.ts';
import { responseEnvelopeSchema, type Transport } from './protocol.ts';

/** A typed caller of the contract over any transport. Answers are checked on arrival like everything from outside. */
export type ContractClient = <Name extends MethodName>(
  name: Name,
  input: MethodInput<Name>,
) => Promise<Result<MethodOutput<Name>, ContractError>>;

export function createClient(transport: Transport): ContractClient {
  return async (name, input) => {
    let raw: unknown;
    try {
      raw = await transport.request({ method: name, input });
    } catch {
      return failure(
        contractError(
          'unreachable',
          'Demarc does not answer. Check that it is still running, then try again.',
        ),
      );
    }
    const response = responseEnvelopeSchema.safeParse(raw);
    if (!response.success) return failure(mismatch(name));
    if (!response.data.ok) return failure(response.data.error);
    const output = methods[name].output.safeParse(response.data.value);
    return output.success ? success(output.data as MethodOutput<typeof name>) : failure(mismatch(name));
  };
}

function mismatch(name: MethodName): ContractError {
  return contractError('internal', `The answer to ${name} is not of the agreed form. Restart Demarc.`);
}
