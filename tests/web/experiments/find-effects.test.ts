import { describe, expect, it } from 'vitest';
import { findEffects } from '../../../web/experiments/find-effects.ts';
import { around, someComparison, unknown } from './some-experiment.ts';

const use = (leverId: string, parameters: Record<string, unknown> = {}) => ({ leverId, parameters });
const variant = (id: string, ...levers: ReturnType<typeof use>[]) => ({ id, name: id, levers });
const differs = (id: string, minutes: number) => someComparison(id, { meanWaitMinutes: around(minutes, 0.1) });

describe('effects of scenarios', () => {
  it('stand with the largest on top, whichever way it goes', () => {
    const variants = [variant('A'), variant('B', use('staffing')), variant('C', use('pool-windows'))];
    const rows = findEffects(variants, [differs('B', -1), differs('C', 3)], 'meanWaitMinutes');
    expect(rows.map(({ leverId }) => leverId)).toEqual(['pool-windows', 'staffing']);
  });
  it('of one lever pulled in several ways stand together', () => {
    const variants = [variant('A'), variant('B', use('staffing', { change: 1 })), variant('C', use('staffing', { change: 2 }))];
    const [row, ...others] = findEffects(variants, [differs('B', -1), differs('C', -2)], 'meanWaitMinutes');
    expect(row?.effects.map(({ variantId }) => variantId)).toEqual(['B', 'C']);
    expect(others).toEqual([]);
  });
  it('are a lever’s when it is all that differs from the first', () => {
    const variants = [variant('A', use('staffing')), variant('B', use('staffing'), use('appointments'))];
    expect(findEffects(variants, [differs('B', -1)], 'meanWaitMinutes')[0]?.leverId).toBe('appointments');
  });
  it('are nobody’s alone when a scenario changes two things', () => {
    const variants = [variant('A'), variant('B', use('staffing'), use('appointments'))];
    expect(findEffects(variants, [differs('B', -1)], 'meanWaitMinutes')[0]?.leverId).toBeNull();
  });
  it('are left out until they are known', () => {
    const variants = [variant('A'), variant('B', use('staffing'))];
    expect(findEffects(variants, [someComparison('B', { meanWaitMinutes: unknown })], 'meanWaitMinutes')).toEqual([]);
  });
});
