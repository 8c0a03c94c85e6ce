import { describe, expect, it } from 'vitest';
import { bodyColour, edgeColour, isStaffed, lookOfWindow } from '../../../web/floor/desk-colours.ts';
import { tokens } from '../../../web/tokens.ts';
import { crowdedHall, seededRandom } from './crowded-hall.ts';
import { taizhouPlan } from './taizhou-plan.ts';

const plan = taizhouPlan();
const base = Object.values(crowdedHall(plan, 300, seededRandom(1)).windows)[0];
const dark = tokens('dark');

describe('a desk', () => {
  it('of a window never heard of is closed', () => {
    expect(lookOfWindow({ tidal: false }, undefined)).toBe('closed');
    expect(isStaffed(undefined)).toBe(false);
  });

  it('shows the tide in its body while a tidal window serves, and serving at its edge', () => {
    const serving = base && { ...base, status: 'open' as const, vacant: false, activity: 'serving' as const };
    const look = lookOfWindow({ tidal: true }, serving);
    expect(edgeColour(look, dark)).toBe(dark.window.serving);
    expect(bodyColour({ tidal: true }, look, dark)).toBe(dark.window.tidal);
  });

  it('has nobody behind it when the post is vacant', () => {
    expect(isStaffed(base && { ...base, status: 'open', vacant: true })).toBe(false);
    expect(isStaffed(base && { ...base, status: 'open', vacant: false })).toBe(true);
  });
});
