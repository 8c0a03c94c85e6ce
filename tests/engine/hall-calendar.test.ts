import { expect, it } from 'vitest';
import { HallCalendar } from '#engine/hall-calendar';
import { smallHallFile } from '../support/memory-hall-view.ts';

const calendar = new HallCalendar('Asia/Shanghai');
const monday = (clock: string): number => Date.parse(`2026-03-02T${clock}+08:00`);
const openSince = (time: number): number | null => calendar.openSince(smallHallFile.openingHours, time);

it('a hall is open since its doors opened, in the morning and again after noon', () => {
  expect(openSince(monday('10:17:30'))).toBe(monday('09:00:00'));
  expect(openSince(monday('13:30:00'))).toBe(monday('13:30:00'));
});

it('has been open for so long on a day, and for no longer than its hours', () => {
  const openMinutes = (until: number): number => calendar.openSeconds(smallHallFile.openingHours, '2026-03-02', until) / 60;
  expect(openMinutes(monday('08:00:00'))).toBe(0);
  expect(openMinutes(monday('09:45:00'))).toBe(45);
  expect(openMinutes(monday('14:00:00'))).toBe(180 + 30);
  expect(openMinutes(monday('23:00:00'))).toBe(180 + 210);
});

it('a hall is not open at noon, at night or on a day without hours', () => {
  expect(openSince(monday('12:00:00'))).toBeNull();
  expect(openSince(monday('08:59:59'))).toBeNull();
  expect(openSince(Date.parse('2026-03-01T10:00:00+08:00'))).toBeNull();
});

it('minutes of a service day count from the midnight of its date, past the next midnight too', () => {
  expect(calendar.minuteOfServiceDay(monday('10:17:30'))).toBe(617.5);
  expect(calendar.minuteOfServiceDay(Date.parse('2026-03-03T01:30:00+08:00'))).toBe(1440 + 90);
  expect(calendar.minuteOfServiceDay(Date.parse('2026-03-03T04:00:00+08:00'))).toBe(240);
});
