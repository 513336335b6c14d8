import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../contract/views.ts';
import { makeNonAttributable } from '../report/non-attributable.ts';
import { injectIdSchema } from '../scenario/schema.ts';
import { scoreSession } from '../scoring/score-session.ts';
import { parseSession } from '../session/parse-session.ts';
import { decisionSchema, type Session, sessionSchema } from '../session/schema.ts';
import { buildControl, buildScenario } from '../testing/build-scenario.ts';
import { buildSession, type SessionBuilder } from '../testing/build-session.ts';
import { createMemoryPorts } from '../testing/memory-ports.ts';
import { playRoom } from '../testing/report-session.ts';
import { type ExportContext, exportSession, writtenFormats } from './export-session.ts';

const exportedAt = '2026-03-02T12:00:00.000Z';
const scenario = buildScenario({
  controls: [
    buildControl('patching', 'provider'),
    buildControl('failover', 'shared'),
    buildControl('access', 'customer'),
    buildControl('backup', 'customer'),
  ],
});

/** A group that over-trusts, over-claims, is right, and leaves one card blank. */
function sorted(): SessionBuilder {
  return buildSession({
    scenario,
    title: 'Orchid and Tulip with Robin Facilitator',
    groups: ['Orchid', 'Tulip'],
    options: { sharedLane: true },
  })
    .advanceTo('sort')
    .vote('Orchid', { patching: ['customer', 1], failover: 'shared', access: ['provider', 3] })
    .explain('Orchid', 'access', 'They hold the accounts')
    .vote('Tulip', { patching: 'provider', failover: 'customer', access: 'customer', backup: 'customer' })
    .note('note-1', 'Tulip spoke with Priya about it', 'access');
}

function closed(): SessionBuilder {
  return sorted()
    .advanceTo('reveal')
    .revealAll()
    .dispute('failover', 'Our contract of Acme says otherwise')
    .act('action-1', { card: 'access', owner: 'Owner Olga', contact: 'olga@example.com' })
    .advanceTo('closed');
}

const context: ExportContext = { at: exportedAt, pdf: createMemoryPorts([]).pdf };

async function texts(
  session: Session,
  format: ExportFormat,
  nonAttributable = false,
): Promise<readonly string[]> {
  const files = await exportSession(session, { format, nonAttributable }, context);
  if (!files.ok) throw new Error(files.error.message);
  return files.value.map((file) => file.content);
}

async function all(session: Session, nonAttributable = false): Promise<string> {
  const written = await Promise.all(writtenFormats.map((format) => texts(session, format, nonAttributable)));
  return written.flat().join('\n');
}

/** The cells of a CSV without quotes in them, by its lines, after the mark that makes spreadsheets read UTF-8. */
function rows(csv: string): readonly (readonly string[])[] {
  return csv
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
}

/** The cells of a CSV by its lines, quotes taken off as RFC 4180 says. */
function readTable(csv: string): readonly (readonly string[])[] {
  const table: string[][] = [[]];
  for (const [, quoted, plain, end] of csv
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    table.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') table.push([]);
  }
  return table.slice(0, -1);
}

function readCells(csv: string): readonly string[] {
  return readTable(csv).flat();
}

describe('cards.csv', () => {
  it('says of every card and group what was expected, placed and came of it', async () => {
    const [cards] = await texts(closed().session, 'csv');
    const [header, ...lines] = rows(cards ?? '');
    expect(header?.join()).toBe(
      'session_id,scenario_id,scenario_version,card_id,card_title,expected_lane,group,first_lane,final_lane,result,direction,certainty_first,certainty_final,why,seconds_to_place',
    );
    const short = lines.map((cells) =>
      [cells[3], ...cells.slice(5, 8), cells[9], cells[10], cells[11], cells[13]].join(' '),
    );
    expect(short).toEqual([
      'patching provider Orchid customer wrong over_claim 1 ',
      'patching provider Tulip provider right none  ',
      'failover shared Orchid shared disputed none  ',
      'failover shared Tulip customer disputed none  ',
      'access customer Orchid provider wrong over_trust 3 They hold the accounts',
      'access customer Tulip customer right none  ',
      'backup customer Orchid  blank none  ',
      'backup customer Tulip customer right none  ',
    ]);
    // The sort began with the second command of the built session, and each command takes a second.
    expect(lines[0]?.[14]).toBe('1');
    expect(lines[6]?.[14]).toBe('');
  });

  it('keeps the answer of a card to itself until it is turned over', async () => {
    const [cards] = await texts(sorted().advanceTo('reveal').reveal('access').session, 'csv');
    const known = rows(cards ?? '')
      .slice(1)
      .map((cells) => [cells[3], cells[5], cells[9], cells[10]].join(' '));
    expect(known).toContain('access customer wrong over_trust');
    expect(known.filter((line) => !line.startsWith('access '))).toEqual([
      'patching   ',
      'patching   ',
      'failover   ',
      'failover   ',
      'backup   ',
      'backup   ',
    ]);
  });
});

describe('the tables about the room', () => {
  const tables = async (session: Session) => (await texts(session, 'csv')).slice(2).map(readTable);

  it('say line by line what was counted, changed, decided and added', async () => {
    const [tallies, injects, decisions, added] = await tables(playRoom().session);
    expect(tallies?.[0]?.join()).toBe('session_id,card_id,card_title,group,vote,provider,shared,customer');
    expect(tallies?.slice(1).map((cells) => cells.slice(1).join())).toEqual([
      'scaling,Scaling,Night shift,first,7,0,3',
      'log-review,Log review,Night shift,first,5,0,5',
    ]);
    expect(injects?.[0]?.join()).toBe(
      'session_id,inject_id,inject_title,shown_at,vote,card_id,card_title,is_hit,group,lane_before,lane_after,' +
        'result_before,direction_before,result_after,direction_after',
    );
    expect(injects?.slice(1).map((cells) => [cells[1], ...cells.slice(4)].join())).toEqual([
      'outage,first,scaling,Scaling,yes,Reception,provider,customer,,,,',
      'outage,first,access-policy,Access policy,no,Reception,provider,customer,,,,',
      'outage,first,backup-goals,Backup goals,yes,Platform crew,provider,customer,,,,',
      'leak,first,patching,Patching,no,Reception,provider,customer,,,,',
    ]);
    expect(decisions?.[0]?.join()).toBe(
      'session_id,decision_id,at,inject_id,question,options,decision,owner,why',
    );
    expect(decisions?.[1]?.slice(3)).toEqual([
      'outage',
      'Who fails over?',
      'We do; They do',
      'We rehearse the failover',
      'Ines Duty',
      'Nobody has done it yet',
    ]);
    expect(added?.[0]?.join()).toBe(
      'session_id,card_id,card_title,description,group,first_lane,final_lane,certainty_first,certainty_final,why',
    );
    expect(added?.[1]?.slice(1).join()).toBe('pager,Who carries the pager,,Reception,customer,,,,');
  });

  it('say what a change came to once its card is revealed, and only then', async () => {
    const played = playRoom().advanceTo('reveal').reveal('scaling').session;
    const [, injects] = await tables(played);
    expect(injects?.slice(1).map((cells) => [cells[5], ...cells.slice(11)].join())).toEqual([
      'scaling,right,none,wrong,over_claim',
      'access-policy,,,,',
      'backup-goals,,,,',
      'patching,,,,',
    ]);
  });

  it('have one line for an inject that changed nothing', async () => {
    const { scenario: withInjects } = playRoom().session;
    const quiet = buildSession({ scenario: withInjects })
      .advanceTo('sort')
      .do({ type: 'show-inject', inject: injectIdSchema.parse('leak') });
    const [injects] = await tables(quiet.session);
    expect(injects?.slice(1).map((cells) => [cells.length, cells[1], cells[5]])).toEqual([[15, 'leak', '']]);
  });
});

describe('every export', () => {
  const secrets = ['patching', 'failover', 'backup'].flatMap((card) =>
    ['Reason', 'Provider part', 'Customer part', 'Misconception', 'Evidence'].map(
      (part) => `${part} of ${card}.`,
    ),
  );

  it('holds no part of a key, no figure and no source before the first reveal', async () => {
    for (const builder of [buildSession({ scenario }), sorted(), sorted().advanceTo('reveal')]) {
      const text = await all(builder.session);
      for (const secret of [...secrets, 'Reason of access.', '"expected"'])
        expect(text).not.toContain(secret);
      expect(text).not.toContain('https://example.com/shared-responsibility');
    }
    expect((await texts(sorted().session, 'md')).join()).not.toMatch(/Over-trust \||accuracy went|\d+%/);
  });

  it('holds the key of exactly the cards that were turned over', async () => {
    const text = (await texts(sorted().advanceTo('reveal').reveal('access').session, 'html')).join();
    expect(text).toContain('Reason of access.');
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it('holds all of it after the last reveal', async () => {
    const text = (await texts(closed().session, 'html')).join();
    for (const shown of [...secrets, 'Reason of access.', 'Our contract of Acme says otherwise'])
      expect(text).toContain(shown);
  });

  it('is the same for the same session and moment', async () => {
    expect(await all(closed().session)).toBe(await all(closed().session));
  });

  it('is marked as a draft until the session is closed, and as a rehearsal for good', async () => {
    const rehearsal = buildSession({ scenario, options: { rehearsal: true } }).advanceTo('closed').session;
    for (const format of ['html', 'md'] as const) {
      expect((await texts(sorted().session, format)).join()).toContain('Draft');
      expect((await texts(closed().session, format)).join()).not.toContain('Draft');
      expect((await texts(rehearsal, format)).join()).toMatch(/rehearsal/i);
      expect((await texts(closed().session, format)).join()).not.toMatch(/rehearsal/i);
    }
  });

  it('marks a rehearsal in every format, by its text or by the name of its file', async () => {
    const play = (isRehearsal: boolean) =>
      buildSession({ scenario, options: { rehearsal: isRehearsal } }).advanceTo('closed').session;
    for (const format of writtenFormats) {
      for (const nonAttributable of [false, true]) {
        const marks = async (isRehearsal: boolean) => {
          const files = await exportSession(play(isRehearsal), { format, nonAttributable }, context);
          return (files.ok ? files.value : []).map((file) => [
            /rehearsal/i.test(file.name),
            file.content.includes('This was a rehearsal.') || file.content.includes('"rehearsal": true'),
          ]);
        };
        const isInText = format !== 'csv';
        expect(await marks(true)).toEqual(Array.from({ length: isInText ? 1 : 2 }, () => [true, isInText]));
        expect((await marks(false)).flat()).not.toContain(true);
      }
    }
  });

  it('has a table more for each kind of thing that happened in the room', async () => {
    const names = async (session: Session) => {
      const files = await exportSession(session, { format: 'csv', nonAttributable: false }, context);
      return files.ok ? files.value.map(({ name }) => name) : [];
    };
    expect(await names(closed().session)).toEqual(['cards.csv', 'actions.csv']);
    expect(await names(playRoom().session)).toEqual([
      'cards.csv',
      'actions.csv',
      'tallies.csv',
      'injects.csv',
      'decisions.csv',
      'added-cards.csv',
    ]);
  });

  it('says plainly which format this version does not write', async () => {
    for (const format of ['pdf', 'docx', 'xlsx', 'ics', 'mermaid'] as const) {
      const files = await exportSession(closed().session, { format, nonAttributable: false }, context);
      expect(!files.ok && files.error).toEqual({
        code: 'unavailable',
        message: `This version does not write ${format}. Choose one of: html, md, csv, json.`,
      });
    }
  });
});

describe('a non-attributable export', () => {
  const names = [
    'Orchid',
    'Tulip',
    'Robin',
    'Priya',
    'They hold the accounts',
    'Acme',
    'Owner Olga',
    'olga@example.com',
  ];
  const namesInRoom = ['Reception', 'Platform crew', 'Archive', 'Night shift', 'Ada Late', 'Ines Duty'];

  it('holds no name, no note and no reason of the room, in any format', async () => {
    const attributable = await all(closed().session);
    const text = await all(closed().session, true);
    for (const name of names) {
      expect(attributable).toContain(name);
      expect(text).not.toContain(name);
    }
    expect(text).toContain('Group 1');
  });

  it('holds no name of what happened in the room, and still its figures', async () => {
    const { session } = playRoom().advanceTo('reveal').revealAll();
    const text = await all(session, true);
    for (const name of namesInRoom) {
      expect(await all(session)).toContain(name);
      expect(text).not.toContain(name);
    }
    // The late group is the fourth; it counted seven hands for the provider and three for the customer.
    expect(text).toContain('scaling,Scaling,Group 4,first,7,0,3');
    expect(text).toContain('Group 4 came late and joined');
  });

  it('names its files without them too', async () => {
    for (const format of writtenFormats) {
      const files = await exportSession(closed().session, { format, nonAttributable: true }, context);
      for (const file of files.ok ? files.value : []) {
        for (const name of names) expect(file.name).not.toContain(name);
      }
    }
  });

  it('can be opened again, sealed before the last reveal and open after it', async () => {
    for (const builder of [sorted(), closed()]) {
      const [text = ''] = await texts(builder.session, 'json', true);
      const parsed = parseSession(text, 'session.json');
      expect(parsed.ok && parsed.value).toEqual(makeNonAttributable(builder.session));
    }
  });

  it('is a session that scores the same', async () => {
    const { session } = closed();
    const quiet = makeNonAttributable(session);
    expect(sessionSchema.parse(quiet)).toEqual(quiet);
    const figures = (scored: ReturnType<typeof scoreSession>) =>
      scored.groups.map(({ first, final, gain }) => ({ first, final, gain }));
    expect(figures(scoreSession(quiet))).toEqual(figures(scoreSession(session)));
  });
});

describe('the session file', () => {
  it('comes back byte for byte, sealed before the last reveal and open after it', async () => {
    for (const builder of [sorted(), closed(), playRoom()]) {
      const [text = ''] = await texts(builder.session, 'json');
      const parsed = parseSession(text, 'session.json');
      if (!parsed.ok) throw new Error(parsed.error.message);
      expect(parsed.value).toEqual(builder.session);
      expect(await texts(parsed.value, 'json')).toEqual([text]);
    }
  });
});

describe('texts that are made to do harm', () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', ' =1', '"=1', "'=1"].flatMap(
    (start) => Array.from({ length: 50 }, (_, number) => `${start}cmd|' /C calc'!A${number}`),
  );
  const scripts = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg/onload=alert(1)>',
    "javascript:alert('1')",
    '[x](javascript:alert(1))',
    '![x](data:text/html,1)',
    '</style><script>1</script>',
    '<iframe src=file:///etc/passwd>',
    '`<b>`',
    '| a | b |',
  ].flatMap((payload) => Array.from({ length: 20 }, (_, number) => `${payload}${number}`));

  /** A scenario with the payload in every text of its author. */
  function scenarioWith(payload: string) {
    const text = `${payload}.`;
    const parts = {
      title: text,
      description: text,
      why: text,
      providerPart: text,
      customerPart: text,
      misconception: text,
      evidence: text,
      sources: ['source'],
    };
    return buildScenario({
      title: text,
      summary: text,
      story: text,
      version: payload.slice(0, 40),
      learningGoals: [text],
      controls: [buildControl('patching', 'provider', parts), buildControl('access', 'customer', parts)],
      sources: {
        source: { title: text, publisher: text, url: 'https://example.com/source', checked: '2026-01-15' },
      },
    });
  }

  /** A closed session with the payload in every text that a person can type. */
  function withPayload(payload: string): Session {
    return buildSession({
      scenario: scenarioWith(payload),
      groups: [`A ${payload}`.slice(0, 80), payload.slice(0, 79)],
      title: payload,
      facilitator: payload,
    })
      .advanceTo('sort')
      .vote(`A ${payload}`.slice(0, 80).trim(), { patching: 'customer' })
      .explain(`A ${payload}`.slice(0, 80).trim(), 'patching', payload)
      .addCard('added', payload)
      .do({
        type: 'record-decision',
        decision: decisionSchema.parse({
          id: 'decision-1',
          inject: null,
          question: payload,
          options: [payload],
          decision: payload,
          owner: payload,
          why: payload,
        }),
      })
      .note('note-1', payload)
      .advanceTo('reveal')
      .revealAll()
      .dispute('access', payload)
      .act('action-1', {
        issue: payload,
        correctiveAction: payload,
        owner: payload,
        contact: payload,
        verification: payload,
      })
      .advanceTo('closed').session;
  }

  it('are no formula in any cell of the tables, and the same text but for an apostrophe', async () => {
    for (const formula of formulas) {
      // The formats of scenarios and actions take outer space off.
      const typed = formula.trim();
      const [cards = '', actions = '', ...room] = await texts(withPayload(formula), 'csv');
      expect(room).toHaveLength(2);
      for (const cell of [cards, actions, ...room].flatMap(readCells)) {
        expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r]/);
      }
      const [, card = []] = readTable(cards);
      expect(card).toHaveLength(15);
      expect([formula, `'${formula}`]).toContain(card[13]);
      expect([`${typed}.`, `'${typed}.`]).toContain(card[4]);
      const [, action = []] = readTable(actions);
      expect(action).toHaveLength(12);
      for (const place of [2, 3, 6, 7, 11]) expect([typed, `'${typed}`]).toContain(action[place]);
    }
  });

  it('add no element, no attribute and no link to the report', async () => {
    // Tags with their attribute names and links; what stands between quotes is text, unless it is an address.
    const shapeOf = (html: string) =>
      (html.match(/<[a-zA-Z/!][^>]*>/g) ?? []).map((tag) => tag.replace(/(?<!href=)"[^"]*"/g, '""'));
    const [clean = ''] = await texts(withPayload('harmless'), 'html');
    for (const script of scripts) {
      const [html = ''] = await texts(withPayload(script), 'html');
      expect(shapeOf(html)).toEqual(shapeOf(clean));
    }
  });

  it('are plain text in Markdown', async () => {
    for (const script of scripts) {
      const [markdown = ''] = await texts(withPayload(script), 'md');
      // Neither what is escaped nor what stands in code is markup.
      const live = markdown.replace(/\\[\s\S]/g, '').replace(/(`+)[\s\S]*?\1/g, '');
      expect(live).not.toMatch(/<(?:script|img|svg|iframe|b)\b/i);
      expect(live).not.toMatch(/\]\((?!https:\/\/example\.com|#)/);
    }
  });
});
