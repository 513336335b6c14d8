import { describe, expect, it } from 'vitest';
import { type KeyPress, readKey } from './board-keys.ts';

const read = (press: Partial<KeyPress>, isSearching = false) =>
  readKey(
    { key: '', code: '', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...press },
    isSearching,
  );

describe('readKey', () => {
  it('places by the number of the lane, on the number pad too', () => {
    expect(read({ key: '1', code: 'Digit1' })).toEqual({ type: 'place', lane: 0 });
    expect(read({ key: '3', code: 'Numpad3' })).toEqual({ type: 'place', lane: 2 });
  });

  it('reads numbers by their place, whatever the keyboard writes there', () => {
    expect(read({ key: '&', code: 'Digit1' })).toEqual({ type: 'place', lane: 0 });
    expect(read({ key: '!', code: 'Digit1', shiftKey: true })).toEqual({
      type: 'state-certainty',
      certainty: 1,
    });
    expect(read({ key: '$', code: 'Digit4', shiftKey: true })).toBeNull();
  });

  it('puts back by 0, Backspace and Delete', () => {
    for (const press of [{ key: '0', code: 'Digit0' }, { key: 'Backspace' }, { key: 'Delete' }]) {
      expect(read(press)).toEqual({ type: 'return-to-deck' });
    }
  });

  it('moves within the lane by Alt and an arrow', () => {
    expect(read({ key: 'ArrowUp', altKey: true })).toEqual({ type: 'move-within', step: -1 });
    expect(read({ key: 'ArrowDown', altKey: true })).toEqual({ type: 'move-within', step: 1 });
  });

  it('opens the menu by M, counts by T and explains by W, unless the letter goes on a search', () => {
    expect(read({ key: 'm', code: 'KeyM' })).toEqual({ type: 'open-menu' });
    expect(read({ key: 'm', code: 'KeyM' }, true)).toEqual({ type: 'search', letter: 'm' });
    expect(read({ key: 't', code: 'KeyT' })).toEqual({ type: 'ask', wish: 'count-hands' });
    expect(read({ key: 'W', code: 'KeyW' })).toEqual({ type: 'ask', wish: 'say-why' });
    expect(read({ key: 't', code: 'KeyT' }, true)).toEqual({ type: 'search', letter: 't' });
    expect(read({ key: 'é', code: 'KeyE' })).toEqual({ type: 'search', letter: 'é' });
  });

  it('leaves Tab, Enter, Space and combinations to others', () => {
    for (const press of [{ key: 'Tab' }, { key: 'Enter' }, { key: ' ' }, { key: 'z', ctrlKey: true }]) {
      expect(read(press)).toBeNull();
    }
    expect(read({ key: '1', code: 'Digit1', ctrlKey: true })).toBeNull();
  });
});
