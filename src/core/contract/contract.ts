import { z } from 'zod';
import { scenarioIdSchema } from '../scenario/schema.ts';
import { changeSchema } from '../session/change.ts';
import { commandSchema } from '../session/commands.ts';
import { sessionIdSchema, sessionSchema, setupSchema } from '../session/schema.ts';
import {
  appInfoSchema,
  exportFileSchema,
  exportOptionsSchema,
  noticeSchema,
  preferencesSchema,
  roomProjectionSchema,
  scenarioBriefSchema,
  scenarioSummarySchema,
  sessionSummarySchema,
} from './views.ts';

/**
 * The one table of calls between a window and the backend. Transports, conformance tests and the client are derived
 * from it; a call that is not in it does not exist.
 *
 * - `kind`: a query changes nothing; a command does, and is answered only after the change is durable.
 * - `access`: the principals that may call it. The room window sees projections and can change nothing.
 */
export const methods = {
  'app.info': method('query', ['facilitator', 'room'], z.strictObject({}), appInfoSchema),
  'preferences.get': method('query', ['facilitator', 'room'], z.strictObject({}), preferencesSchema),
  'preferences.set': method('command', ['facilitator'], preferencesSchema, preferencesSchema),
  'library.list': method(
    'query',
    ['facilitator'],
    z.strictObject({}),
    z.strictObject({ scenarios: z.array(scenarioSummarySchema), notices: z.array(noticeSchema) }),
  ),
  'scenario.brief': method(
    'query',
    ['facilitator'],
    z.strictObject({ id: scenarioIdSchema }),
    scenarioBriefSchema,
  ),
  'session.list': method(
    'query',
    ['facilitator'],
    z.strictObject({}),
    z.strictObject({ sessions: z.array(sessionSummarySchema), notices: z.array(noticeSchema) }),
  ),
  'session.create': method(
    'command',
    ['facilitator'],
    z.strictObject({ scenario: scenarioIdSchema, setup: setupSchema }),
    z.strictObject({ id: sessionIdSchema }),
  ),
  'session.open': method(
    'query',
    ['facilitator'],
    z.strictObject({ id: sessionIdSchema }),
    z.strictObject({ session: sessionSchema, readOnly: z.boolean(), notices: z.array(noticeSchema) }),
  ),
  /** Answers with the change that is now on disk, and the revision it leads to; null for a no-op. */
  'session.command': method(
    'command',
    ['facilitator'],
    z.strictObject({ id: sessionIdSchema, command: commandSchema }),
    z.strictObject({ revision: z.int(), change: changeSchema.nullable() }),
  ),
  /** Builds an export; a host with `native-save` asks for a place and writes it, the others hand the files over. */
  'session.export': method(
    'command',
    ['facilitator'],
    z.strictObject({ id: sessionIdSchema, options: exportOptionsSchema }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved'), paths: z.array(z.string()) }),
      z.strictObject({ kind: z.literal('files'), files: z.array(exportFileSchema) }),
    ]),
  ),
  'room.view': method(
    'query',
    ['facilitator', 'room'],
    z.strictObject({ id: sessionIdSchema }),
    z.strictObject({ revision: z.int(), room: roomProjectionSchema }),
  ),
} as const;

export type Principal = 'facilitator' | 'room';
export type MethodName = keyof typeof methods;
export type MethodInput<Name extends MethodName> = z.infer<(typeof methods)[Name]['input']>;
export type MethodOutput<Name extends MethodName> = z.infer<(typeof methods)[Name]['output']>;

/** What the backend says without being asked, and to whom. */
export const events = {
  /** A session moved to `revision` by `change`; a window that missed one before it opens the session again. */
  'session-changed': event(
    ['facilitator'],
    z.strictObject({ id: sessionIdSchema, revision: z.int(), change: changeSchema }),
  ),
  'room-changed': event(
    ['facilitator', 'room'],
    z.strictObject({ id: sessionIdSchema, revision: z.int(), room: roomProjectionSchema }),
  ),
  'preferences-changed': event(['facilitator', 'room'], preferencesSchema),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]['payload']>;

interface Method<Kind extends 'query' | 'command', Input extends z.ZodType, Output extends z.ZodType> {
  readonly kind: Kind;
  readonly access: readonly Principal[];
  readonly input: Input;
  readonly output: Output;
}

function method<Kind extends 'query' | 'command', Input extends z.ZodType, Output extends z.ZodType>(
  kind: Kind,
  access: readonly Principal[],
  input: Input,
  output: Output,
): Method<Kind, Input, Output> {
  return { kind, access, input, output };
}

function event<Payload extends z.ZodType>(access: readonly Principal[], payload: Payload) {
  return { access, payload };
}

export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(methods, name);
}

export function isEventName(name: string): name is EventName {
  return Object.hasOwn(events, name);
}
