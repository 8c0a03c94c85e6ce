import { describe, expect, test } from 'vitest';
import type { Scenario } from '#contracts/scenario';
import { simulatePaths } from '#engine/simulation/simulate-paths';
import { fanMinutes, forecastWaits } from '#engine/waits/forecast-waits';

const windows = 3;
const meanService = 6;

/** Three busy windows and so many who wait: services without memory, and nobody else comes. */
function busyHall(waiting: number, horizonMinutes = 400): Scenario {
  const ids = Array.from({ length: windows }, (_, place) => `W${place + 1}`);
  return {
    format: 1,
    id: 'busy',
    hours: { closesMinute: 60 + horizonMinutes, ends: 'closing' },
    queues: [{ id: 'A', targetMinutes: 10 }],
    matters: [{ id: 'm', steps: [{ queueId: 'A', service: { kind: 'exponential', meanMinutes: meanService } }] }],
    arrivals: [],
    windows: ids.map((id) => ({ id, queues: ['A'] })),
    start: {
      minute: 60,
      waiting: Array.from({ length: waiting }, (_, place) => ({ queueId: 'A', waitedMinutes: waiting - place })),
      serving: ids.map((windowId) => ({ windowId, queueId: 'A', servedMinutes: 2 })),
    },
  };
}

function forecast(scenario: Scenario, paths = 6000) {
  const { start } = scenario;
  if (!start) throw new TypeError('a start is needed');
  const probeMinutes = fanMinutes.map((minute) => start.minute + minute);
  const found = simulatePaths({ scenario, seed: 5, paths, probeMinutes });
  const asked = { startMinute: start.minute, waitedMinutes: start.waiting.map(({ waitedMinutes }) => waitedMinutes), queueIds: ['A'] };
  return forecastWaits(asked, found);
}

/** Erlang's distribution: the chance that `turns` ends of services of rate `windows ÷ mean` take no longer. */
function erlangShare(turns: number, minutes: number): number {
  const load = (windows * minutes) / meanService;
  let term = Math.exp(-load);
  let sum = 0;
  for (let place = 0; place < turns; place += 1) {
    sum += term;
    term *= load / (place + 1);
  }
  return 1 - sum;
}

describe('where services have no memory and all windows are busy', () => {
  const { tickets, queues } = forecast(busyHall(8));

  test('the n-th in line waits for n ends of services: Erlang quantiles, beside what has passed', () => {
    expect(tickets).toHaveLength(8);
    tickets.forEach((ticket, place) => {
      const waited = 8 - place;
      expect(erlangShare(place + 1, (ticket?.low ?? 0) - waited)).toBeCloseTo(0.1, 1);
      expect(erlangShare(place + 1, (ticket?.median ?? 0) - waited)).toBeCloseTo(0.5, 1);
      expect(erlangShare(place + 1, (ticket?.high ?? 0) - waited)).toBeCloseTo(0.9, 1);
    });
  });

  test('whoever takes a number now waits for one more', () => {
    const [queue] = queues;
    expect(Math.abs(erlangShare(9, queue?.newcomer?.median ?? 0) - 0.5)).toBeLessThan(0.02);
    expect(Math.abs(erlangShare(9, queue?.newcomer?.high ?? 0) - 0.9)).toBeLessThan(0.02);
    expect(queue?.fan[0]).toMatchObject({ inMinutes: 0, p50: queue?.newcomer?.median, p90: queue?.newcomer?.high });
  });

  test('the target breaks as soon as the first of those who will wait longer has waited so long', () => {
    // Of the eight, the first to have waited ten minutes is the first in line, in two: it is broken unless they are called by then.
    const chance = queues[0]?.breaches.find(({ withinMinutes }) => withinMinutes === 15)?.probability ?? 0;
    expect(chance).toBeGreaterThan(1 - erlangShare(1, 2));
    expect(queues[0]?.breaches.map(({ probability }) => probability)).toEqual(
      [...(queues[0]?.breaches ?? [])].map(({ probability }) => probability).sort(),
    );
  });

  test('later there is nobody before them', () => {
    expect(queues[0]?.fan.at(-1)).toMatchObject({ inMinutes: 120, p50: 0, p90: 0 });
  });
});

test('a turn beyond the horizon is no number', () => {
  const { tickets, queues } = forecast(busyHall(40, 30), 400);
  expect(tickets.at(-1)).toBeNull();
  expect(queues[0]).toMatchObject({ newcomer: null });
  expect(queues[0]?.fan[0]?.p50).toBeNull();
});

test('when no tickets are given any more nobody can come', () => {
  const hall = busyHall(2);
  const { queues } = forecast({ ...hall, hours: { ...hall.hours, lastTicketMinute: 50 } }, 50);
  expect(queues[0]?.newcomer).toBeNull();
});
