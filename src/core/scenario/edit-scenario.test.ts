import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CST, Document, isCollection, isPair, isScalar, Lexer, visit } from 'yaml';
import { isSame } from './compare-scenarios.ts';
import { editScenario } from './edit-scenario.ts';
import { applyEdit, type ScenarioEdit } from './edit-value.ts';
import { readYaml } from './read-yaml.ts';
import { type ValuePath, valueAt } from './value-path.ts';

const folder = new URL('../../../scenarios/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

const traps = [
  'plain words',
  'colon: inside',
  'ends with colon:',
  'hash # inside',
  '# at the start',
  '- at the start',
  '-',
  '--- ',
  '@at',
  '`tick`',
  '%percent',
  '? question',
  '! tag',
  '& anchor',
  '* alias',
  '[brackets]',
  '{braces}',
  'comma, comma',
  '| pipe',
  '> greater',
  "'single'",
  '"double"',
  'back\\slash',
  '1.0',
  '2026-01-15',
  '0x1f',
  '1e3',
  'true',
  'null',
  '~',
  '',
  ' ',
  ' leading',
  'trailing ',
  'two\nlines',
  'two\n\nparagraphs\n',
  '\n',
  '\n\nstart',
  '  indented\nfirst line',
  'tab\tinside',
  '\ttab first',
  'carriage\r\nreturn',
  'emoji 🙂 and é',
  '\u2028\u0085\u0000\ufeff',
  '\ud800 alone',
  'many    spaces   between words '.repeat(8),
  'long words and more of them '.repeat(30).trim(),
  `${'x'.repeat(300)} ${'y'.repeat(300)}`,
  'a long line: with a colon # and a hash '.repeat(6).trim(),
  `${'long line '.repeat(30)}\nsecond ${'long line '.repeat(30)}`,
];

const anyText = fc.oneof(
  fc.constantFrom(...traps),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...' \n#:-[]{},&*!|>\'"%@`?ab\\1'), maxLength: 12 }),
);
const anyKey = fc.constantFrom(
  'id',
  'title',
  'why',
  'controls',
  'sources',
  'story',
  'a-key',
  'true',
  '12',
  'null',
);
// A list holds no list directly, because no part of a scenario does.
const anyValue = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, tie('single'), tie('list')),
  single: fc.oneof(anyText, fc.integer(), fc.boolean(), tie('map')),
  list: fc.array(tie('single'), { maxLength: 3 }),
  map: fc.dictionary(anyKey, tie('value'), { maxKeys: 4, noNullPrototype: true }),
}));
const anyRoot = fc.dictionary(anyKey, anyValue.value, { minKeys: 1, maxKeys: 5, noNullPrototype: true });

interface Sample {
  readonly text: string;
  readonly value: unknown;
}

/** Data as a person might have written it: any style, comments here and there, any line break. */
const anyYaml = fc
  .record({
    root: anyRoot,
    lineWidth: fc.constantFrom(0, 40, 80),
    indentSeq: fc.boolean(),
    singleQuote: fc.boolean(),
    flows: fc.infiniteStream(fc.boolean()),
    comments: fc.infiniteStream(fc.nat(5)),
    isCrlf: fc.boolean(),
    hasFinalBreak: fc.boolean(),
  })
  .map(({ root, lineWidth, indentSeq, singleQuote, flows, comments, isCrlf, hasFinalBreak }): Sample => {
    const document = new Document(root);
    visit(document, (_, node) => {
      if (
        isCollection(node) &&
        node !== document.contents &&
        flows.next().value === true &&
        comments.next().value < 2
      )
        node.flow = true;
      const isCommented = comments.next().value === 0;
      if (isPair(node) && isScalar(node.key) && isCommented) node.key.commentBefore = ' above';
      if (isScalar(node) && comments.next().value === 0 && node !== document.contents)
        node.comment = ' beside';
    });
    const printed = document.toString({ lineWidth, indentSeq, singleQuote });
    const lines = isCrlf ? printed.replaceAll('\n', '\r\n') : printed;
    const text = hasFinalBreak ? lines : lines.replace(/\r?\n$/, '');
    const read = readYaml(text);
    return { text, value: read.ok && read.value.problems.length === 0 ? read.value.value : null };
  })
  .filter(({ value }) => value !== null);

const anyJson = fc
  .tuple(anyRoot, fc.constantFrom(undefined, 2, 4, '\t'))
  .map(([root, space]): Sample => ({ text: JSON.stringify(root, null, space), value: root }));

describe('editScenario', () => {
  it('changes one text and leaves every other character as it is', () => {
    const text =
      '# mine\nformat: demarc/scenario@1\ntitle: "Old: title" # short\n\ncontrols:\n  - id: a # first\n';
    expect(edited(text, { type: 'set', path: ['title'], value: 'New: title' })).toBe(
      text.replace('Old', 'New'),
    );
  });

  it('adds a key where the format has it, with the indentation of its neighbours', () => {
    const text = 'controls:\n    - id: a\n      title: A\n      why: Because.\n';
    expect(edited(text, { type: 'set', path: ['controls', 0, 'expected'], value: 'provider' })).toBe(
      'controls:\n    - id: a\n      title: A\n      expected: provider\n      why: Because.\n',
    );
  });

  it('writes long texts folded, several lines literally and names in brackets', () => {
    const long = 'word '.repeat(40).trim();
    const text = 'id: a\n';
    expect(edited(text, { type: 'set', path: ['story'], value: long })).toContain('story: >-\n  word word');
    expect(edited(text, { type: 'set', path: ['story'], value: 'one\ntwo' })).toBe(
      'id: a\nstory: |-\n  one\n  two\n',
    );
    expect(edited('a:\n  - id: b\n', { type: 'set', path: ['a', 0, 'sources'], value: ['x', 'y'] })).toBe(
      'a:\n  - id: b\n    sources: [x, y]\n',
    );
  });

  it('keeps the blank lines between the items of a list', () => {
    const text = 'controls:\n  - id: a\n\n  # about b\n  - id: b\n\nquiz: []\n';
    expect(edited(text, { type: 'insert', path: ['controls'], index: 1, value: { id: 'n' } })).toBe(
      'controls:\n  - id: a\n\n  - id: n\n\n  # about b\n  - id: b\n\nquiz: []\n',
    );
    expect(edited(text, { type: 'move', path: ['controls'], from: 1, to: 0 })).toBe(
      'controls:\n  # about b\n  - id: b\n\n  - id: a\n\nquiz: []\n',
    );
  });

  it('makes the maps and lists that are missing on the way', () => {
    expect(edited('id: a\n', { type: 'set', path: ['designReview', 'question'], value: 'Why?' })).toBe(
      'id: a\ndesignReview:\n  question: Why?\n',
    );
    expect(edited('id: a\n', { type: 'insert', path: ['discussion'], index: 0, value: 'Why?' })).toBe(
      'id: a\ndiscussion:\n  - Why?\n',
    );
  });

  it('keeps the comment behind a text that grows over several lines', () => {
    expect(edited('why: short # note\nb: 1\n', { type: 'set', path: ['why'], value: 'a\nb' })).toBe(
      'why: |- # note\n  a\n  b\nb: 1\n',
    );
    expect(edited('why: >- # note\n  a\n  b\nb: 1\n', { type: 'set', path: ['why'], value: 'x' })).toBe(
      'why: x # note\nb: 1\n',
    );
  });

  it('keeps the comment between a key and the lines that go', () => {
    expect(edited('a: # note\n  - x\nb: 1\n', { type: 'set', path: ['a'], value: 'one' })).toBe(
      'a: one # note\nb: 1\n',
    );
  });

  it('takes an item out with the blank line behind it', () => {
    const text = 'controls:\n  - id: a\n\n  - id: b\n\n  - id: c\n';
    expect(edited(text, { type: 'remove', path: ['controls', 1] })).toBe(
      'controls:\n  - id: a\n\n  - id: c\n',
    );
    expect(edited(text, { type: 'remove', path: ['controls', 2] })).toBe(
      'controls:\n  - id: a\n\n  - id: b\n',
    );
  });

  it('shows invisible characters, and quotes a text only where it must', () => {
    expect(edited('a: x\n', { type: 'set', path: ['a'], value: 'one\u2028two' })).toBe(
      'a: "one\\u2028two"\n',
    );
    expect(edited('id: x\n', { type: 'set', path: ['list'], value: ['- one', 'two words'] })).toBe(
      'id: x\nlist:\n  - "- one"\n  - two words\n',
    );
  });

  it('says at which line a broken text is broken, and changes nothing', () => {
    expect(editScenario('a: 1\nb: [', [{ type: 'set', path: ['a'], value: 2 }])).toEqual({
      ok: false,
      error: expect.stringContaining('line 2'),
    });
  });

  it('refuses what leads nowhere', () => {
    const bad: readonly ScenarioEdit[] = [
      { type: 'remove', path: ['b'] },
      { type: 'insert', path: ['a'], index: 0, value: 1 },
      { type: 'move', path: ['list'], from: 0, to: 4 },
      { type: 'set', path: ['a', 'b'], value: 1 },
      { type: 'set', path: ['__proto__'], value: 1 },
    ];
    for (const edit of bad) expect(editScenario('a: 1\nlist: [x]\n', [edit]).ok).toBe(false);
  });

  it('gives every text back as it was given, in blocks, in brackets and in JSON', () => {
    for (const trap of traps) {
      for (const text of [
        'a:\n  - b: old\n',
        'a: [{ b: old }]\n',
        '{"a":[{"b":"old"}]}',
        'a: # c\n- b: |\n   old\n',
      ]) {
        const result = editScenario(text, [{ type: 'set', path: ['a', 0, 'b'], value: trap }]);
        if (!result.ok) throw new Error(`${JSON.stringify(trap)} in ${text}: ${result.error}`);
        expect(dataOf(result.value.text)).toEqual({ a: [{ b: trap }] });
      }
    }
  });
});

describe('laws of editScenario', () => {
  const anySample = fc.oneof(
    { arbitrary: anyYaml, weight: 6 },
    { arbitrary: anyJson, weight: 3 },
    { arbitrary: fc.constantFrom(...files).map((text) => ({ text, value: dataOf(text) })), weight: 1 },
  );

  it('sets exactly the value, keeps all others and all comments', () => {
    fc.assert(
      fc.property(anySample, fc.nat(), anyText, ({ text, value }, seed, wanted) => {
        const texts = pathsTo(value, (leaf) => typeof leaf !== 'object');
        const path = texts[seed % Math.max(1, texts.length)];
        fc.pre(path !== undefined);
        const after = mustEdit(text, { type: 'set', path, value: wanted });
        expect(isSame(dataOf(after), applyEdit(value, { type: 'set', path, value: wanted })?.value)).toBe(
          true,
        );
        expect(countComments(after)).toBe(countComments(text));
        if (isJson(text)) expect(isJson(after)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('sets a whole value of any kind in its place', () => {
    fc.assert(
      fc.property(anySample, fc.nat(), anyValue.single, ({ text, value }, seed, wanted) => {
        const all = pathsTo(value, () => true);
        const path = all[seed % Math.max(1, all.length)];
        fc.pre(path !== undefined);
        const after = mustEdit(text, { type: 'set', path, value: wanted });
        expect(isSame(dataOf(after), applyEdit(value, { type: 'set', path, value: wanted })?.value)).toBe(
          true,
        );
      }),
      { numRuns: 120 },
    );
  });

  it('gives the text back when what was inserted is removed', () => {
    fc.assert(
      fc.property(anySample, fc.nat(), fc.nat(), anyValue.single, ({ text, value }, seed, place, item) => {
        const lists = pathsTo(value, Array.isArray);
        const path = lists[seed % Math.max(1, lists.length)];
        const list = valueAt(value, path ?? []);
        fc.pre(path !== undefined && Array.isArray(list));
        const index = Array.isArray(list) ? place % (list.length + 1) : 0;
        const after = mustEdit(text, { type: 'insert', path, index, value: item });
        expect(mustEdit(after, { type: 'remove', path: [...path, index] })).toBe(text);
      }),
      { numRuns: 120 },
    );
  });

  it('gives the text back when what was moved is moved back', () => {
    fc.assert(
      fc.property(anySample, fc.nat(), fc.nat(), fc.nat(), ({ text, value }, seed, left, right) => {
        const lists = pathsTo(value, (list) => Array.isArray(list) && list.length > 1);
        const path = lists[seed % Math.max(1, lists.length)];
        const list = valueAt(value, path ?? []);
        fc.pre(path !== undefined && Array.isArray(list));
        const [from, to] = Array.isArray(list) ? [left % list.length, right % list.length] : [0, 0];
        const after = mustEdit(text, { type: 'move', path, from, to });
        expect(countComments(after)).toBe(countComments(text));
        expect(mustEdit(after, { type: 'move', path, from: to, to: from })).toBe(text);
      }),
      { numRuns: 120 },
    );
  });

  it('removes exactly what it is asked to', () => {
    fc.assert(
      fc.property(anySample, fc.nat(), ({ text, value }, seed) => {
        const all = pathsTo(value, () => true);
        const path = all[seed % Math.max(1, all.length)];
        fc.pre(path !== undefined && (path.length > 1 || Object.keys(value ?? {}).length > 1));
        const after = mustEdit(text, { type: 'remove', path: path ?? [] });
        expect(isSame(dataOf(after), applyEdit(value, { type: 'remove', path: path ?? [] })?.value)).toBe(
          true,
        );
      }),
      { numRuns: 120 },
    );
  });
});

function edited(text: string, ...edits: readonly ScenarioEdit[]): string {
  const result = editScenario(text, edits);
  return result.ok ? result.value.text : result.error;
}

function mustEdit(text: string, edit: ScenarioEdit): string {
  const result = editScenario(text, [edit]);
  if (!result.ok) throw new Error(result.error);
  return result.value.text;
}

function dataOf(text: string): unknown {
  const read = readYaml(text);
  if (!read.ok) throw new Error(read.error[0]?.message);
  return read.value.value;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function pathsTo(
  value: unknown,
  isWanted: (value: unknown) => boolean,
  path: ValuePath = [],
): readonly ValuePath[] {
  if (typeof value !== 'object' || value === null) return [];
  const steps = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return steps.flatMap((step) => {
    const child = valueAt(value, [step]);
    const here = [...path, step];
    return [...(isWanted(child) ? [here] : []), ...pathsTo(child, isWanted, here)];
  });
}

function countComments(text: string): number {
  let count = 0;
  let isTextNext = false;
  for (const source of new Lexer().lex(text)) {
    if (!isTextNext && CST.tokenType(source) === 'comment') count += 1;
    isTextNext = source === CST.SCALAR && !isTextNext;
  }
  return count;
}
