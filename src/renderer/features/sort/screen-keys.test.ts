import { describe, expect, it } from 'vitest';
import { readScreenKey } from './screen-keys.ts';

const bare = { key: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe('readScreenKey', () => {
  it.each([
    ['undo', { key: 'z', ctrlKey: true }],
    ['undo', { key: 'z', metaKey: true }],
    ['redo', { key: 'Z', ctrlKey: true, shiftKey: true }],
    ['redo', { key: 'y', ctrlKey: true }],
    ['show-keys', { key: '?', shiftKey: true }],
  ] as const)('reads %s', (wish, press) => {
    expect(readScreenKey({ ...bare, ...press }, false)).toBe(wish);
  });

  it('leaves undo and question marks to the text a person writes', () => {
    expect(readScreenKey({ ...bare, key: 'z', ctrlKey: true }, true)).toBeNull();
    expect(readScreenKey({ ...bare, key: '?' }, true)).toBeNull();
  });

  it('means nothing by letters alone or with Alt', () => {
    expect(readScreenKey({ ...bare, key: 'z' }, false)).toBeNull();
    expect(readScreenKey({ ...bare, key: 'z', ctrlKey: true, altKey: true }, false)).toBeNull();
  });
});
