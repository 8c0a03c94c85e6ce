import { mean, quantile } from 'simple-statistics';
import { beforeAll, describe, expect, test } from 'vitest';
import { type HallMonth, tellMonth, type VisitTold } from './support/hall-month.ts';

const monday = 1;
const saturday = 6;
const share = <T>(things: readonly T[], is: (thing: T) => boolean): number => things.filter(is).length / things.length;
const waitsOf = (visits: readonly VisitTold[]): number[] => visits.flatMap(({ waitMinutes }) => waitMinutes ?? []);

/** What the provenance of the truth files says will come out comes out. */
describe.each(['taizhou', 'jincheng'])('four weeks of %s', (hallId) => {
  let month: HallMonth;
  let onDay: (weekday: number) => VisitTold[];
  beforeAll(async () => {
    month = await tellMonth(hallId);
    onDay = (weekday) => month.visits.filter((visit) => visit.weekday === weekday);
  }, 180_000);

  test('are fullest on Mondays and have half a day on Saturdays', () => {
    const counts = [1, 2, 3, 4, 5, 6].map((weekday) => onDay(weekday).length);
    expect(Math.max(...counts)).toBe(counts[monday - 1]);
    expect((counts[saturday - 1] ?? 0) / (counts[0] ?? 1)).toBeLessThan(0.25);
  });

  test('have two peaks a day, at ten and at half past two', () => {
    const weekdays = month.visits.filter(({ weekday }) => weekday < saturday);
    const around = (hour: number): number => weekdays.filter(({ issuedHour }) => Math.abs(issuedHour - hour) <= 0.5).length;
    for (const peak of [10, 14.5]) {
      expect(around(peak)).toBeGreaterThan(1.2 * around(peak - 1.5));
      expect(around(peak)).toBeGreaterThan(1.2 * around(peak + 1.5));
    }
  });

  test('have waits of an ordinary good hall: on every day of the week about ten minutes at most, nineteen in twenty half an hour', () => {
    for (let weekday = monday; weekday <= saturday; weekday += 1) {
      const waits = waitsOf(onDay(weekday));
      expect(mean(waits), `weekday ${weekday}`).toBeGreaterThan(3);
      expect(mean(waits), `weekday ${weekday}`).toBeLessThan(10.5);
      expect(quantile(waits, 0.95), `weekday ${weekday}`).toBeLessThan(33);
    }
  });

  test('see about one visitor in twenty leave, on no day of the week more than one in twelve', () => {
    expect(share(month.visits, ({ left }) => left)).toBeGreaterThan(0.035);
    expect(share(month.visits, ({ left }) => left)).toBeLessThan(0.065);
    for (let weekday = monday; weekday <= saturday; weekday += 1)
      expect(
        share(onDay(weekday), ({ left }) => left),
        `weekday ${weekday}`,
      ).toBeLessThan(1 / 12);
  });

  test('serve for about as long as the one hall that reported it', () => {
    const minutes = mean(month.visits.flatMap(({ serviceMinutes }) => serviceMinutes ?? []));
    expect(minutes).toBeGreaterThan(0.75 * 14.75);
    expect(minutes).toBeLessThan(1.25 * 14.75);
  });

  test('finish about one promised case in thirty late, when the time that by law does not count is given back', () => {
    const late = share(month.overdueMs, (overdue) => overdue > 0);
    expect(late).toBeGreaterThan(1 / 45);
    expect(late).toBeLessThan(1 / 24);
    expect(share(month.overdueMs, (overdue) => overdue < -8 * 3_600_000)).toBeGreaterThan(0.5);
  });

  test('bring mostly five stars, fewer after a long wait', () => {
    const fives = ({ stars }: { stars: number }): boolean => stars === 5;
    expect(share(month.stars, fives)).toBeGreaterThan(0.5);
    const [short, long] = [month.stars.filter((rating) => rating.waitMinutes < 5), month.stars.filter((rating) => rating.waitMinutes > 20)];
    expect(share(long, fives)).toBeLessThan(share(short, fives) - 0.1);
  });

  test('bring few complaints, several times as many after a long wait', () => {
    expect(month.complaintWaits.length / month.visits.length).toBeLessThan(0.005);
    const isLong = (minutes: number): boolean => minutes > 30;
    const longWaits = share(waitsOf(month.visits), isLong);
    expect(share(month.complaintWaits, isLong)).toBeGreaterThan(3 * longWaits);
  });
});
