import { describe, expect, it } from 'vitest';
import { clockFrom, hoursOn, openingOn } from '../../../web/experiments/day-clock.ts';

const split: [string, string][] = [
  ['08:30', '12:00'],
  ['13:30', '17:00'],
];
const plan = {
  openingHours: { mon: split, tue: split, wed: split, thu: split, fri: split, sat: [['09:00', '12:00'] as [string, string]], sun: [] },
};

describe('minutes from opening', () => {
  it('are told as the hall’s clock', () => {
    expect(clockFrom('08:30')(0)).toBe('08:30');
    expect(clockFrom('08:30')(105)).toBe('10:15');
    expect(clockFrom('22:00')(150)).toBe('00:30');
  });
  it('are told as they are when nobody knows when it opens', () => {
    expect(clockFrom(null)(105)).toBe('+1:45');
  });
});

describe('a hall’s day', () => {
  it('has the hours of its weekday', () => {
    expect(hoursOn(plan, '2026-11-20')).toEqual(split);
    expect(hoursOn(plan, '2026-11-22')).toEqual([]);
  });
  it('begins when the hall opens first, on an unknown day when it mostly does', () => {
    expect(openingOn(plan, '2026-11-21')).toBe('09:00');
    expect(openingOn(plan, null)).toBe('08:30');
  });
  it('never begins where the hall stays closed', () => {
    expect(openingOn(plan, '2026-11-22')).toBeNull();
    expect(openingOn({ openingHours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } }, null)).toBeNull();
  });
});
