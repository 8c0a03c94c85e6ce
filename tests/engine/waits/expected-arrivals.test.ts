import { expect, test } from 'vitest';
import type { ArrivalDay } from '#contracts/arrival-forecast';
import type { Arrivals, Scenario } from '#contracts/scenario';
import { withForecast } from '#engine/waits/expected-arrivals';

const mix = [{ matterId: 'a', weight: 1 }];
/** Sixty people in two hours, ten of them in the second; and four with an appointment, of whom three come. */
const arrivals: Arrivals[] = [
  { kind: 'rates', id: 'door', untilMinutes: [60, 120], perMinute: [50 / 60, 10 / 60], mix },
  {
    kind: 'appointments',
    id: 'booked',
    slots: [{ minute: 90, visitors: 4 }],
    meanLatenessMinutes: 0,
    latenessDeviationMinutes: 5,
    noShowShare: 0.25,
    mix,
  },
];
const scenario: Scenario = {
  format: 1,
  id: 'day',
  hours: { closesMinute: 120, ends: 'empty' },
  queues: [{ id: 'A' }],
  matters: [{ id: 'a', steps: [{ queueId: 'A', service: { kind: 'exponential', meanMinutes: 5 } }] }],
  arrivals,
  windows: [{ id: 'W1', queues: ['A'] }],
};
const midnight = Date.parse('2026-03-02T00:00:00Z');
const minuteOf = (moment: string): number => (Date.parse(moment) - midnight) / 60_000;
const forecast = (means: readonly (number | null)[], queueId = 'A'): ArrivalDay => ({
  day: '2026-03-02',
  kind: 'workday',
  holiday: null,
  closed: false,
  queues: [
    {
      queueId,
      doubt: null,
      dayFactor: null,
      toCome: { mean: null, quantiles: null },
      slots: means.map((mean, hour) => ({
        slotStart: new Date(midnight + hour * 3_600_000).toISOString(),
        came: null,
        mean,
        quantiles: null,
      })),
    },
  ],
});
const ratesOf = ({ arrivals: [first] }: Scenario) => (first?.kind === 'rates' ? first.perMinute.map((rate) => Math.round(rate * 60)) : []);

test('as many come as are forecast, less those who are booked', () => {
  const busy = withForecast(scenario, forecast([100, 23]), minuteOf);
  expect(ratesOf(busy)).toEqual([100, 20]);
  expect(busy.arrivals[1]).toEqual(arrivals[1]);
});

test('of a day that has begun only what is to come counts', () => {
  const begun = { ...scenario, start: { minute: 60, waiting: [], serving: [] } };
  expect(ratesOf(withForecast(begun, forecast([100, 23]), minuteOf))).toEqual([100, 20]);
  expect(ratesOf(withForecast(begun, forecast([100, 8]), minuteOf))).toEqual([25, 5]);
});

test('without a forecast, and for other queues, everything stays as it was fitted; none moves a day out of all bounds', () => {
  expect(ratesOf(withForecast(scenario, forecast([null, 10]), minuteOf))).toEqual([50, 10]);
  expect(ratesOf(withForecast(scenario, forecast([1, 1], 'B'), minuteOf))).toEqual([50, 10]);
  expect(ratesOf(withForecast(scenario, forecast([9000, 0]), minuteOf))).toEqual([200, 40]);
});
