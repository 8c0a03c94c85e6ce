import { describe, expect, it } from 'vitest';
import { floatPlace, floatSize } from '../../../web/remedies/float-place.ts';

const screen = { width: 1366, height: 768 };

describe('where the card beside a dragged window goes', () => {
  it('is right of the pointer and below what must be read there', () => {
    expect(floatPlace({ x: 300, y: 200 }, 56, screen)).toEqual({ left: 312, top: 256 });
  });

  it('is on the other side where the screen ends, and never beyond it', () => {
    const { left, top } = floatPlace({ x: 1300, y: 740 }, 56, screen);
    expect(left + floatSize.width).toBeLessThan(1300);
    expect(top + floatSize.height).toBeLessThan(740);
    expect(floatPlace({ x: 200, y: 100 }, 0, { width: 390, height: 200 })).toEqual({ left: 12, top: 12 });
  });
});
