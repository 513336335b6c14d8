import { describe, expect, it } from 'vitest';
import { buildSession } from '#core/testing/build-session.ts';
import { addTexts, createI18n } from '../../i18n/i18n.ts';
import { stepSentence } from './step-sentence.ts';

const i18n = createI18n();
await addTexts(i18n, 'history');
await addTexts(i18n, 'board');
const t = i18n.getFixedT('en', ['history', 'board']);
const names = { card: (card: string) => `card ${card}`, group: () => 'Group 1' };

function lastSaid(builder: ReturnType<typeof buildSession>): string | null {
  const step = builder.session.log.at(-1);
  if (step === undefined) throw new Error('Nothing happened');
  return stepSentence(t, step, names);
}

describe('a step in words', () => {
  it('says card, lane and group of a placement', () => {
    const sorting = buildSession().advanceTo('sort');
    expect(lastSaid(sorting.place('A', 'provider', 'patching'))).toBe(
      'card patching to provider lane, Group 1',
    );
    expect(lastSaid(sorting.place('A', 'customer', 'patching', 'scaling'))).toBe(
      '2 cards to customer lane, Group 1',
    );
    expect(lastSaid(sorting.place('A', null, 'patching'))).toBe('card patching back to the deck, Group 1');
  });

  it('cuts what people wrote to one line', () => {
    const noted = buildSession().note('note-1', `First line\n${'and more '.repeat(20)}`);
    expect(lastSaid(noted)).toBe('note “First line and more and more and more a…”');
  });

  it('has words for every step that undo takes back, and none for the others', () => {
    const builder = buildSession()
      .advanceTo('sort')
      .place('A', 'provider', 'patching')
      .rate('A', 'patching', 2)
      .explain('A', 'patching', 'They run the engine')
      .tally('B', 'scaling', { provider: 3 })
      .addCard('added-1')
      .note('note-1', 'A note')
      .act('action-1')
      .advanceTo('reveal')
      .revealAll()
      .dispute('patching', 'Our contract says otherwise');
    for (const step of builder.session.log) {
      const isDecision = /^(?:session|phase|vote|cards-revealed)/.test(step.type);
      expect(stepSentence(t, step, names) === null, step.type).toBe(isDecision);
    }
  });
});
