import { describe, expect, it } from 'vitest';
import { placeRoom } from './room-place.ts';

const laptop = { id: 1, workArea: { x: 0, y: 25, width: 1440, height: 875 } };
const projector = { id: 2, workArea: { x: 1440, y: 0, width: 1920, height: 1080 } };

describe('placeRoom', () => {
  it('takes the display that the facilitator does not look at', () => {
    expect(placeRoom(laptop, [laptop, projector])).toEqual(projector.workArea);
    expect(placeRoom(projector, [laptop, projector])).toEqual(laptop.workArea);
  });

  it('lies beside the facilitator where there is one display', () => {
    const wide = { id: 1, workArea: { x: 100, y: 0, width: 2560, height: 1400 } };
    expect(placeRoom(wide, [wide])).toEqual({ x: 1380, y: 0, width: 1280, height: 1400 });
  });

  it('never leaves a small display and never gets smaller than a window may be', () => {
    const small = { id: 1, workArea: { x: 0, y: 0, width: 800, height: 600 } };
    expect(placeRoom(small, [small])).toEqual({ x: 0, y: 0, width: 800, height: 600 });
    expect(placeRoom(laptop, [laptop])).toEqual({ x: 540, y: 25, width: 900, height: 875 });
  });
});
