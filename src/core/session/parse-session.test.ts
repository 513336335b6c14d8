import { describe, expect, it } from 'vitest';
import { encodeBase64 } from '../json/base64.ts';
import { buildSession } from '../testing/build-session.ts';
import { parseSession } from './parse-session.ts';
import { printSession } from './print-session.ts';
import { groupIdSchema } from './schema.ts';

const played = buildSession({ options: { secondVote: true } })
  .advanceTo('sort')
  .vote('A', { patching: ['provider', 3], scaling: 'customer' })
  .explain('A', 'patching', 'They said so.')
  .place('B', 'provider', 'log-review')
  .do({ type: 'undo', by: groupIdSchema.parse('g2') })
  .note('n1', 'A lively room', 'scaling')
  .advanceTo('debrief')
  .dispute('scaling', 'We scale by hand')
  .act('a1', { card: 'backup-goals' }).session;

const open = JSON.stringify(played);

type Json = Record<string, unknown>;

/** The message about a session whose JSON was changed; the change works on a fresh copy. */
function messageAfter(
  change: (session: Json & { log: Json[]; undone: Json[]; scenario: Json }) => void,
): string {
  const copy = JSON.parse(open);
  change(copy);
  const parsed = parseSession(JSON.stringify(copy), 'orders.session.json');
  if (parsed.ok) throw new Error('the session was not refused');
  expect(parsed.error.kind).toBe('invalid');
  return parsed.error.message;
}

function placeOf(type: string): number {
  return played.log.findIndex((event) => event.type === type);
}

const remedy = 'The file was changed or damaged. Use an older copy, or export the session again.';

describe('parseSession', () => {
  it('reads a session as it is stored, with its scenario open', () => {
    expect(parseSession(open, 'a')).toEqual({ ok: true, value: played });
  });

  it('reads a sealed session', () => {
    const early = buildSession().advanceTo('sort').session;
    expect(parseSession(printSession(early), 'a')).toEqual({ ok: true, value: early });
  });

  it.each([
    ['a session', { format: 'demarc/session@2' }, 'demarc/session@2'],
    [
      'its scenario',
      { format: 'demarc/session@1', scenario: { format: 'demarc/scenario@7' } },
      'demarc/scenario@7',
    ],
    [
      'its seal',
      { format: 'demarc/session@1', scenario: { format: 'demarc/sealed-scenario@2' } },
      'demarc/sealed-scenario@2',
    ],
  ])('tells that %s is of a newer format, whatever else is in it', (_, value, format) => {
    const parsed = parseSession(JSON.stringify({ ...value, more: [1] }), 'a.json');
    expect(parsed).toEqual({
      ok: false,
      error: {
        kind: 'newer-format',
        message: `a.json was written by a newer version of Demarc (${format}). Update Demarc to open it.`,
      },
    });
  });

  it.each([
    ['{', 'a.json:1:2: This is not valid JSON, because the file ends too early.'],
    [
      '[]',
      `a.json: The file must be a map of keys, but it is a list. Write its keys below it, indented. ${remedy}`,
    ],
    [
      '{"format":"demarc/scenario@1"}',
      'a.json: format is "demarc/scenario@1", but it must be demarc/session@1.',
    ],
  ])('refuses %j', (text, message) => {
    const parsed = parseSession(text, 'a.json');
    expect(parsed.ok ? '' : parsed.error.message).toContain(message);
  });

  it('names the place of what does not fit, and how many more places there are', () => {
    const message = messageAfter(({ log }) => {
      Object.assign(log[2] ?? {}, { lane: 'vendor', index: -1 });
    });
    expect(message).toBe(
      `orders.session.json: log[2].lane is "vendor", but it must be provider, shared or customer. There is one more such place. ${remedy}`,
    );
  });

  it('names an unknown key of an event with the nearest that this kind of event has', () => {
    const message = messageAfter(({ log }) => {
      Object.assign(log[2] ?? {}, { lanes: 'provider' });
    });
    expect(message).toContain('The key "lanes" is not known in log[2]. Did you mean "lane"?');
  });

  it('refuses a log that does not begin with its setup', () => {
    expect(messageAfter(({ log }) => log.shift())).toBe(
      `orders.session.json: log[0].type is "phase-changed", but a log begins with "session-set-up". ${remedy}`,
    );
  });

  it('refuses events out of order, twice, or beyond the next number', () => {
    expect(messageAfter(({ log }) => Object.assign(log[3] ?? {}, { seq: 3 }))).toContain(
      'log[3].seq is 3, but',
    );
    expect(messageAfter(({ log }) => log.push({ ...log[2] }))).toContain(
      `log[${played.log.length}].seq is 3, but`,
    );
    expect(messageAfter((session) => Object.assign(session, { nextSeq: 5 }))).toContain('nextSeq is 5, but');
    expect(messageAfter(({ log, undone }) => undone.push({ ...log[3] }))).toContain(
      'undone[0].seq is 4, which another event already has.',
    );
  });

  it('refuses phases that do not follow each other', () => {
    const message = messageAfter(({ log }) => Object.assign(log[1] ?? {}, { from: 'reveal' }));
    expect(message).toContain('log[1].from is "reveal", but the phase was "setup" then.');
  });

  it('refuses groups and cards that nothing stands behind', () => {
    expect(messageAfter(({ log }) => Object.assign(log[2] ?? {}, { group: 'g9' }))).toContain(
      'log[2].group is "g9", which is no group of this session.',
    );
    expect(messageAfter(({ log }) => Object.assign(log[2] ?? {}, { by: 'g9' }))).toContain(
      'log[2].by is "g9", which is no group of this session.',
    );
    expect(messageAfter(({ log }) => Object.assign(log[2] ?? {}, { cards: ['patchin'] }))).toContain(
      'log[2].cards[0] is "patchin", which is no card of the scenario. The nearest is "patching".',
    );
    const dispute = placeOf('card-disputed');
    expect(messageAfter(({ log }) => Object.assign(log[dispute] ?? {}, { card: 'x' }))).toContain(
      `log[${dispute}].card is "x", which is no card of the scenario.`,
    );
    const action = placeOf('action-recorded');
    expect(messageAfter(({ log }) => Object.assign(log[action]?.action ?? {}, { card: 'x' }))).toContain(
      `log[${action}].action.card is "x", which is no card of the scenario.`,
    );
    expect(
      messageAfter((session) => {
        const seq = Number(session.nextSeq);
        session.undone.push({ ...session.log[2], seq, group: 'g9' });
        Object.assign(session, { nextSeq: seq + 1 });
      }),
    ).toContain('undone[0].group is "g9", which is no group of this session.');
  });

  it('takes events of a group that a later setup removed', () => {
    const builder = buildSession().advanceTo('sort').place('B', 'provider', 'patching');
    builder.do({ type: 'change-phase', from: 'sort', to: 'setup' });
    const setup = { ...builder.state.setup, groups: builder.state.setup.groups.slice(0, 1) };
    const { session } = builder.do({ type: 'set-up', setup });
    expect(parseSession(JSON.stringify(session), 'a')).toEqual({ ok: true, value: session });
  });

  it('refuses two groups with one id, and a scenario that contradicts itself', () => {
    expect(
      messageAfter(({ log }) => {
        const { groups } = (log[0] as unknown as { setup: { groups: Json[] } }).setup;
        Object.assign(groups[1] ?? {}, { id: 'g1' });
      }),
    ).toContain('log[0].setup.groups[1].id is "g1", which another group already has.');
    expect(
      messageAfter(({ scenario }) => {
        const [first] = scenario.controls as Json[];
        (scenario.controls as Json[]).push({ ...first });
      }),
    ).toContain('scenario.controls[5].id does not fit. The id "patching" is already used by controls[0].');
  });

  it('refuses a seal that is damaged or holds something else', () => {
    const sealed = JSON.parse(printSession(buildSession().advanceTo('sort').session));
    const withSeal = (seal: Json) => {
      const parsed = parseSession(
        JSON.stringify({ ...sealed, scenario: { ...sealed.scenario, ...seal } }),
        'a.json',
      );
      return parsed.ok ? '' : parsed.error.message;
    };
    expect(withSeal({ data: 'not base64' })).toContain('a.json: scenario.data is damaged');
    expect(withSeal({ data: encodeBase64('{"id"') })).toContain(
      'a.json (scenario.data):1:6: This is not valid JSON',
    );
    expect(withSeal({ id: 'other' })).toContain('scenario.data holds another scenario than scenario.id');
    expect(withSeal({ extra: 1 })).toContain('The key "extra" is not known in scenario.');
    expect(withSeal({ data: undefined })).toContain('scenario has no "data".');
    const bare = { id: sealed.scenario.id, title: sealed.scenario.title };
    expect(withSeal({ data: encodeBase64(JSON.stringify(bare)) })).toContain('scenario has no "format".');
  });
});
