import { describe, expect, it } from 'vitest';
import { readTable } from '#node/sheet/read-table.ts';
import { buildControl, buildScenario } from '../testing/build-scenario.ts';
import { readPlacementsSheet } from './read-placements-sheet.ts';

const scenario = buildScenario();
const header = 'group,card,first_lane,first_certainty,final_lane,final_certainty';

function read(text: string, of = scenario) {
  const sheet = readPlacementsSheet(text, 'votes.csv', of, readTable);
  if (!sheet.ok) throw new Error(sheet.error);
  return sheet.value;
}

function messageOf(text: string, of = scenario): string {
  const sheet = readPlacementsSheet(text, 'votes.csv', of, readTable);
  if (sheet.ok) throw new Error('the sheet was not refused');
  return sheet.error;
}

describe('readPlacementsSheet', () => {
  it('reads groups in the order of their rows, with both votes', () => {
    const sheet = read(`${header}
B,patching,provider,3,customer,
A,patching,,,blank,
B,scaling,customer,1,provider,2
`);
    expect(sheet.hasSecondVote).toBe(true);
    expect(sheet.groups).toEqual([
      {
        name: 'B',
        first: new Map([
          ['patching', { lane: 'provider', certainty: 3 }],
          ['scaling', { lane: 'customer', certainty: 1 }],
        ]),
        final: new Map([
          ['patching', { lane: 'customer', certainty: null }],
          ['scaling', { lane: 'provider', certainty: 2 }],
        ]),
      },
      {
        name: 'A',
        first: new Map([['patching', { lane: null, certainty: null }]]),
        final: new Map([['patching', { lane: null, certainty: null }]]),
      },
    ]);
  });

  it('knows no second vote without its column, and takes columns in any order', () => {
    const sheet = read('card,first_lane,group\npatching,provider,A\n');
    expect(sheet).toEqual({
      hasSecondVote: false,
      groups: [
        { name: 'A', first: new Map([['patching', { lane: 'provider', certainty: null }]]), final: null },
      ],
    });
  });

  it('reads the same from every spreadsheet: byte order mark, line breaks, separators, quotes, capitals and empty rows', () => {
    const plain = read('group,card,first_lane\nA,patching,provider\nB,scaling,customer\n');
    for (const text of [
      '\ufeffgroup,card,first_lane\r\nA,patching,provider\r\nB,scaling,customer\r\n',
      'group,card,first_lane\rA,patching,provider\rB,scaling,customer',
      'group;card;first_lane\nA;patching;provider\nB;scaling;customer\n',
      'group\tcard\tfirst_lane\nA\tpatching\tprovider\nB\tscaling\tcustomer\n',
      '"group","card","first_lane"\n"A","patching","Provider"\n,,\n\n B , scaling ,CUSTOMER\n,,\n',
    ]) {
      expect(read(text)).toEqual(plain);
    }
  });

  it.each([
    ['', 'votes.csv: The sheet is empty.'],
    ['group,card,first_lane\n', 'votes.csv: The sheet has a header but no rows.'],
    ['A,patching,provider\n', 'votes.csv:1:1: There is no column "A". The nearest is "card"'],
    [
      'group,crad,first_lane\nA,patching,provider\n',
      'votes.csv:1:2: There is no column "crad". The nearest is "card"',
    ],
    ['group,card,card,first_lane\n', 'votes.csv:1:3: The column "card" is there twice.'],
    ['group,card\nA,patching\n', 'votes.csv:1:1: The header has no column "first_lane".'],
    [
      'group,card,first_lane,final_certainty\n',
      'votes.csv:1:4: The column "final_certainty" needs a column "final_lane".',
    ],
  ])('refuses the header of %j', (text, message) => {
    expect(messageOf(text)).toContain(message);
  });

  it.each([
    [
      'A,patchin,provider,,,',
      'votes.csv:3:2: The scenario has no card "patchin". The nearest is "patching".',
    ],
    ['A,,provider,,,', 'votes.csv:3:2: The card is missing.'],
    [',patching,provider,,,', 'votes.csv:3:1: The group has no name.'],
    [
      `${'x'.repeat(81)},patching,provider,,,`,
      'votes.csv:3:1: The name of the group has 81 characters; at most 80 fit.',
    ],
    [
      'A,patching,provder,,,',
      'votes.csv:3:3: There is no lane "provder". Write provider, customer, blank, or leave it empty. Did you mean "provider"?',
    ],
    [
      'A,patching,shared,,,',
      'votes.csv:3:3: The scenario has no shared lane. Write provider, customer or blank.',
    ],
    ['A,patching,provider,4,,', 'votes.csv:3:4: The certainty is "4". Write 1 for a guess'],
    ['A,patching,,2,,', 'votes.csv:3:4: A blank card cannot have a certainty.'],
    ['A,patching,provider,2,blank,1', 'votes.csv:3:6: A blank card cannot have a certainty.'],
    ['A,patching,provider,2,both,', 'votes.csv:3:5: There is no lane "both".'],
    [
      'A,scaling,provider,,,',
      'votes.csv:3:2: The group "A" already has a row for the card "scaling". Keep one of them.',
    ],
    ['A,patching,provider', 'votes.csv:3:4: The row has 3 fields, but the header has 6.'],
    ['A,patching,provider,,,,', 'votes.csv:3:7: The row has 7 fields, but the header has 6.'],
    ['A,patching,"provider,,,', 'A double quote is not closed or stands inside a field.'],
    ['A,pat"ching,provider,,,', 'votes.csv:3:1: A double quote is not closed or stands inside a field.'],
  ])('refuses the row %j with line and field', (row, message) => {
    expect(messageOf(`${header}\nA,scaling,provider,3,,\n${row}\n`)).toContain(message);
  });

  it('counts lines right after a field with line breaks and after empty lines', () => {
    const text = 'group,card,first_lane\r\n"A\r\nteam",patching,provider\r\n\r\n"B\nteam",oops,provider\r\n';
    expect(messageOf(text)).toContain('votes.csv:5:2: ');
  });

  it('takes the shared lane where the scenario has one', () => {
    const shared = buildScenario({
      controls: [buildControl('locks', 'shared'), buildControl('patching', 'provider')],
    });
    const sheet = read('group,card,first_lane\nA,locks,shared\n', shared);
    expect([...(sheet.groups[0]?.first.values() ?? [])]).toEqual([{ lane: 'shared', certainty: null }]);
  });

  it('refuses a sheet beyond its limits unread', () => {
    expect(messageOf('a'.repeat(2 * 1024 * 1024 + 1))).toContain(
      'votes.csv is too large: a sheet holds at most 2 MB.',
    );
    const rows = Array.from({ length: 20_001 }, (_, index) => `${index},patching,provider\n`).join('');
    expect(messageOf(`group,card,first_lane\n${rows}`)).toContain('a sheet holds at most 20000 rows.');
  });

  it('cannot be made to touch a prototype', () => {
    const sheet = read('group,card,first_lane\n__proto__,patching,provider\n');
    expect(sheet.groups[0]?.name).toBe('__proto__');
    expect(messageOf('group,card,__proto__\n')).toContain('There is no column "__proto__".');
    expect(messageOf('group,card,first_lane\nA,__proto__,provider\n')).toContain('no card "__proto__"');
  });
});
