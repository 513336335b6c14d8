import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '#node/sheet/read-table.ts';
import { parseScenario } from './parse-scenario.ts';
import { scenarioFromList } from './scenario-from-list.ts';
import type { Scenario } from './schema.ts';

function textOf(list: string, file = 'our-duties.csv'): string {
  const text = scenarioFromList(list, file, readTable);
  if (!text.ok) throw new Error(text.error);
  return text.value;
}

function read(list: string, file?: string): Scenario {
  const parsed = parseScenario(textOf(list, file), 'made.yaml');
  if (!parsed.ok) throw new Error(parsed.error.map(({ message }) => message).join('\n'));
  return parsed.value.scenario;
}

function messageOf(list: string): string {
  const text = scenarioFromList(list, 'duties.csv', readTable);
  if (text.ok) throw new Error('the list was not refused');
  return text.error;
}

describe('scenarioFromList', () => {
  it('makes a scenario with ids from the titles and its title from the name of the file', () => {
    expect(
      read('title,expected,why\nEngine patching,provider,Only they reach it.\nWho may log in,Customer,\n'),
    ).toEqual({
      format: 'demarc/scenario@1',
      id: 'our-duties',
      title: 'Our duties',
      summary: 'Sort 2 duties between the provider and the customer.',
      controls: [
        { id: 'engine-patching', title: 'Engine patching', expected: 'provider', why: 'Only they reach it.' },
        { id: 'who-may-log-in', title: 'Who may log in', expected: 'customer' },
      ],
    });
  });

  it('takes columns in any order, and sides as words or letters', () => {
    const { controls } = read(
      'Why,EXPECTED,title,evidence,misconception,category,description\nW,S,A,E,M,Über Access,D\n,p,B,,,,\n,C,D,,,,\n',
    );
    expect(controls).toEqual([
      {
        id: 'a',
        title: 'A',
        expected: 'shared',
        why: 'W',
        evidence: 'E',
        misconception: 'M',
        category: 'uber-access',
        description: 'D',
      },
      { id: 'b', title: 'B', expected: 'provider' },
      { id: 'd', title: 'D', expected: 'customer' },
    ]);
  });

  it.each([
    ['semicolons', 'title;expected;why\nA, b;p;"c; d"\n'],
    ['tabs', 'title\texpected\twhy\nA, b\tp\t"c; d"\n'],
    ['a byte order mark and line breaks of Windows', '\ufefftitle,expected,why\r\n"A, b",p,"c; d"\r\n'],
  ])('reads %s', (_name, list) => {
    expect(read(list).controls).toEqual([{ id: 'a-b', title: 'A, b', expected: 'provider', why: 'c; d' }]);
  });

  it('gives every card an id of its own, also where a title leaves none', () => {
    const { controls } = read('title,expected\nBackup,p\nBackup!,c\n備份,c\n恢復,p\nbackup-2,p\n');
    expect(controls.map(({ id }) => id)).toEqual(['backup', 'backup-2', 'card', 'card-2', 'backup-2-2']);
  });

  it('keeps every text of any list, whatever signs are in it', () => {
    const anyText = fc
      .string({
        unit: fc.oneof(
          fc.constantFrom('"', ': ', ' #', '- ', '\n', '\\', '{', '\u2028', '\u0085'),
          fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        ),
        minLength: 1,
        maxLength: 40,
      })
      .map((text) => text.replace(/\r\n?/g, '\n').trim())
      .filter((text) => text !== '');
    const anyDuty = fc.record({
      title: anyText,
      lane: fc.constantFrom('provider', 'customer', 'shared'),
      why: anyText,
    });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(anyDuty, { minLength: 1, maxLength: 6 }), (duties) => {
        const rows = duties.map(({ title, lane, why }) => [quoted(title), lane, quoted(why)].join(','));
        const { controls } = read(['title,expected,why', ...rows].join('\n'));
        expect(controls.map(({ title, expected, why }) => ({ title, lane: expected, why }))).toEqual(duties);
        expect(new Set(controls.map(({ id }) => id)).size).toBe(duties.length);
      }),
    );
  });

  it.each([
    ['', 'duties.csv: The list is empty.'],
    ['title,expected,why\n', 'duties.csv: The list has a header but no rows.'],
    ['title,expceted\nA,p\n', 'duties.csv:1:2: There is no column "expceted".'],
    ['title,expceted\nA,p\n', 'Did you mean "expected"?'],
    ['title,why\nA,p\n', 'duties.csv:1:1: The header has no column "expected".'],
    ['title,title,expected\n', 'duties.csv:1:2: The column "title" is there twice.'],
    ['title,expected,\nA,p,\n', 'duties.csv:1:3: This column has no name.'],
    ['title,expected\nA,p\n\nB,vendor\n', 'duties.csv:4:2: There is no side "vendor".'],
    ['title,expected\nA,provder\n', 'Did you mean "provider"?'],
    ['title,expected\nA,__proto__\n', 'duties.csv:2:2: There is no side "__proto__".'],
    ['title,expected\nA,\n', 'duties.csv:2:2: The expected side is missing.'],
    ['title,expected\n,p\n', 'duties.csv:2:1: The title is missing.'],
    ['title,expected\nA,p,more\n', 'duties.csv:2:3: The row has 3 fields, but the header has 2.'],
    ['title,expected\nA\n', 'duties.csv:2:2: The row has 1 field, but the header has 2.'],
    ['title,expected\n"A,p\n', 'A double quote is not closed'],
    [
      `title,expected\n${'x'.repeat(121)},p\n`,
      'duties.csv:2:1: The title has 121 characters; at most 120 fit.',
    ],
    [`title,expected\n${'A,p\n'.repeat(501)}`, 'duties.csv is too large: a list holds at most 500 rows.'],
    ['x'.repeat(512 * 1024 + 1), 'duties.csv is too large: a list holds at most 512 KB.'],
  ])('refuses %j in one sentence', (list, message) => {
    expect(messageOf(list)).toContain(message);
    expect(messageOf(list)).not.toContain('\n');
  });

  it('keeps what is in the name of a file out of the YAML around it', () => {
    for (const file of [
      'a\nid: evil',
      '../../x.csv',
      '\u202e"#: .csv',
      '.csv',
      'x'.repeat(300),
      '__proto__',
    ]) {
      expect(read('title,expected\nA,p\n', file).id).toMatch(/^[a-z0-9-]{1,80}$/);
    }
  });
});
