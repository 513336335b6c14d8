import fc from 'fast-check';
import type { Scenario } from '../scenario/schema.ts';
import type { Command } from '../session/commands.ts';
import { commandSchema } from '../session/commands.ts';
import type { Setup } from '../session/schema.ts';

/** Any command a window could send for this session, sensible or not, for laws that must hold whatever people do. */
export function arbitraryCommand(scenario: Scenario, setup: Setup): fc.Arbitrary<Command> {
  const dealt = scenario.controls.map((control) => control.id);
  const added = fc.constantFrom('added-1', 'added-2');
  const card = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...dealt) }, { weight: 1, arbitrary: added });
  const hands = fc.nat({ max: 3 });
  const group = fc.constantFrom(...setup.groups.map((candidate) => candidate.id));
  const decision = fc.constantFrom('decision-1', 'decision-2');
  const lane = fc.constantFrom('provider', 'shared', 'customer', null);
  // Mostly single steps, so that random workshops get somewhere, and some jumps, which must be refused.
  const step = fc.constantFrom(
    ['setup', 'sort'],
    ['sort', 'discuss'],
    ['discuss', 'reveal'],
    ['reveal', 'debrief'],
    ['debrief', 'reveal'],
    ['discuss', 'sort'],
    ['sort', 'reveal'],
    ['sort', 'closed'],
  );
  const by = fc.oneof(fc.constant('facilitator'), group);
  const text = fc.string({ minLength: 1, maxLength: 20 }).filter((value) => value.trim() !== '');
  const note = fc.constantFrom('note-1', 'note-2', 'note-3');
  const index = fc.oneof(fc.constant(null), fc.nat({ max: 6 }));
  const cards = fc.array(card, { minLength: 1, maxLength: 3 });
  return fc
    .oneof(
      { weight: 12, arbitrary: fc.record({ type: fc.constant('place-cards'), group, cards, lane, index }) },
      { weight: 3, arbitrary: step.map(([from, to]) => ({ type: 'change-phase', from, to })) },
      { weight: 5, arbitrary: fc.record({ type: fc.constant('commit-vote'), group }) },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('reopen-vote'), group }) },
      {
        weight: 2,
        arbitrary: fc.record({
          type: fc.constant('state-certainty'),
          group,
          card,
          certainty: fc.constantFrom(1, 2, 3, null),
        }),
      },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('explain-placement'), group, card, why: text }) },
      {
        weight: 1,
        arbitrary: fc.record({ type: fc.constant('change-presence'), group, present: fc.boolean() }),
      },
      { weight: 2, arbitrary: fc.record({ type: fc.constant('reveal-cards'), cards }) },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('dispute-card'), card, reason: text }) },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('withdraw-dispute'), card }) },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('record-note'), note, card, text }) },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('remove-note'), note }) },
      {
        weight: 4,
        arbitrary: fc.record({
          type: fc.constant('record-tally'),
          group,
          card,
          tally: fc.oneof(
            fc.constant(null),
            fc
              .record({ provider: hands, shared: hands, customer: hands })
              .map((tally) =>
                tally.provider + tally.shared + tally.customer === 0 ? { ...tally, provider: 1 } : tally,
              ),
          ),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('add-card'),
          added: added.map((id) => ({ id, title: `Card ${id}`, description: '' })),
        }),
      },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('remove-added-card'), added }) },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('join-group'),
          joined: fc.constant({ id: 'late', name: 'Late', color: 'pink', headCount: null }),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          type: fc.constantFrom('start-timer', 'extend-timer'),
          seconds: fc.integer({ min: 1, max: 3600 }),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ type: fc.constantFrom('pause-timer', 'resume-timer', 'stop-timer') }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constantFrom('show-inject', 'put-inject-away'),
          inject: fc.constantFrom('outage', 'leak', 'unheard-of'),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('record-decision'),
          decision: fc.record({
            id: decision,
            inject: fc.constantFrom('outage', null),
            question: text,
            options: fc.array(text, { maxLength: 2 }),
            decision: text,
            owner: fc.constant(''),
            why: fc.constant(''),
          }),
        }),
      },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('remove-decision'), decision }) },
      {
        weight: 2,
        arbitrary: fc.record({
          type: fc.constant('record-reality'),
          card,
          reality: fc.oneof(
            fc.constant(null),
            fc.record({
              doneBy: fc.constantFrom('unknown', 'nobody', null),
              name: fc.constant(''),
              evidence: fc.constantFrom('held', 'missing', null),
              agreed: fc.constantFrom('customer', null),
            }),
          ),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('rate-capability'),
          capability: fc.constantFrom('recovery', 'unheard-of'),
          rating: fc.constantFrom('P', 'U', null),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('write-report'),
          report: fc.record({
            summary: fc.oneof(fc.constant(null), text),
            note: text,
            marking: fc.constant(''),
          }),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('plan-follow-ups'),
          days: fc.constantFrom([], [30], [30, 90]),
        }),
      },
      { weight: 4, arbitrary: fc.record({ type: fc.constant('undo'), by }) },
      { weight: 3, arbitrary: fc.record({ type: fc.constant('redo'), by }) },
    )
    .map((command) => commandSchema.parse(command));
}
