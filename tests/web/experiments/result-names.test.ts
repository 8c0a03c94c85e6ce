import { describe, expect, it } from 'vitest';
import { nameResult } from '../../../web/experiments/result-names.ts';
import { fixtureScenario } from '../support/fixture-scenario.ts';
import { smallPlan } from '../support/some-hall.ts';

const plan = smallPlan();
const scenario = fixtureScenario(plan, '2026-11-20');
const sources = { plan, scenario, day: '2026-11-20', language: 'zh-CN', classWords: { ordinary: '普通号' } } as const;

describe('names of a result', () => {
  it('come from the hall’s plan', () => {
    const names = nameResult(sources);
    expect([names.queueName('A'), names.windowNumber('W3'), names.zoneOf('W3')]).toEqual(['综合受理', '3', '综合受理区']);
    expect(names.clock(90)).toBe('10:30');
    expect(names.closesMinute).toBe(480);
  });
  it('come from the scenario where there is no plan, and minutes are told from opening', () => {
    const names = nameResult({ ...sources, plan: null });
    expect([names.queueName('A'), names.windowNumber('W3'), names.zoneOf('W3'), names.clock(90)]).toEqual(['综合受理', 'W3', '', '+1:30']);
  });
  it('a scenario that says when its minutes begin is believed', () => {
    const names = nameResult({ ...sources, plan: null, scenario: { ...scenario, hours: { ...scenario.hours, startsAt: '08:00' } } });
    expect(names.clock(90)).toBe('09:30');
  });
  it('are ids until anything has been read', () => {
    const names = nameResult({ ...sources, plan: null, scenario: null });
    expect([names.queueName('A'), names.className('ordinary'), names.className('vip')]).toEqual(['A', '普通号', 'vip']);
  });
  it('of classes come from the scenario first', () => {
    expect(nameResult(sources).className('ordinary')).toBe('普通');
  });
});

describe('the limit', () => {
  it('of all queues is told when they share it', () => {
    expect(nameResult(sources).limitOf(null)).toBe(15);
    expect(nameResult(sources).limitOf('A')).toBe(15);
  });
  it('of all queues is not told when they differ', () => {
    const queues = scenario.queues.map((queue, place) => ({ ...queue, targetMinutes: place === 0 ? 30 : 15 }));
    const names = nameResult({ ...sources, scenario: { ...scenario, queues } });
    expect([names.limitOf(null), names.limitOf('A')]).toEqual([null, 30]);
  });
});
