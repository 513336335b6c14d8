import { describe, expect, it } from 'vitest';
import { cardId } from '#core/testing/build-scenario.ts';
import { buildSession } from '#core/testing/build-session.ts';
import { addTexts, createI18n } from '../i18n/i18n.ts';
import { certaintySentence, orderSentence, placedSentence, type SpokenBoard } from './announcements.ts';

const i18n = createI18n();
await addTexts(i18n, 'board');

function spokenBoard(): SpokenBoard {
  const session = buildSession()
    .advanceTo('sort')
    .place('A', 'provider', 'patching', 'scaling', 'log-review');
  const ballot = session.state.boards.get(session.groupId('A'))?.first;
  if (ballot === undefined) throw new Error('Group A has no board');
  return {
    t: i18n.getFixedT('en', 'board'),
    state: session.state,
    ballot,
    titleOf: (card) => (card === 'patching' ? 'Engine patching' : card),
  };
}

describe('announcements', () => {
  it('say where a card lies now and how many are placed', () => {
    expect(placedSentence(spokenBoard(), [cardId('patching')], 'provider')).toBe(
      'Engine patching: provider lane, 3 of 5 placed.',
    );
    expect(placedSentence(spokenBoard(), [cardId('patching'), cardId('scaling')], 'deck')).toBe(
      '2 cards: deck, 3 of 5 placed.',
    );
  });

  it('say the place of a card that only changed its order', () => {
    expect(orderSentence(spokenBoard(), cardId('scaling'))).toBe('scaling: provider lane, place 2 of 3.');
  });

  it('say certainty in words', () => {
    expect(certaintySentence(spokenBoard(), cardId('patching'), 2)).toBe('Engine patching: Fairly sure.');
    expect(certaintySentence(spokenBoard(), cardId('patching'), null)).toBe(
      'Engine patching: certainty not stated.',
    );
  });
});
