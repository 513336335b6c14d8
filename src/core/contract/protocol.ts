import { z } from 'zod';
import { type EventName, type EventPayload, events, isEventName } from './contract.ts';
import { contractErrorSchema } from './errors.ts';

/**
 * The envelopes every transport carries, written once. A transport moves JSON-safe values and looks into none of them.
 */
export const requestEnvelopeSchema = z.strictObject({ method: z.string().max(80), input: z.unknown() });
export type RequestEnvelope = z.infer<typeof requestEnvelopeSchema>;

export const responseEnvelopeSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: contractErrorSchema }),
]);
export type ResponseEnvelope = z.infer<typeof responseEnvelopeSchema>;

export const eventEnvelopeSchema = z.strictObject({ event: z.string().max(80), payload: z.unknown() });
export type EventEnvelope = z.infer<typeof eventEnvelopeSchema>;

/** The largest request a transport takes, in bytes of its JSON text. */
export const maxRequestBytes = 5 * 1024 * 1024;

/** How a window reaches the backend: two functions. Electron and HTTP each have one file that makes them. */
export interface Transport {
  readonly request: (envelope: RequestEnvelope) => Promise<unknown>;
  /**
   * @param listener gets event envelopes in the order they were sent
   * @param onReconnect runs after a gap in which events may have been missed
   * @param onLost runs when events stop coming; some hosts never lose a window
   * @returns a function that ends the subscription
   */
  readonly subscribe: (
    listener: (envelope: unknown) => void,
    onReconnect: () => void,
    onLost?: () => void,
  ) => () => void;
}

export type ContractEvent = {
  [Name in EventName]: { readonly event: Name; readonly payload: EventPayload<Name> };
}[EventName];

/** An event from the wire as typed data, or null for one that does not fit the table. */
export function readEvent(envelope: unknown): ContractEvent | null {
  const parsed = eventEnvelopeSchema.safeParse(envelope);
  if (!parsed.success || !isEventName(parsed.data.event)) return null;
  const name = parsed.data.event;
  const payload = events[name].payload.safeParse(parsed.data.payload);
  return payload.success ? ({ event: name, payload: payload.data } as ContractEvent) : null;
}
