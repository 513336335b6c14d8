import { describe, expect, it } from 'vitest';
import type { Action } from './action.ts';
import { actionForPress, type PressPlace } from './action-for-press.ts';

const base = { title: () => 'x', group: 'workshop', isAvailable: null } as const;
const actions: readonly Action[] = [
  { ...base, id: 'history.undo', keys: ['Mod+Z'], phases: ['sort', 'reveal'] },
  { ...base, id: 'history.redo', keys: ['Mod+Shift+Z', 'Mod+Y'], phases: ['sort'] },
  { ...base, id: 'reveal.next', keys: ['N'], phases: ['reveal'] },
  { ...base, id: 'reveal.back', keys: [','], phases: ['reveal'] },
  { ...base, id: 'notes.open', keys: ['Alt+N'], phases: ['sort', 'reveal'] },
  {
    ...base,
    id: 'window.help',
    keys: ['?', 'F1'],
    phases: ['sort', 'reveal'],
    worksInTexts: true,
  },
  { ...base, id: 'window.palette', keys: ['Mod+K'], phases: ['sort', 'reveal'], worksInTexts: true },
];
const bare = { key: '', code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const onScreen: PressPlace = { phase: 'reveal', isWriting: false, isOnScreen: true };

describe('the action that a press means', () => {
  it.each([
    ['history.undo', { key: 'z', ctrlKey: true }],
    ['history.undo', { key: 'z', metaKey: true }],
    ['history.redo', { key: 'Z', ctrlKey: true, shiftKey: true }],
    ['history.redo', { key: 'y', ctrlKey: true }],
    ['window.help', { key: '?', shiftKey: true }],
    ['window.help', { key: 'F1' }],
    ['window.palette', { key: 'k', ctrlKey: true }],
  ])('is %s anywhere on the screen', (id, press) => {
    expect(actionForPress(actions, { ...bare, ...press }, { ...onScreen, phase: 'sort' })?.id).toBe(id);
  });

  it('finds a letter with Option by its place, because a Mac writes another character', () => {
    expect(actionForPress(actions, { ...bare, key: '˜', code: 'KeyN', altKey: true }, onScreen)?.id).toBe(
      'notes.open',
    );
  });

  it.each(['n', 'N', ','])('takes the bare character %s on the screen only', (key) => {
    expect(actionForPress(actions, { ...bare, key }, onScreen)).not.toBeNull();
    expect(actionForPress(actions, { ...bare, key }, { ...onScreen, isOnScreen: false })).toBeNull();
  });

  it('leaves to a text what belongs to it', () => {
    const inText = { ...onScreen, isWriting: true };
    for (const press of [
      { key: 'n' },
      { key: '?' },
      { key: 'z', ctrlKey: true },
      { key: '˜', code: 'KeyN', altKey: true },
    ]) {
      expect(actionForPress(actions, { ...bare, ...press }, inText)).toBeNull();
    }
    expect(actionForPress(actions, { ...bare, key: 'k', ctrlKey: true }, inText)?.id).toBe('window.palette');
    expect(actionForPress(actions, { ...bare, key: 'F1' }, inText)?.id).toBe('window.help');
  });

  it('knows only the actions of the phase', () => {
    expect(actionForPress(actions, { ...bare, key: 'n' }, { ...onScreen, phase: 'sort' })).toBeNull();
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'])('leaves a letter with %s to the browser', (modifier) => {
    expect(actionForPress(actions, { ...bare, key: 'n', [modifier]: true }, onScreen)).toBeNull();
  });
});
