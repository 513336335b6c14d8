import {
  isMethodName,
  type MethodInput,
  type MethodName,
  type MethodOutput,
  methods,
  type Principal,
} from './contract.ts';
import { type ContractEvent, readEvent, responseEnvelopeSchema } from './protocol.ts';

/** A running host as the conformance cases see it. Each transport has one adapter of this form in its tests. */
export interface ConformanceTarget {
  /** Sends a value as an envelope, as a window of this principal would. Resolves to the raw answer, never rejects. */
  readonly call: (principal: Principal, envelope: unknown) => Promise<unknown>;
  /** Sends JSON text as it stands: for nesting and numbers that no value can be turned into text for. */
  readonly callText: (principal: Principal, text: string) => Promise<unknown>;
  /** Resolves when the subscription of one window stands; it holds every event from then on. */
  readonly events: (principal: Principal) => Promise<EventStream>;
}

export interface ConformanceCase {
  readonly name: string;
  /** Plays the case and resolves to what was seen, for a comparison with `expected` by value. */
  readonly steps: (target: ConformanceTarget) => Promise<unknown>;
  readonly expected: unknown;
}

export interface EventStream {
  /** The next event envelope in order of arrival, waiting for it where there is none yet. */
  readonly next: () => Promise<unknown>;
  readonly close: () => void;
}

/** What a call came to, short enough to be compared as a whole. */
export type Outcome =
  | { readonly answered: unknown }
  | { readonly refused: string; readonly reason?: string }
  | { readonly broken: unknown };

/** Calls a method with input that fits and checks that the answer fits too. */
export function ask<Name extends MethodName>(
  target: ConformanceTarget,
  name: Name,
  input: MethodInput<Name>,
  principal: Principal = 'facilitator',
): Promise<Outcome> {
  return send(target, { method: name, input }, principal);
}

/** Sends any envelope. An answer that breaks the contract comes back as `broken`, which no case expects. */
export async function send(
  target: ConformanceTarget,
  envelope: unknown,
  principal: Principal = 'facilitator',
): Promise<Outcome> {
  return outcomeOf(await target.call(principal, envelope), methodOf(envelope));
}

export async function sendText(target: ConformanceTarget, text: string): Promise<Outcome> {
  return outcomeOf(await target.callText('facilitator', text), null);
}

/** The answer to a call that the case counts on; anything else ends the case with what came instead. */
export async function mustAnswer<Name extends MethodName>(
  target: ConformanceTarget,
  name: Name,
  input: MethodInput<Name>,
  principal: Principal = 'facilitator',
): Promise<MethodOutput<Name>> {
  const outcome = await ask(target, name, input, principal);
  if (!('answered' in outcome)) throw new Error(`${name} was not answered: ${JSON.stringify(outcome)}`);
  return methods[name].output.parse(outcome.answered) as MethodOutput<Name>;
}

/** Counts on over all targets, so that no drain takes the fence of another one for its own. */
let fences = 0;

/**
 * The events of a stream up to now. It changes the preferences and reads until the news of that arrives, because
 * "nothing more came" can be proved only by something that came later.
 */
export async function drain(target: ConformanceTarget, stream: EventStream): Promise<ContractEvent[]> {
  fences += 1;
  const facilitator = `fence ${fences}`;
  await mustAnswer(target, 'preferences.set', { colorScheme: 'auto', facilitator });
  const seen: ContractEvent[] = [];
  for (;;) {
    const raw = await stream.next();
    const event = readEvent(raw);
    if (event === null) throw new Error(`Not an event of the table: ${JSON.stringify(raw)}`);
    if (event.event === 'preferences-changed' && event.payload.facilitator === facilitator) return seen;
    seen.push(event);
  }
}

function outcomeOf(raw: unknown, method: MethodName | null): Outcome {
  const response = responseEnvelopeSchema.safeParse(raw);
  if (!response.success) return { broken: raw };
  if (response.data.ok) {
    const fits = method === null || methods[method].output.safeParse(response.data.value).success;
    return fits ? { answered: response.data.value } : { broken: response.data.value };
  }
  const { code, message, reason } = response.data.error;
  if (!isPlainSentence(message)) return { broken: message };
  return reason === undefined ? { refused: code } : { refused: code, reason };
}

/** An error is read by a person: it ends like a sentence, has no line of a stack in it and repeats nothing huge. */
function isPlainSentence(message: string): boolean {
  return /^[^\n\r]{1,600}\.$/.test(message) && !/\bat .+:\d+:\d+/.test(message);
}

function methodOf(envelope: unknown): MethodName | null {
  if (typeof envelope !== 'object' || envelope === null || !('method' in envelope)) return null;
  const { method } = envelope;
  return typeof method === 'string' && isMethodName(method) ? method : null;
}
