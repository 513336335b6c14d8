import { describe, expect, it } from 'vitest';
import { checkActions } from '../actions/check-actions.ts';
import { addTexts, createI18n, laterAreas } from '../i18n/i18n.ts';
import { workshopActions } from './workshop-actions.ts';

const i18n = createI18n();
for (const area of laterAreas) await addTexts(i18n, area);

describe('the actions of a workshop', () => {
  it('have one meaning for each key in each phase', () => {
    expect(checkActions(workshopActions)).toEqual([]);
  });

  it('have a title each, and no two the same', () => {
    const titles = workshopActions.map((action) => action.title(i18n.t));
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title).toMatch(/^\p{Lu}[^.{}:]+(?:: [^.{}]+)?$/u);
  });
});
