import { describe, expect, it } from 'vitest';
import { type Finding, printFinding } from './finding.ts';
import { parseScenario } from './parse-scenario.ts';

const valid = `format: demarc/scenario@1
id: orders
title: Orders database
summary: A team moves its orders database.
controls:
  - id: patching
    title: Patching
    expected: provider
    why: The provider patches.
    sources: [guide]
  - id: access-policy
    title: Access policy
    expected: customer
    why: The customer decides.
    sources:
      - guide
injects:
  - id: region-down
    title: Region down
    text: The region is down.
    controls: [patching]
quiz:
  - question: Who patches?
    options: [The provider, The customer]
    answer: 0
agenda:
  - phase: sort
    minutes: 20
sources:
  guide:
    title: Guide
    publisher: Example Cloud
    url: https://example.com/guide
    checked: 2026-01-15, by hand
`;

function errorsOf(text: string): readonly string[] {
  const parsed = parseScenario(text, 'orders.yaml');
  return parsed.ok ? [] : parsed.error.map(printFinding);
}

/** The valid file with one piece replaced; the piece must be there. */
function changed(piece: string, by: string): string {
  expect(valid).toContain(piece);
  return valid.replace(piece, by);
}

describe('parseScenario', () => {
  it('reads a complete scenario without a remark', () => {
    const parsed = parseScenario(valid, 'orders.yaml');
    expect(parsed).toMatchObject({ ok: true, value: { warnings: [] } });
    expect(parsed.ok && parsed.value.scenario.controls[1]).toEqual({
      id: 'access-policy',
      title: 'Access policy',
      expected: 'customer',
      why: 'The customer decides.',
      sources: ['guide'],
    });
  });

  it('reads the same scenario from JSON, and with Windows line breaks and a byte order mark', () => {
    const parsed = parseScenario(valid, 'orders.yaml');
    const json = JSON.stringify(parsed.ok ? parsed.value.scenario : null, null, 2);
    expect(parseScenario(json, 'orders.yaml')).toEqual(parsed);
    expect(parseScenario(`\ufeff${valid.replaceAll('\n', '\r\n')}`, 'orders.yaml')).toEqual(parsed);
  });

  it.each([
    [
      '    expected: provider',
      '    expcted: provider',
      'orders.yaml:8:5: error: The key "expcted" is not known in controls[0]. Did you mean "expected"?',
    ],
    [
      '    expected: provider',
      '    zzzzzzzzzzzzz: 1',
      'The key "zzzzzzzzzzzzz" is not known in controls[0]. Remove it; the nearest known key is "',
    ],
    [
      'publisher:',
      'publsher:',
      'orders.yaml:32:5: error: The key "publsher" is not known in sources.guide. Did you mean "publisher"?',
    ],
    [
      '    expected: provider\n',
      '',
      'orders.yaml:6:5: error: controls[0] has no "expected". Add it: provider, shared or customer.',
    ],
    [
      'expected: provider',
      'expected: Provider',
      'orders.yaml:8:15: error: controls[0].expected is "Provider", but it must be provider, shared or customer. Did you mean "provider"?',
    ],
    [
      'title: Orders database',
      'title: 2026',
      'orders.yaml:3:8: error: title must be text, but it is the number 2026. Put it in quotes.',
    ],
    [
      'title: Orders database',
      'title:',
      'orders.yaml:3:7: error: title is empty. Write text there, or remove the key if it is not needed.',
    ],
    [
      'title: Orders database',
      `title: ${'x'.repeat(121)}`,
      'orders.yaml:3:8: error: title is 121 characters long; at most 120 fit, so shorten it.',
    ],
    [
      'title: Orders database',
      'title: "  "',
      'orders.yaml:3:8: error: title has no text; write some, or remove the key.',
    ],
    [
      'id: orders',
      'id: Orders DB',
      'orders.yaml:2:5: error: id is "Orders DB" and must be kebab-case: lower-case letters, digits and single hyphens.',
    ],
    [
      'sources: [guide]',
      'sources: guide',
      'orders.yaml:10:14: error: controls[0].sources must be a list, but it is text. Write one item per line after a hyphen, or [a, b].',
    ],
    ['minutes: 20', 'minutes: 0', 'orders.yaml:28:14: error: agenda[0].minutes is 0; it must be 1 or more.'],
    [
      'minutes: 20',
      'minutes: .inf',
      'orders.yaml:28:14: error: agenda[0].minutes must be a number, but it is no finite number. Correct it.',
    ],
    [
      'answer: 0',
      'answer: 0.5',
      'orders.yaml:25:13: error: quiz[0].answer must be a whole number, but it is the number 0.5. Correct it.',
    ],
    [
      'options: [The provider, The customer]',
      'options: [The provider]',
      'orders.yaml:24:14: error: quiz[0].options has 1 item; it needs at least 2.',
    ],
    [
      '  guide:',
      '  The Guide:',
      'orders.yaml:30:3: error: The name "The Guide" in sources must be kebab-case: lower-case letters, digits and single hyphens.',
    ],
    [
      'url: https://example.com/guide',
      'url: javascript:alert(1)',
      'orders.yaml:33:10: error: sources.guide.url is "javascript:alert(1)" and must be an http or https address.',
    ],
    [
      'demarc/scenario@1',
      'demarc/scenario@3',
      'orders.yaml:1:9: error: This scenario was written for a newer version of Demarc (demarc/scenario@3). Update Demarc, or ask for a file in demarc/scenario@1 or demarc/scenario@2.',
    ],
    [
      'demarc/scenario@1',
      'demarc/session@1',
      'orders.yaml:1:9: error: format is "demarc/session@1", but it must be demarc/scenario@1 or demarc/scenario@2.',
    ],
  ])('says where and what is wrong after %j became %j', (piece, by, message) => {
    expect(errorsOf(changed(piece, by)).join('\n')).toContain(message);
  });

  it.each([
    [
      'id: access-policy',
      'id: patching',
      'orders.yaml:11:9: error: The id "patching" is already used by controls[0]. Give each its own.',
    ],
    [
      'controls: [patching]',
      'controls: [patchin]',
      'orders.yaml:21:16: error: There is no control "patchin". Did you mean "patching"?',
    ],
    [
      '      - guide',
      '      - manual',
      'orders.yaml:16:9: error: There is no source "manual". Add it to "sources" of the scenario, or remove the name here.',
    ],
    [
      'answer: 0',
      'answer: 2',
      'orders.yaml:25:13: error: The answer 2 is no option of this question. Options count from 0, so the last is 1.',
    ],
    [
      'controls:\n',
      'lanes: [provider, shared]\ncontrols:\n',
      'orders.yaml:5:8: error: The lane customer is left out, but the control "access-policy" is expected there. Add it to "lanes".',
    ],
    [
      'controls:\n',
      'lanes: [provider, customer, provider]\ncontrols:\n',
      'orders.yaml:5:29: error: The lane provider is named twice. Remove one of them.',
    ],
    [
      '    minutes: 20',
      '    minutes: 20\n  - phase: sort\n    minutes: 5',
      'orders.yaml:29:12: error: The phase sort is already planned in agenda[0]. Add its minutes there.',
    ],
    [
      'quiz:\n',
      '  - id: region-down\n    title: Again\n    text: Again.\n    controls: []\nquiz:\n',
      'orders.yaml:22:9: error: The id "region-down" is already used by injects[0]. Give each its own.',
    ],
  ])('finds parts that contradict each other after %j became %j', (piece, by, message) => {
    expect(errorsOf(changed(piece, by))).toEqual([message]);
  });

  it.each([
    [
      'title: Orders database',
      'title: *bold*',
      'orders.yaml:3:8: error: A "*" at the start refers to an alias',
    ],
    [
      'title: Orders database',
      'title: &a Orders',
      'orders.yaml:3:8: error: A "&" at the start sets an anchor',
    ],
    [
      'title: Orders database',
      'title: !!js/function x',
      'orders.yaml:3:8: error: A "!" at the start sets a tag',
    ],
    [
      'title: Orders database',
      '? title\n: Orders',
      'orders.yaml:3:1: error: A "?" at the start begins a key of several parts',
    ],
    [
      'title: Orders database',
      'title: Orders\n[a, b]: c',
      'orders.yaml:4:1: error: A key must be a word before a colon.',
    ],
    [
      'title: Orders database',
      'title: Orders\n<<: {}',
      'orders.yaml:4:1: error: The key "<<" merges another map',
    ],
    [
      'title: Orders database',
      'title: Orders\n: x',
      'orders.yaml:4:1: error: A colon stands here without a key',
    ],
    [
      'title: Orders database',
      'title: Orders: database',
      'orders.yaml:3:8: error: A second colon stands on this line.',
    ],
    ['title: Orders database', 'title: "Orders', 'error: A character is missing here'],
    [
      'title: Orders database',
      'title: "Orders \\d"',
      'orders.yaml:3:8: error: The backslash before "d" begins no escape',
    ],
    [
      'title: Orders database',
      'title: @orders',
      'orders.yaml:3:8: error: A text may not begin with this character. Put the text in quotes.',
    ],
    ['  - id: patching', '\t- id: patching', 'A tab stands where spaces must be. Indent with spaces.'],
    ['title: Orders database', 'title: Orders database\n---\na: b', 'The file holds more than one document.'],
  ])('refuses what YAML would do with %j became %j', (piece, by, message) => {
    expect(errorsOf(changed(piece, by)).join('\n')).toContain(message);
  });

  it.each([
    ['', 'orders.yaml:1:1: error: The file is empty. Begin it with "format", "id" and "title".'],
    [
      '# only a comment\n',
      'orders.yaml:1:1: error: The file is empty. Begin it with "format", "id" and "title".',
    ],
    [
      '- a\n',
      'orders.yaml:1:1: error: The file must be a map of keys, but it is a list. Write its keys below it, indented.',
    ],
  ])('refuses %j as a whole', (text, message) => {
    expect(errorsOf(text)).toEqual([message]);
  });

  it('finds a key that is written twice, also in disguise, and keeps checking', () => {
    const text = changed('title: Patching', 'title: Patching\n    "\\x69d": other\n    wy: x');
    expect(errorsOf(text)).toEqual([
      'orders.yaml:8:5: error: The key "id" is written twice in the same place. Keep one of them.',
      'orders.yaml:9:5: error: The key "wy" is not known in controls[0]. Did you mean "why"?',
    ]);
  });

  it('tells all errors at once, from top to bottom', () => {
    const text = valid
      .replace('minutes: 20', 'minutes: x')
      .replace('id: orders', 'id: 5\nsmmary: x')
      .replace('answer: 0', 'anwser: 0');
    const lines = errorsOf(text).map((line) => Number(line.split(':')[1]));
    expect(lines).toEqual([2, 3, 24, 26, 29]);
  });

  it('tells fifty errors and then how many more there are', () => {
    const text = `${valid}${Array.from({ length: 80 }, (_, index) => `key${index}: 1\n`).join('')}`;
    const errors = errorsOf(text);
    expect(errors).toHaveLength(51);
    expect(errors.at(-1)).toContain('error: and 30 more errors.');
  });

  it('points into a JSON file as it does into YAML', () => {
    const text = '{\n  "format": "demarc/scenario@1",\n  "id": "a", "titel": "b"\n}';
    expect(errorsOf(text)).toContain(
      'orders.yaml:3:14: error: The key "titel" is not known in the file. Did you mean "title"?',
    );
  });

  it('treats __proto__ as an unknown key in every place and leaves prototypes alone', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    for (const text of [
      `${valid}__proto__: {polluted: true}\n`,
      changed('  guide:', '  __proto__: {polluted: true}\n  guide:'),
      changed('title: Patching', '"__pro\\x74o__": {polluted: true}\n    title: Patching'),
    ]) {
      expect(errorsOf(text).join('\n')).toMatch(/error: The key "__proto__" is not known/);
    }
    expect(errorsOf(`${valid}constructor: {prototype: {polluted: true}}\n`)).toHaveLength(1);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('names the file in every finding', () => {
    const parsed = parseScenario('a: [', 'a folder/my file.yaml');
    const files = parsed.ok ? [] : parsed.error.map((finding: Finding) => finding.file);
    expect(new Set(files)).toEqual(new Set(['a folder/my file.yaml']));
  });
});
