import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newHistory, record, redo, seal, type TextHistory, undo } from './text-history.ts';

describe('text history', () => {
  it('takes a gesture back as one step', () => {
    let history = newHistory('');
    for (const text of ['a', 'ab', 'abc']) history = record(history, text, 'title');
    expect(undo(history).present).toBe('');
    expect(redo(undo(history)).present).toBe('abc');
  });

  it('begins a new step after a pause and for another field', () => {
    let history = record(newHistory(''), 'a', 'title');
    history = record(seal(history), 'ab', 'title');
    expect(undo(history).present).toBe('a');
    history = record(history, 'abc', 'why');
    expect(undo(history).present).toBe('ab');
  });

  it('keeps redo when a change changes nothing', () => {
    const history = undo(record(newHistory('a'), 'b', null));
    expect(redo(record(history, 'a', null)).present).toBe('b');
  });

  it('drops redo when something new is written', () => {
    const history = record(undo(record(newHistory('a'), 'b', null)), 'c', null);
    expect(redo(history)).toBe(history);
  });

  it('does not go on with a gesture across an undo', () => {
    let history = record(newHistory('a'), 'ab', 'title');
    history = record(redo(undo(history)), 'abc', 'title');
    expect(undo(history).present).toBe('ab');
  });

  it('holds a bounded number of steps and characters', () => {
    let history = newHistory('');
    for (let step = 0; step < 600; step += 1) history = record(history, `${step}`, null);
    expect(history.past.length).toBe(500);
    const long = 'x'.repeat(512 * 1024);
    for (let step = 0; step < 40; step += 1) history = record(history, long + step, null);
    expect(history.past.length).toBeLessThan(33);
    expect(undo(history).present).toBe(`${long}38`);
  });

  it('comes back to where it was after undoing all and redoing all', () => {
    const steps = fc.array(fc.tuple(fc.string({ maxLength: 4 }), fc.constantFrom('a', 'b', null)));
    fc.assert(
      fc.property(steps, (list) => {
        const history = list.reduce(
          (sofar, [text, gesture]) => record(sofar, text, gesture),
          newHistory('start'),
        );
        let back: TextHistory = history;
        while (back.past.length > 0) back = undo(back);
        expect(back.present).toBe('start');
        while (back.future.length > 0) back = redo(back);
        expect({ ...back, gesture: null }).toEqual({ ...history, gesture: null });
      }),
    );
  });
});
