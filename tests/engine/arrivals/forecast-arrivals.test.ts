import { describe, expect, test } from 'vitest';
import type { ArrivalForecast, QueueArrivals } from '#contracts/arrival-forecast';
import { fitArrivals, forecastArrivals } from '#engine/arrivals/forecast-arrivals';
import { formatClockDay, parseClockDay } from '#engine/forecast/clock-time';
import { plainCalendar, WorkCalendar, weekdayOf } from '#engine/forecast/work-calendar';
import { hallTen, smallHall } from '../../support/memory-hall-view.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { eventRow } from '../../support/stored-rows.ts';

/** A Monday. */
const today = '2026-03-02';
const todayNumber = parseClockDay(today) ?? 0;
const moment = { plan: smallHall, day: today, now: hallTen };

/** Tickets of a queue: `perSlot` in each quarter hour from 9 to 11. */
const tickets = (day: string, queueId: string, perSlot: number, hours = ['09', '10']) =>
  hours.flatMap((hour) =>
    ['00', '15', '30', '45'].flatMap((minute) =>
      Array.from({ length: perSlot }, (_, place) =>
        eventRow(
          day,
          `${hour}:${String(Number(minute) + place).padStart(2, '0')}`,
          'ticket.issued',
          `${queueId}${day}${hour}${minute}${place}`,
          {
            queueId,
          },
        ),
      ),
    ),
  );

/** `weeks` of Mondays to Fridays before today, more on Mondays. */
async function storeOf(weeks: number, isOpen: (dayNumber: number) => boolean = () => true): Promise<MemoryStore> {
  const store = await MemoryStore.open();
  for (let back = 7 * weeks; back >= 1; back -= 1) {
    const number = todayNumber - back;
    const weekday = weekdayOf(number);
    if (weekday === 0 || weekday === 6 || !isOpen(number)) continue;
    await store.insert('events', tickets(formatClockDay(number), 'general', (weekday === 1 ? 6 : 3) + (back % 2)));
  }
  return store;
}

async function forecast(store: MemoryStore, fromDay = today, days = 1, calendar = plainCalendar, now = moment): Promise<ArrivalForecast> {
  return forecastArrivals(store, now, await fitArrivals(store, now, calendar), fromDay, days);
}

const queueOf = (said: ArrivalForecast, queueId = 'general', place = 0): QueueArrivals => {
  const queue = said.days[place]?.queues.find((one) => one.queueId === queueId);
  if (!queue) throw new Error(`no ${queueId} on day ${place}`);
  return queue;
};
const meanAt = (queue: QueueArrivals, clock: string): number | null | undefined =>
  queue.slots.find(({ slotStart }) => slotStart.endsWith(`T${clock}:00.000Z`))?.mean;

describe('a hall’s arrivals to come', () => {
  test('follow the weekday and the hour, fourteen days on, and not the days it is shut', async () => {
    const said = await forecast(await storeOf(6), today, 15);
    expect(said).toMatchObject({ madeAt: '2026-03-02T02:00:00.000Z', historyDays: 30 });
    expect(said.days.map(({ closed }) => closed)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map((day) => day % 7 > 4));
    // 09:15 in the hall, Monday in a week and Tuesday after it: six or seven, three or four.
    expect(meanAt(queueOf(said, 'general', 7), '01:15')).toBeGreaterThan(5);
    expect(meanAt(queueOf(said, 'general', 8), '01:15')).toBeLessThan(5);
    // The afternoon is open, and nobody comes.
    expect(meanAt(queueOf(said, 'general', 8), '06:00')).toBeLessThan(0.3);
    for (const { slots } of said.days.flatMap(({ queues }) => queues))
      for (const { quantiles } of slots)
        if (quantiles)
          expect(
            [quantiles.p10, quantiles.p25, quantiles.p50, quantiles.p75].every(
              (low, place) => low <= ([quantiles.p25, quantiles.p50, quantiles.p75, quantiles.p90][place] ?? -1),
            ),
          ).toBe(true);
  });

  test('a busy morning moves the rest of the day up, a quiet one down, and narrows it', async () => {
    const widthOf = ({ toCome: { mean, quantiles } }: QueueArrivals): number =>
      ((quantiles?.p90 ?? 0) - (quantiles?.p10 ?? 0)) / (mean ?? 1);
    const at = async (perSlot: number, clock: string) => {
      const store = await storeOf(6);
      await store.insert('events', tickets(today, 'general', perSlot, ['09']));
      return queueOf(await forecast(store, today, 1, plainCalendar, { ...moment, now: Date.parse(`${today}T${clock}+08:00`) }));
    };
    const [before, busy, quiet] = [await at(12, '08:00:00'), await at(12, '10:00:00'), await at(1, '10:00:00')];
    expect(before.dayFactor).toBe(1);
    expect(busy.dayFactor).toBeGreaterThan(1.1);
    expect(quiet.dayFactor).toBeLessThan(0.9);
    const later = [before, busy, quiet].map((queue) => meanAt(queue, '02:30') ?? 0);
    expect(later[1]).toBeGreaterThan((later[0] ?? 0) * 1.1);
    expect(later[2]).toBeLessThan((later[0] ?? 0) * 0.9);
    const rest = { ...before, toCome: before.toCome };
    expect(widthOf(busy)).toBeLessThan(widthOf(rest));
    expect(busy.slots.filter(({ came }) => came !== null).map(({ came }) => came)).toEqual([12, 12, 12, 12]);
  });

  test('a feed that is silent says nothing of the day', async () => {
    const said = await forecast(await storeOf(6), today, 1, plainCalendar, { ...moment, now: Date.parse(`${today}T11:00:00+08:00`) });
    expect(queueOf(said).dayFactor).toBe(1);
  });
});

describe('a forecast from little', () => {
  test('says nothing of a queue nobody ever came to, nor of a hall without history', async () => {
    const said = await forecast(await storeOf(6));
    expect(queueOf(said, 'tax')).toMatchObject({ doubt: 'no_history', dayFactor: null, toCome: { mean: null, quantiles: null } });
    expect(queueOf(said, 'tax').slots.every(({ mean, quantiles }) => mean === null && quantiles === null)).toBe(true);
    const empty = await forecast(await MemoryStore.open());
    expect(empty.historyDays).toBe(0);
    expect(empty.days[0]?.queues.map(({ doubt }) => doubt)).toEqual(['no_history', 'no_history', 'no_history']);
  });

  test('names a short history', async () => {
    const store = await storeOf(6);
    await store.insert('events', tickets('2026-02-27', 'property', 2));
    expect(queueOf(await forecast(store), 'property').doubt).toBe('short_history');
  });

  test('names a holiday never seen; one that follows a shut one is shut', async () => {
    const holidayAt = (...days: string[]) =>
      new WorkCalendar(days.map((day) => ({ day: parseClockDay(day) ?? 0, kind: 'holiday', nameZh: '假', nameEn: 'Holiday' })));
    const never = await forecast(await storeOf(6), '2026-03-04', 1, holidayAt('2026-03-04'));
    expect(never.days[0]).toMatchObject({ kind: 'holiday', holiday: { zh: '假', en: 'Holiday' }, closed: false });
    expect(queueOf(never).doubt).toBe('holiday_never_seen');
    const shut = parseClockDay('2026-02-17');
    const seen = await forecast(await storeOf(6, (day) => day !== shut), '2026-03-04', 1, holidayAt('2026-02-17', '2026-03-04'));
    expect(seen.days[0]).toMatchObject({ kind: 'holiday', closed: true, queues: [] });
  });

  test('opens on a make-up Saturday as on a workday', async () => {
    const calendar = new WorkCalendar([
      { day: parseClockDay('2026-03-07') ?? 0, kind: 'make_up_workday', nameZh: '假', nameEn: 'Holiday' },
    ]);
    const said = await forecast(await storeOf(6), '2026-03-07', 1, calendar);
    expect(said.days[0]).toMatchObject({ kind: 'make_up_workday', closed: false });
    expect(meanAt(queueOf(said), '01:15')).toBeGreaterThan(2.5);
  });
});

test.each([
  ['2026-03-01', 1],
  ['2026-03-16', 2],
])('%s for %i days is beyond what is forecast', async (fromDay, days) => {
  await expect(forecast(await MemoryStore.open(), fromDay, days)).rejects.toThrow(
    'arrivals are forecast from today, 2026-03-02, to 2026-03-16',
  );
});
