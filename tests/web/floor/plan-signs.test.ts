import { describe, expect, it } from 'vitest';
import type { ServiceWindowPlan } from '#contracts/hall-plan';
import { sheetOf } from '../../../web/floor/plan-scale.ts';
import { layOutPlanSigns, type PlanSign } from '../../../web/floor/plan-signs.ts';
import { urgentRank } from '../../../web/floor/sign-look.ts';
import type { SignLook } from '../../../web/floor/window-signs.ts';
import { taizhouPlan } from './taizhou-plan.ts';

const plan = taizhouPlan();
const laptopScale = 5;
const lookOf = (window: ServiceWindowPlan): SignLook => ({ text: window.number, fill: '', ink: '', edge: '', rank: 1 });
const signsOf = (look: (window: ServiceWindowPlan) => SignLook, scale = laptopScale): PlanSign[] =>
  layOutPlanSigns(plan.windows, look, sheetOf(plan), scale);
const overlap = (a: PlanSign, b: PlanSign): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

describe('the numbers on the plan', () => {
  it('are thinned out so that none covers another, in rows along a side wall too', () => {
    const signs = signsOf(lookOf);
    expect(signs.length).toBeGreaterThan(plan.windows.length / 5);
    expect(signs.length).toBeLessThan(plan.windows.length);
    for (const [index, sign] of signs.entries()) expect(signs.slice(index + 1).filter((other) => overlap(sign, other))).toEqual([]);
  });

  it('are all shown when one looks from near', () => {
    expect(signsOf(lookOf, 30)).toHaveLength(plan.windows.length);
  });

  it('are shown first for what matters, whichever window it is', () => {
    for (const chosen of plan.windows) {
      const signs = signsOf((window) => ({ ...lookOf(window), rank: window === chosen ? 5 : 1 }));
      expect(signs.some(({ window }) => window === chosen)).toBe(true);
    }
  });

  it('of urgent neighbours are all shown, one further back than the other', () => {
    const urgent = plan.windows.filter(({ number }) => ['30', '31', '32', '118', '119'].includes(number));
    const signs = signsOf((window) => ({ ...lookOf(window), rank: urgent.includes(window) ? urgentRank : 1 }));
    expect(urgent).toHaveLength(5);
    for (const window of urgent) expect(signs.map((sign) => sign.window)).toContain(window);
    for (const [index, sign] of signs.entries()) expect(signs.slice(index + 1).filter((other) => overlap(sign, other))).toEqual([]);
  });
});
