import { expect, test } from 'vitest';
import { fitBookings, usualBookings } from '#engine/fitting/fit-bookings';
import type { BookingRow } from '#engine/fitting/hall-history';

const slot = (day: string, slotMinute: number, booked: number, lateness: readonly number[]): BookingRow => ({
  day,
  queue_id: 'A',
  slot_minute: slotMinute,
  booked,
  came: lateness.length,
  timed: lateness.length,
  lateness_sum: lateness.reduce((sum, minutes) => sum + minutes, 0),
  lateness_square_sum: lateness.reduce((sum, minutes) => sum + minutes ** 2, 0),
});

test('who does not come is a share of all booked, and lateness is of those who come', () => {
  const early = Array.from({ length: 16 }, () => -8);
  const late = Array.from({ length: 16 }, () => 4);
  expect(fitBookings([slot('2026-01-05', 540, 20, early), slot('2026-01-05', 600, 20, late)])).toMatchObject({
    booked: 40,
    noShowShare: expect.closeTo(0.2, 9),
    meanLatenessMinutes: -2,
    latenessDeviationMinutes: 6,
  });
});

test('a few bookings, or such of which nobody says who came, tell nothing', () => {
  expect(fitBookings([slot('2026-01-05', 540, 10, [0, 0])])).toBeNull();
  expect(fitBookings([slot('2026-01-05', 540, 200, [])])).toBeNull();
});

test('usual bookings are whole visitors, as many a day as the days had', () => {
  const days = ['2026-01-05', '2026-01-06'];
  const rows = [slot('2026-01-05', 540, 1, []), slot('2026-01-05', 555, 2, []), slot('2026-01-06', 555, 1, [])];
  const usual = usualBookings(rows, days, () => 1).get('A');
  expect([...(usual?.values() ?? [])].reduce((sum, visitors) => sum + visitors, 0)).toBe(2);
  expect(
    usualBookings(rows, days, (_, day) => (day === null ? 2 : 1))
      .get('A')
      ?.get(555),
  ).toBe(3);
});
