import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../scenario/parse-scenario.ts';
import { buildControl, buildScenario } from '../testing/build-scenario.ts';
import { buildSession } from '../testing/build-session.ts';
import { parseSession } from './parse-session.ts';
import { printSession } from './print-session.ts';

const scenario = buildScenario({
  lanes: ['provider', 'shared', 'customer'],
  controls: [
    buildControl('patching', 'provider'),
    buildControl('locks', 'shared'),
    buildControl('log-review', 'customer'),
  ],
  injects: [{ id: 'region-down', title: 'Region down', text: 'The region is down.', controls: [] }],
  quiz: [{ question: 'Who patches?', options: ['They', 'We'], answer: 0 }],
  agenda: [{ phase: 'sort', minutes: 20 }],
});

const scenarioTexts = [
  `format: demarc/scenario@1
id: orders
title: Orders database
summary: >-
  A team moves
  its orders database.
lanes: [provider, customer]
controls:
  - id: patching
    title: "Patching \\u00e9"
    expected: provider
    why: |
      The provider patches.
    sources: [guide]
  - {id: access, title: 'Access', expected: customer} # a comment
quiz:
  - question: Who?
    options:
      - Us
      - Them
    answer: 0
sources:
  guide: {title: Guide, publisher: Cloud, url: "https://example.com", checked: 2026-01}
`,
  'service: orders\n\nprovider_role:\n  - patching\n  - scaling\n\ncustomer_role:\n  - access-policy\n  - log-review\n',
  JSON.stringify(scenario),
  `format: demarc/scenario@2
id: orders
title: Orders
summary: Orders.
models:
  - { id: managed, title: Managed, serviceModel: paas }
  - { id: machine, title: Machine }
controls:
  - id: patching
    title: Patching
    expected: provider
    byModel:
      machine: { expected: customer, why: Nobody else can. }
  - { id: access, title: Access, expected: customer }
`,
] as const;

const playing = buildSession({ scenario, options: { sharedLane: true, secondVote: true } })
  .advanceTo('discuss')
  .place('A', 'shared', 'locks', 'patching')
  .rate('A', 'locks', 2)
  .explain('A', 'locks', 'Both do.')
  .note('n1', 'Loud', 'locks');
const sessionTexts = [
  printSession(playing.session),
  JSON.stringify(playing.session),
  printSession(playing.advanceTo('debrief').act('a1', { card: 'locks' }).session),
] as const;

const pieces = fc.oneof(
  fc.constantFrom(
    '"',
    "'",
    '\\',
    '{',
    '}',
    '[',
    ']',
    ',',
    ': ',
    '- ',
    '? ',
    '#',
    '&a ',
    '*a',
    '!!str ',
    '|',
    '>',
  ),
  fc.constantFrom(
    '\n',
    '\r',
    '\t',
    ' ',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '<<: ',
    '\u0000',
    '\u0018',
    '\u001f',
    '\ud800',
    '\ufeff',
  ),
  fc.constantFrom(
    'null',
    'true',
    '-1',
    '1e999',
    '.nan',
    '{}',
    '[]',
    '__proto__',
    'constructor',
    'demarc/session@2',
    '\\u0000',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

/** An edit at a share of the text, so that all of it is hit alike; `length` characters make way for the piece. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ weight: 4, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(200) }),
  piece: fc.oneof({ weight: 3, arbitrary: pieces }, { weight: 1, arbitrary: fc.constant('') }),
  isDoubled: fc.boolean(),
});

/** Texts that differ from one of the originals in a few places. */
function mutantsOf(originals: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({
      original: fc.constantFrom(...originals),
      edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
    })
    .map(({ original, edits }) =>
      edits.reduce((text, { at, length, piece, isDoubled }) => {
        const start = Math.floor(at * text.length);
        const cut = isDoubled ? text.slice(start, start + length) : '';
        return `${text.slice(0, start)}${cut}${piece}${cut}${text.slice(start + length)}`;
      }, original),
    );
}

// A failure prints the seed and the path, and fast-check shrinks it to the smallest edit.
const run = { numRuns: 10_000, seed: 20_260_302 } as const;

describe('ten thousand damaged scenario files', () => {
  it('are each read, or refused with file, place and reason', () => {
    let refused = 0;
    fc.assert(
      fc.property(mutantsOf(scenarioTexts), (text) => {
        const parsed = parseScenario(text, 'orders.yaml');
        const findings = parsed.ok ? parsed.value.warnings : parsed.error;
        if (!parsed.ok) {
          refused += 1;
          expect(findings.length).toBeGreaterThan(0);
        }
        const lines = text.split('\n').length;
        for (const { file, line, column, severity, message } of findings) {
          if (file !== 'orders.yaml' || line < 1 || line > lines || column < 1)
            expect.fail(`no place: ${message}`);
          if (severity !== (parsed.ok ? 'warning' : 'error')) expect.fail(`wrong severity: ${message}`);
          if (!/^[^\n]{10,}[.?\]]$/.test(message)) expect.fail(`no sentence: ${JSON.stringify(message)}`);
        }
      }),
      run,
    );
    expect(refused).toBeGreaterThan(5000);
  });
});

describe('ten thousand damaged session files', () => {
  it('are each read, or refused with file, place and reason', () => {
    const place =
      /^orders\.session\.json(?: \(scenario\.data\))?(?::\d+:\d+: This is not valid JSON|: (?:[a-zA-Z]+(?:\[\d+\])?|The key|The name|The file)|: scenario\.data is damaged)/;
    const wholeFile = /^orders\.session\.json (?:is empty|was written by a newer version)/;
    let refused = 0;
    fc.assert(
      fc.property(mutantsOf(sessionTexts), (text) => {
        const parsed = parseSession(text, 'orders.session.json');
        if (parsed.ok) {
          printSession(parsed.value);
          return;
        }
        refused += 1;
        const { message } = parsed.error;
        if (!place.test(message) && !wholeFile.test(message)) expect.fail(`no place: ${message}`);
        if (!/^[^\n]+[.?]$/.test(message)) expect.fail(`no sentence: ${JSON.stringify(message)}`);
      }),
      run,
    );
    expect(refused).toBeGreaterThan(5000);
  });
});

describe('prototype pollution', () => {
  const keys = [
    '__proto__',
    'constructor',
    'prototype',
    '__defineGetter__',
    'hasOwnProperty',
    'toString',
    'valueOf',
    '\\u005f_proto__',
  ];
  const values = [
    '{"polluted": true}',
    '{"prototype": {"polluted": true}}',
    '[{"polluted": true}]',
    '"polluted"',
    'null',
  ];
  const payloads = keys.flatMap((key) => values.map((value) => `"${key}": ${value}, `));

  it('comes through no file and no place in it', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const [, , scenarioJson] = scenarioTexts;
    const [, sessionJson] = sessionTexts;
    for (const payload of payloads) {
      for (const place of ['{', '"controls":[{', '"provider-guide":{', '"sources":{']) {
        const hostile = scenarioJson.replace(place, `${place}${payload}`);
        expect(hostile).not.toBe(scenarioJson);
        expect(parseScenario(hostile, 'a.yaml').ok, hostile).toBe(false);
      }
      for (const place of ['{', '"log":[{', '"setup":{', '"sources":{', '"options":{']) {
        const hostile = sessionJson.replace(place, `${place}${payload}`);
        expect(hostile).not.toBe(sessionJson);
        expect(parseSession(hostile, 'a.json').ok, hostile).toBe(false);
      }
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
