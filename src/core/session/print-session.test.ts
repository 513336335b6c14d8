import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanesByDuty } from '../scenario/schema.ts';
import { buildControl, buildScenario } from '../testing/build-scenario.ts';
import { buildSession, type SessionBuilder } from '../testing/build-session.ts';
import { parseSession } from './parse-session.ts';
import { printSession } from './print-session.ts';
import { type Session, sessionSchema } from './schema.ts';

/** Any text there can be: every code unit, so lone surrogates, turns of direction and control characters are among them. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
    fc.constantFrom('\ud800', 'a\udfffb', '\u202eabc\u2066', '👩‍🚒', '"\\\n\u0000', '__proto__'),
  )
  // Texts that may not be empty begin with a letter, since the schema trims them.
  .map((text) => `x${text}`);

const cards = ['patching', 'scaling', 'access-policy', 'backup-goals', 'log-review'] as const;
const groups = ['g1', 'g2'] as const;

type Step = (builder: SessionBuilder) => void;

/** Steps a room can take while it sorts; one that the session refuses is left out. */
const step: fc.Arbitrary<Step> = fc
  .record({
    verb: fc.constantFrom('place', 'rate', 'explain', 'note', 'undo', 'redo', 'act'),
    group: fc.constantFrom(...groups),
    card: fc.constantFrom(...cards),
    lane: fc.constantFrom(...lanesByDuty, null),
    text: anyText,
  })
  .map(({ verb, group, card, lane, text }) => (builder) => {
    const name = builder.state.setup.groups.find(({ id }) => id === group)?.name ?? '';
    const steps: Record<typeof verb, () => unknown> = {
      place: () => builder.place(name, lane, card),
      rate: () => builder.rate(name, card, 2),
      explain: () => builder.explain(name, card, text),
      note: () => builder.note('n1', text, card),
      undo: () => builder.do({ type: 'undo', by: builder.groupId(name) }),
      redo: () => builder.do({ type: 'redo', by: builder.groupId(name) }),
      act: () => builder.act('a1', { card, issue: text, owner: text }),
    };
    try {
      steps[verb]();
    } catch (error) {
      // A step that the session refuses would be refused in the room as well.
      if (!String(error).includes('was refused')) throw error;
    }
  });

const anySession: fc.Arbitrary<Session> = fc
  .record({
    texts: fc.array(anyText, { minLength: 6, maxLength: 6 }),
    steps: fc.array(step, { maxLength: 25 }),
    phase: fc.constantFrom('setup', 'sort', 'discuss', 'reveal', 'debrief', 'closed'),
    secondVote: fc.boolean(),
  })
  .map(({ texts, steps, phase, secondVote }) => {
    const [title = 'x', story = 'x', why = 'x', first = 'x', second = 'x', facilitator = 'x'] = texts;
    const controls = cards.map((id, index) => buildControl(id, index < 2 ? 'provider' : 'customer', { why }));
    const builder = buildSession({
      scenario: buildScenario({ title, story, controls }),
      groups: [first, `${second}2`],
      facilitator,
      options: { secondVote },
    });
    if (phase !== 'setup') {
      builder.advanceTo('sort');
      for (const take of steps) take(builder);
      if (phase !== 'sort' && (phase !== 'discuss' || secondVote)) builder.advanceTo(phase);
    }
    // Commands are trimmed on their way in; the builder hands them over as they are.
    return sessionSchema.parse(builder.session);
  });

function parsed(text: string): Session {
  const result = parseSession(text, 'a.json');
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, reversed(inner)])
      .reverse(),
  );
}

describe('printSession', () => {
  it('gives back every session it printed, whatever its texts hold', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const text = printSession(session);
        expect(parsed(text)).toEqual(session);
        expect(printSession(parsed(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('writes the keys in one order, whatever order they came in', () => {
    const { session } = buildSession().advanceTo('debrief').note('n1', 'A lively room');
    const text = printSession(session);
    expect(printSession(reversed(session) as Session)).toBe(text);
    expect(text).toMatch(/^\{\n {2}"format": "demarc\/session@1",\n {2}"id": /);
    expect(text.endsWith('}\n')).toBe(true);
  });
});

describe('the key in an exported session', () => {
  const scenario = buildScenario({
    quiz: [{ question: 'Who patches?', options: ['They', 'We'], answer: 0, reason: 'Reason of the quiz.' }],
  });
  const early = buildSession({ scenario }).advanceTo('sort').place('A', 'customer', 'patching');
  const secrets = [
    '"expected"',
    ...scenario.controls.flatMap(({ why, misconception, evidence, providerPart, customerPart }) => [
      why,
      misconception,
      evidence,
      providerPart,
      customerPart,
    ]),
    'Reason of the quiz.',
  ].map(String);

  it('is sealed until the last card in play is turned over', () => {
    const reveal = buildSession({ scenario })
      .advanceTo('reveal')
      .reveal('patching', 'scaling', 'access-policy');
    for (const { session } of [early, reveal]) {
      const text = printSession(session);
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
      expect(text).toContain('"format": "demarc/sealed-scenario@1"');
      expect(text).toContain('"title": "Orders database"');
      expect(parsed(text)).toEqual(session);
    }
  });

  it('is open afterwards', () => {
    const { session } = buildSession({ scenario }).advanceTo('reveal').revealAll();
    const text = printSession(session);
    expect(secrets.filter((secret) => !text.includes(secret))).toEqual([]);
    expect(parsed(text)).toEqual(session);
  });

  it('waits for no card that is out of play', () => {
    const controls = [buildControl('patching', 'provider'), buildControl('standby', 'shared')];
    const { session } = buildSession({ scenario: buildScenario({ controls }) })
      .advanceTo('reveal')
      .reveal('patching');
    expect(printSession(session)).toContain('Reason of patching.');
  });
});
