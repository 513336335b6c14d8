import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from './escape-html.ts';
import { htmlStyle } from './html-style.ts';

describe('escapeHtml', () => {
  it('leaves no character that could end a text node or a quoted value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
        expect(escaped).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  it('writes each character that HTML reads as an entity', () => {
    expect(escapeHtml(`<b title="a" id='b'>&amp;`)).toBe(
      '&lt;b title=&quot;a&quot; id=&#39;b&#39;&gt;&amp;amp;',
    );
  });

  it('shows controls that would turn or hide the text', () => {
    expect(escapeHtml('pay\u202Eroll\u0000\r\nnext\tcell')).toBe('pay[U+202E]roll[U+0000]\nnext\tcell');
  });

  it('changes nothing in the style sheet, which is written without entities', () => {
    expect(escapeHtml(htmlStyle)).toBe(htmlStyle);
    expect(htmlStyle).not.toMatch(/url\(|@import/);
  });
});
