import { describe, expect, it } from 'vitest';
import { mixed, rgbOf } from '../../../web/floor/colour-mix.ts';

describe('mixing colours', () => {
  it('gives either colour at the ends and the middle between', () => {
    expect(mixed('#102030', '#ffffff', 0)).toBe('#102030');
    expect(mixed('#102030', '#f0e0d0', 1)).toBe('#f0e0d0');
    expect(mixed('#000000', '#ff8040', 0.5)).toBe('#804020');
  });

  it('reads channels from 0 to 1', () => {
    expect(rgbOf('#ff0033')).toEqual([1, 0, 0.2]);
  });
});
