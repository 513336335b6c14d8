import fc from 'fast-check';
import type { Scenario } from '../scenario/schema.ts';
import type { Command } from '../session/commands.ts';
import { commandSchema } from '../session/commands.ts';
import type { Setup } from '../session/schema.ts';

/** Any command a window could send for this session, sensible or not, for laws that must hold whatever people do. */
export function arbitraryCommand(scenario: Scenario, setup: Setup): fc.Arbitrary<Command> {
  const card = fc.constantFrom(...scenario.controls.map((control) => control.id));
  const group = fc.constantFrom(...setup.groups.map((candidate) => candidate.id));
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
      { weight: 4, arbitrary: fc.record({ type: fc.constant('undo'), by }) },
      { weight: 3, arbitrary: fc.record({ type: fc.constant('redo'), by }) },
    )
    .map((command) => commandSchema.parse(command));
}
