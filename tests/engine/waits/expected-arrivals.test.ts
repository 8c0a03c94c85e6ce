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

test('further tickets follow from the visits, and are no visitors of their own', () => {
  const further: Scenario = {
    ...scenario,
    queues: [{ id: 'A' }, { id: 'B' }],
    matters: [
      {
        id: 'a',
        steps: [{ queueId: 'A', service: { kind: 'constant', minutes: 5 }, onward: [{ share: 0.5, matterId: 'b', newTicket: true }] }],
      },
      { id: 'b', steps: [{ queueId: 'B', service: { kind: 'constant', minutes: 5 } }] },
    ],
    arrivals: [
      { kind: 'rates', id: 'a', untilMinutes: [60], perMinute: [1], mix },
      { kind: 'rates', id: 'b', untilMinutes: [60], perMinute: [0.5], mix: [{ matterId: 'b', weight: 1 }] },
    ],
  };
  // Twice as many of everything: of the 120 tickets of the second queue 60 are further ones.
  const { queues: ofA, ...day } = forecast([120]);
  const busy = withForecast(further, { ...day, queues: [...ofA, ...forecast([120], 'B').queues] }, minuteOf);
  expect(busy.arrivals.map((stream) => (stream.kind === 'rates' ? stream.perMinute[0] : null))).toEqual([2, 1]);
});
