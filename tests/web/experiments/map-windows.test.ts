import { describe, expect, it } from 'vitest';
import { listMapWindows, usedSlots } from '../../../web/experiments/map-windows.ts';
import { nameResult } from '../../../web/experiments/result-names.ts';
import { smallPlan } from '../support/some-hall.ts';
import { someResult } from './some-experiment.ts';

const plan = smallPlan();
const names = nameResult({ plan, scenario: null, day: '2026-11-20', language: 'zh-CN', classWords: {} });
const result = someResult('A', {
  windows: ['W13', 'W10', 'W2', 'extra-1'].map((windowId) => ({
    windowId,
    utilizationShare: 0.5,
    openHours: 8,
    utilizationBySlot: [0.2, 0.8, null, null],
  })),
});

describe('windows of the map', () => {
  it('stand by zone, then by number; those that are not on the plan at the end', () => {
    const rows = listMapWindows(result, names, '其他');
    expect(rows.map(({ number, zone }) => `${zone} ${number}`)).toEqual(['综合受理区 2', '帮办代办区 10', '税务办理区 13', '其他 extra-1']);
  });
  it('stand by number where there is no plan', () => {
    const bare = nameResult({ plan: null, scenario: null, day: null, language: 'zh-CN', classWords: {} });
    expect(listMapWindows(result, bare, '其他').map(({ number }) => number)).toEqual(['extra-1', 'W2', 'W10', 'W13']);
  });
  it('begin with a look-ahead’s first quarter hour', () => {
    const ahead = { ...names, startMinute: 20 };
    expect(listMapWindows(result, ahead, '其他')[0]?.bySlot).toEqual([0.8, null, null]);
  });
});

it('quarter hours are drawn until closing, or until the last window closed', () => {
  const rows = listMapWindows(result, names, '其他');
  expect(usedSlots(rows, names)).toBe(2);
  expect(usedSlots(rows, { ...names, closesMinute: 60 })).toBe(4);
  expect(usedSlots([], names)).toBe(0);
});
