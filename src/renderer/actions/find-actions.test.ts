import { describe, expect, it } from 'vitest';
import { findByTitle } from './find-actions.ts';

const titles = ['Undo', 'Reveal next card', 'Reveal all', 'Go to the next phase', 'Export the workshop'];
const find = (typed: string) => findByTitle(titles, (title) => title, typed);

describe('findByTitle', () => {
  it.each([
    ['rev nx', ['Reveal next card']],
    ['reveal', ['Reveal next card', 'Reveal all']],
    ['wsp', ['Export the workshop']],
    ['next', ['Reveal next card', 'Go to the next phase']],
    ['UNDO', ['Undo']],
    ['undo next', []],
    ['zebra', []],
  ])('finds by %j', (typed, found) => {
    expect(find(typed)).toEqual(found);
  });

  it('has everything in the order of the table while nothing is typed', () => {
    expect(find(' ')).toEqual(titles);
  });

  it('puts a word that begins so before one that only has it inside', () => {
    expect(findByTitle(['Unfold', 'Fold'], (title) => title, 'fold')).toEqual(['Fold', 'Unfold']);
  });
});
