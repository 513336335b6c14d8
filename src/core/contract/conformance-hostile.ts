import { conformanceScenario } from './conformance-scenario.ts';
import { conformanceSetup } from './conformance-session.ts';
import type { MethodName } from './contract.ts';

/** Input that fits each method; the attacks below are made from it by one change at a time. */
export function validInput(session: string): Record<MethodName, Readonly<Record<string, unknown>>> {
  return {
    'app.info': {},
    'preferences.get': {},
    'preferences.set': { colorScheme: 'dark', facilitator: 'Somebody else' },
    'library.list': {},
    'scenario.brief': { id: conformanceScenario.id },
    'scenario.source': { id: conformanceScenario.id },
    'scenario.import': { name: 'file.yaml', text: 'title: Nothing', onConflict: 'skip' },
    'scenario.remove': { id: conformanceScenario.id },
    'scenario.from-list': { name: 'list.csv', text: 'title' },
    'pack.export': { ids: [conformanceScenario.id], form: 'pack' },
    'sheet.form': { scenario: conformanceScenario.id, model: null },
    'sheet.read': { scenario: conformanceScenario.id, model: null, name: 'sheet.csv', text: 'group' },
    'draft.list': {},
    'draft.create': { from: { kind: 'blank' } },
    'draft.open': { id: 'draft' },
    'draft.save': { id: 'draft', revision: 1, text: '' },
    'draft.publish': { id: 'draft', revision: 1, onConflict: 'refuse' },
    'draft.remove': { id: 'draft' },
    'scenario.print': { work: 'work', id: conformanceScenario.id, model: null, kind: 'handout', paper: 'a4' },
    'primer.print': { work: 'work', paper: 'a4' },
    'work.cancel': { work: 'work' },
    'session.list': {},
    'session.create': { scenario: conformanceScenario.id, model: null, setup: conformanceSetup() },
    'session.record': {
      scenario: conformanceScenario.id,
      model: null,
      setup: { ...conformanceSetup(), recordedFrom: 'sheet' },
      placements: [{ group: 'red', marks: [] }],
    },
    'session.open': { id: session },
    'session.command': { id: session, command: { type: 'change-phase', from: 'setup', to: 'sort' } },
    'session.export': { work: 'work', id: session, options: { format: 'json', nonAttributable: false } },
    'room.view': { id: session },
    'room.screen': {},
    'room.show': { session, isBlank: false },
    'room.open': {},
    'room.windows': {},
  };
}

export interface Attack {
  readonly what: string;
  readonly input: unknown;
}

/** Every input one step away from a valid one: a key too many, a key missing, a value of another type, no object at all. */
export function attacksOn(valid: Readonly<Record<string, unknown>>): readonly Attack[] {
  const attacks: Attack[] = [
    { what: 'extra key', input: { ...valid, extra: true } },
    { what: '__proto__', input: withOwnPrototypeKey(valid) },
    { what: 'null', input: null },
    { what: 'text', input: 'text' },
    { what: 'number', input: 7 },
    { what: 'list', input: [valid] },
    { what: '10 MB text', input: tenMegabytes },
  ];
  for (const key of Object.keys(valid)) {
    const { [key]: _dropped, ...rest } = valid;
    attacks.push({ what: `without ${key}`, input: rest });
    for (const wrong of [null, 7, true, [], {}, withOwnPrototypeKey({}), tenMegabytes]) {
      attacks.push({ what: `${key} of type ${nameOf(wrong)}`, input: { ...valid, [key]: wrong } });
    }
  }
  return attacks;
}

/** The object that a careless copy would turn into one with another prototype. */
export function withOwnPrototypeKey(valid: Readonly<Record<string, unknown>>): unknown {
  return { ...valid, ...JSON.parse('{"__proto__":{"polluted":true}}') };
}

export const tenMegabytes = 'x'.repeat(10 * 1024 * 1024);

/** JSON text of an envelope whose input is nested deeper than any recursive reader survives. */
export function deepEnvelope(depth: number): string {
  return `{"method":"session.open","input":${'{"id":'.repeat(depth)}1${'}'.repeat(depth)}}`;
}

/** Names that no method has, most of them names that every object has. */
export const unknownMethods = [
  'session.delete',
  'SESSION.OPEN',
  'session.open ',
  '../session.open',
  '',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'x'.repeat(81),
];

/** Things in the place of an envelope. */
export const malformedEnvelopes: readonly unknown[] = [
  null,
  'session.list',
  42,
  true,
  [],
  {},
  { method: 'app.info' },
  { input: {} },
  { method: 7, input: {} },
  { method: ['app.info'], input: {} },
  { method: 'app.info', input: {}, extra: true },
  { method: tenMegabytes, input: {} },
  withOwnPrototypeKey({ method: 'app.info', input: {} }),
];

/** Ids that would leave the data folder if one were ever joined to a path. */
export const pathLikeIds = [
  '',
  '.',
  '..',
  '../../etc/passwd',
  '/etc/passwd',
  'a/b',
  'a\\b',
  'C:\\Windows\\win.ini',
  '\\\\server\\share',
  '%2e%2e%2fa',
  'a\u0000b',
  'a.json',
  'a b',
  'gro\u00df',
  '\u202efdp',
  'x'.repeat(81),
];

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value !== 'object') return typeof value;
  return Object.hasOwn(value, '__proto__') ? 'object with __proto__' : 'object';
}
