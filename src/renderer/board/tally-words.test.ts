import { describe, expect, it } from 'vitest';
import { addTexts, createI18n } from '../i18n/i18n.ts';
import { tallyWords } from './tally-words.ts';

const i18n = createI18n();
await addTexts(i18n, 'board');
const t = i18n.getFixedT('en', 'board');

describe('the words of a count', () => {
  it('names the lanes that had hands', () => {
    expect(tallyWords(t, { provider: 7, shared: 0, customer: 3 })).toBe('7 provider, 3 customer');
    expect(tallyWords(t, { provider: 0, shared: 2, customer: 0 })).toBe('2 shared');
  });

  it('says that a tie is one', () => {
    expect(tallyWords(t, { provider: 4, shared: 1, customer: 4 })).toBe(
      '4 provider, 1 shared, 4 customer, tie',
    );
  });
});
