import { z } from 'zod';
import { paperSchema, printKindSchema } from '../print/print-kind.ts';
import { modelIdSchema, scenarioIdSchema } from '../scenario/schema.ts';
import { changeSchema } from '../session/change-schema.ts';
import { commandSchema } from '../session/commands.ts';
import { sessionIdSchema, sessionSchema, setupSchema } from '../session/schema.ts';
import {
  placementsSchema,
  readSheetSchema,
  recordedSetupSchema,
  scenarioChoiceSchema,
  scenarioFormSchema,
  sheetFormSchema,
  sheetTextSchema,
} from './exchange-views.ts';
import {
  draftIdSchema,
  draftListSchema,
  draftOriginSchema,
  draftSchema,
  fileNameSchema,
  importedScenarioSchema,
  onConflictSchema,
  scenarioSourceSchema,
  scenarioTextSchema,
} from './library-views.ts';
import {
  appInfoSchema,
  exportedSchema,
  exportOptionsSchema,
  noticeSchema,
  preferencesSchema,
  roomScreenSchema,
  roomViewSchema,
  roomWindowsSchema,
  scenarioBriefSchema,
  scenarioSummarySchema,
  sessionSummarySchema,
  workIdSchema,
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
  /** The text as its author wrote it, with the key. */
  'scenario.source': method(
    'query',
    ['facilitator'],
    z.strictObject({ id: scenarioIdSchema }),
    scenarioSourceSchema,
  ),
  /** Takes a scenario into the library, as it is but for its name where both are kept. */
  'scenario.import': method(
    'command',
    ['facilitator'],
    z.strictObject({ name: fileNameSchema, text: scenarioTextSchema, onConflict: onConflictSchema }),
    importedScenarioSchema,
  ),
  /** Takes a scenario of your own out of the library; one that it hid is there again. */
  'scenario.remove': method(
    'command',
    ['facilitator'],
    z.strictObject({ id: scenarioIdSchema }),
    z.strictObject({}),
  ),
  /**
   * Makes one print of a scenario as PDF; it is handed over as an export is.
   * @param model which service model is printed; null where the scenario has none
   * @param work a new id, by which `work.cancel` stops it
   */
  'scenario.print': method(
    'command',
    ['facilitator'],
    z.strictObject({
      work: workIdSchema,
      id: scenarioIdSchema,
      model: modelIdSchema.nullable(),
      kind: printKindSchema,
      paper: paperSchema,
    }),
    exportedSchema,
  ),
  /** The YAML of a scenario that a plain list of duties stands for; `invalid-file` names the place of a mistake. */
  'scenario.from-list': method(
    'query',
    ['facilitator'],
    z.strictObject({ name: fileNameSchema, text: scenarioTextSchema }),
    z.strictObject({ text: z.string() }),
  ),
  /** Takes scenarios out of the library; handed over as an export is. */
  'pack.export': method(
    'command',
    ['facilitator'],
    z.strictObject({ ids: scenarioChoiceSchema, form: scenarioFormSchema }),
    exportedSchema,
  ),
  /** @param model which service model was played; null where the scenario has none */
  'sheet.form': method(
    'query',
    ['facilitator'],
    z.strictObject({ scenario: scenarioIdSchema, model: modelIdSchema.nullable() }),
    sheetFormSchema,
  ),
  /** Reads a placements sheet, CSV; `invalid-file` names the place of a mistake. */
  'sheet.read': method(
    'query',
    ['facilitator'],
    z.strictObject({
      scenario: scenarioIdSchema,
      model: modelIdSchema.nullable(),
      name: fileNameSchema,
      text: sheetTextSchema,
    }),
    readSheetSchema,
  ),
  /** Makes the primer as PDF; it is handed over as an export is. */
  'primer.print': method(
    'command',
    ['facilitator'],
    z.strictObject({ work: workIdSchema, paper: paperSchema }),
    exportedSchema,
  ),
  /**
   * Stops long work: the call that began it is answered with `cancelled` at once, and nothing is written.
   * Answers false where no such work runs; then it is done, or its file is being handed over.
   */
  'work.cancel': method(
    'command',
    ['facilitator'],
    z.strictObject({ work: workIdSchema }),
    z.strictObject({ stopped: z.boolean() }),
  ),
  'draft.list': method('query', ['facilitator'], z.strictObject({}), draftListSchema),
  /** Editing a scenario for a second time goes on with the draft that is there. */
  'draft.create': method(
    'command',
    ['facilitator'],
    z.strictObject({ from: draftOriginSchema }),
    z.strictObject({ id: draftIdSchema }),
  ),
  'draft.open': method('query', ['facilitator'], z.strictObject({ id: draftIdSchema }), draftSchema),
  /** @param revision the one this text was made from; `conflict` when another window has saved since */
  'draft.save': method(
    'command',
    ['facilitator'],
    z.strictObject({ id: draftIdSchema, revision: z.int().min(1), text: scenarioTextSchema }),
    z.strictObject({ revision: z.int() }),
  ),
  /** Puts the draft into the library. `refuse` answers with `conflict` where the id belongs to another scenario. */
  'draft.publish': method(
    'command',
    ['facilitator'],
    z.strictObject({
      id: draftIdSchema,
      revision: z.int().min(1),
      onConflict: z.enum(['refuse', 'replace']),
    }),
    z.strictObject({ scenario: scenarioIdSchema }),
  ),
  'draft.remove': method(
    'command',
    ['facilitator'],
    z.strictObject({ id: draftIdSchema }),
    z.strictObject({}),
  ),
  'session.list': method(
    'query',
    ['facilitator'],
    z.strictObject({}),
    z.strictObject({ sessions: z.array(sessionSummarySchema), notices: z.array(noticeSchema) }),
  ),
  /** @param model which service model is played; null where the scenario has none */
  'session.create': method(
    'command',
    ['facilitator'],
    z.strictObject({
      scenario: scenarioIdSchema,
      model: modelIdSchema.nullable(),
      setup: setupSchema,
    }),
    z.strictObject({ id: sessionIdSchema }),
  ),
  /** Makes the session of a workshop that was played on paper: voted and committed, with every card still to be turned over. */
  'session.record': method(
    'command',
    ['facilitator'],
    z.strictObject({
      scenario: scenarioIdSchema,
      model: modelIdSchema.nullable(),
      setup: recordedSetupSchema,
      placements: placementsSchema,
    }),
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
  /**
   * Builds an export; a host with `native-save` asks for a place and writes it, the others hand the files over.
   * @param work a new id, by which `work.cancel` stops it
   */
  'session.export': method(
    'command',
    ['facilitator'],
    z.strictObject({ work: workIdSchema, id: sessionIdSchema, options: exportOptionsSchema }),
    exportedSchema,
  ),
  /** A room window gets only the session that `room.show` named; for others it is `forbidden`. */
  'room.view': method(
    'query',
    ['facilitator', 'room'],
    z.strictObject({ id: sessionIdSchema }),
    z.strictObject({ revision: z.int(), room: roomViewSchema }),
  ),
  'room.screen': method('query', ['facilitator', 'room'], z.strictObject({}), roomScreenSchema),
  /** State of the running host, kept on no disk: after a start the room shows nothing. */
  'room.show': method('command', ['facilitator'], roomScreenSchema, roomScreenSchema),
  /** Opens the room window, or answers with an address that opens one, once. */
  'room.open': method(
    'command',
    ['facilitator'],
    z.strictObject({}),
    z.strictObject({ address: z.string().nullable() }),
  ),
  'room.windows': method('query', ['facilitator'], z.strictObject({}), roomWindowsSchema),
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
  /** Of the session that the room shows only. */
  'room-changed': event(
    ['room'],
    z.strictObject({ id: sessionIdSchema, revision: z.int(), room: roomViewSchema }),
  ),
  'room-screen-changed': event(['facilitator', 'room'], roomScreenSchema),
  'room-windows-changed': event(['facilitator'], roomWindowsSchema),
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
