import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDay, parseInstant } from '#contracts/instant';

describe('a moment in a text', () => {
  it('is read with its offset', () => {
    expect(parseInstant('2026-03-02T09:00:00+08:00')).toBe(Date.UTC(2026, 2, 2, 1));
    expect(parseInstant('2028-02-29T23:59:59.250Z')).toBe(Date.UTC(2028, 1, 29, 23, 59, 59, 250));
  });

  it.each(['2026-02-30T00:00:00Z', '2026-02-29T00:00:00Z', '2026-04-31T09:00:00+08:00', '2026-13-01T00:00:00Z', '2026-00-10T00:00:00Z'])(
    'is none on a day the calendar does not have: %s',
    (text) => {
      expect(parseInstant(text)).toBeNaN();
    },
  );

  it.each(['2026-03-02T25:00:00Z', '2026-03-02T09:00:00', '2026-03-02', 'yesterday', ''])('is none in %j', (text) => {
    expect(parseInstant(text)).toBeNaN();
  });

  it('agrees with the calendar on every day there is', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }), (date) => {
        expect(isCalendarDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(true);
        expect(parseInstant(date.toISOString())).toBe(date.getTime());
      }),
    );
  });
});
