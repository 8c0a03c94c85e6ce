import { describe, expect, it } from 'vitest';
import { zonedInstant } from '../../../server/recordings/zoned-time.ts';

const at = (timeZone: string, day: string, clock: string): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return new Date(zonedInstant(timeZone, { year, month, day: date, secondOfDay: hour * 3600 + minute * 60 })).toISOString().slice(0, 16);
};

describe('a clock reading in a hall', () => {
  it.each([
    ['Asia/Shanghai', '2026-03-02', '09:00', '2026-03-02T01:00'],
    ['Asia/Jerusalem', '1999-02-01', '08:00', '1999-02-01T06:00'],
    ['Asia/Jerusalem', '1999-07-01', '08:00', '1999-07-01T05:00'],
    ['America/Los_Angeles', '2005-07-24', '00:00', '2005-07-24T07:00'],
    ['America/Los_Angeles', '2005-11-05', '23:30', '2005-11-06T07:30'],
  ])('is an instant: %s %s %s', (timeZone, day, clock, instant) => expect(at(timeZone, day, clock)).toBe(instant));

  it('means the first of the two hours when clocks are set back', () => {
    expect(at('America/Los_Angeles', '2005-10-30', '00:30')).toBe('2005-10-30T07:30');
    expect(at('America/Los_Angeles', '2005-10-30', '01:30')).toBe('2005-10-30T08:30');
    expect(at('America/Los_Angeles', '2005-10-30', '02:30')).toBe('2005-10-30T10:30');
  });

  it('counts on through the hour that is skipped when clocks are set forward', () => {
    expect(at('America/Los_Angeles', '2005-04-03', '01:30')).toBe('2005-04-03T09:30');
    expect(at('America/Los_Angeles', '2005-04-03', '02:30')).toBe('2005-04-03T10:30');
    expect(at('America/Los_Angeles', '2005-04-03', '03:30')).toBe('2005-04-03T10:30');
  });

  it('reaches past midnight', () => expect(at('Asia/Shanghai', '2026-03-02', '24:30')).toBe('2026-03-02T16:30'));
});
