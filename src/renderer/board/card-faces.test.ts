import { describe, expect, it } from 'vitest';
import { buildScenario, cardId } from '#core/testing/build-scenario.ts';
import { buildSession } from '#core/testing/build-session.ts';
import { cardFace, cardTitle } from './card-faces.ts';

describe('the faces of the cards in play', () => {
  it('shows everything of a card but its key', () => {
    const session = buildSession({ scenario: buildScenario() });
    const face = cardFace(session, cardId('patching'));
    expect(Object.keys(face ?? {}).toSorted()).toEqual(['category', 'description', 'isAdded', 'title']);
  });

  it('knows a card that was added in the room, and gives the same face again', () => {
    const session = buildSession().advanceTo('sort');
    session.do({ type: 'add-card', added: { id: cardId('late'), title: 'Badge readers', description: '' } });
    const face = cardFace(session, cardId('late'));
    expect(face).toEqual({ title: 'Badge readers', description: null, category: null, isAdded: true });
    expect(cardFace(session, cardId('late'))).toBe(face);
  });

  it('names a card that is gone by its id', () => {
    expect(cardTitle(buildSession(), cardId('gone'))).toBe('gone');
  });
});
