import { describe, expect, it } from 'vitest';
import { quoteText } from './quote-text.ts';

describe('quoteText', () => {
  it('keeps plain words of any script', () => {
    expect(quoteText('Zürich 東京')).toBe('"Zürich 東京"');
  });

  it('shows what would break a line, a terminal or the direction of writing', () => {
    expect(quoteText('a\nb\u001b[31m\u202ec\u2066')).toBe('"a\\u000ab\\u001b[31m\\u202ec\\u2066"');
  });

  it('cuts a long text', () => {
    expect(quoteText('a'.repeat(1000))).toBe(`"${'a'.repeat(60)}…"`);
  });
});
