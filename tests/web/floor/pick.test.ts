import { describe, expect, it } from 'vitest';
import { type PickBox, pickFirst } from '../../../web/floor/pick.ts';

const desk: PickBox = { picked: { kind: 'window', id: 'W1' }, low: [0, 0, 0], high: [2, 1, 1] };
const zone: PickBox = { picked: { kind: 'zone', id: 'z' }, low: [-10, -0.1, -10], high: [10, 0, 10] };
const down = [0, -1, 0] as const;

describe('pointing', () => {
  it('meets the desk before the zone it stands in', () => {
    expect(pickFirst([1, 5, 0.5], down, [zone, desk])).toEqual({ kind: 'window', id: 'W1' });
  });

  it('means the desk even where its visitor stands before it', () => {
    const visitor: PickBox = { picked: { kind: 'ticket', id: 'A1' }, low: [0.5, 0, 0], high: [1.5, 1.7, 1] };
    expect(pickFirst([1, 5, 0.5], down, [visitor, { ...desk, leadMetres: 2 }])).toEqual({ kind: 'window', id: 'W1' });
    expect(pickFirst([1, 5, 0.5], down, [visitor, desk])).toEqual({ kind: 'ticket', id: 'A1' });
  });

  it('meets the zone beside the desk', () => {
    expect(pickFirst([5, 5, 5], down, [desk, zone])).toEqual({ kind: 'zone', id: 'z' });
  });

  it('meets nothing outside the hall, nor behind the eye', () => {
    expect(pickFirst([50, 5, 5], down, [desk, zone])).toBeNull();
    expect(pickFirst([1, 5, 0.5], [0, 1, 0], [desk])).toBeNull();
  });
});
