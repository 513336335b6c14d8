import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepSameParts } from './keep-same-parts.ts';

describe('keepSameParts', () => {
  it('keeps the parts that did not change', () => {
    const before = { title: 'Old', controls: [{ id: 'a' }, { id: 'b' }] };
    const after = { title: 'New', controls: [{ id: 'a' }, { id: 'c' }] };
    const kept = keepSameParts(before, after);
    expect(kept).toEqual(after);
    expect(Reflect.get(Object(Reflect.get(Object(kept), 'controls')), 0)).toBe(before.controls[0]);
    expect(keepSameParts(before, structuredClone(before))).toBe(before);
  });

  it('is equal to the new data, whatever the old was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        expect(keepSameParts(before, after)).toEqual(after);
      }),
    );
  });
});
