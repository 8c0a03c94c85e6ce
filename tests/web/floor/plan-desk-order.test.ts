import { describe, expect, it } from 'vitest';
import { windowTowards } from '../../../web/floor/plan-desk-order.ts';
import { taizhouPlan } from './taizhou-plan.ts';

const { windows } = taizhouPlan();
const numbered = (number: string) => {
  const window = windows.find((candidate) => candidate.number === number);
  if (!window) throw new Error(`no window ${number}`);
  return window;
};

describe('arrow keys on the plan', () => {
  it('go along a row of desks', () => {
    expect(windowTowards(windows, numbered('10'), 'ArrowRight')?.number).toBe('11');
    expect(windowTowards(windows, numbered('11'), 'ArrowLeft')?.number).toBe('10');
    expect(windowTowards(windows, numbered('1'), 'ArrowDown')?.number).toBe('2');
  });

  it('stop at the edge of the hall', () => {
    expect(windowTowards(windows, numbered('10'), 'ArrowUp')).toBeNull();
  });

  it('reach every window from the first', () => {
    const reached = new Set(['1']);
    const left = [numbered('1')];
    for (let window = left.pop(); window; window = left.pop())
      for (const arrow of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) {
        const next = windowTowards(windows, window, arrow);
        if (!next || reached.has(next.number)) continue;
        reached.add(next.number);
        left.push(next);
      }
    expect(reached.size).toBe(windows.length);
  });
});
