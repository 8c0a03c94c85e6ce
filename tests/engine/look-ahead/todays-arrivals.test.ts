import { expect, test } from 'vitest';
import type { QueueState } from '#contracts/hall-state';
import type { Scenario } from '#contracts/scenario';
import { followToday } from '#engine/look-ahead/todays-arrivals';
import { constant, handScenario } from '../../support/by-hand.ts';
import { liveHall } from '../../support/live-hall.ts';
import { quietQueue } from '../../support/memory-hall-view.ts';

/** A visitor a minute; days differ by a fifth. */
const usual = handScenario({
  dayFactor: { coefficientOfVariation: 0.2 },
  arrivals: [{ kind: 'rates', id: 'door', untilMinutes: [480], perMinute: [1], mix: [{ matterId: 'm', weight: 1 }] }],
});
const hallAfter = (issuedToday: number, parts: Partial<QueueState> = {}) => ({
  ...liveHall({}),
  queues: { A: { ...quietQueue('A'), issuedToday, ...parts } },
});
const rateOf = ({ arrivals: [stream] }: Pick<Scenario, 'arrivals'>) => (stream?.kind === 'rates' ? stream.perMinute[0] : undefined);

test('a day that began busy goes on busy, as far as it cannot be chance', () => {
  const day = followToday(hallAfter(130), usual, 100);
  // Prior of shape 25: (25 + 130) ÷ (25 + 100).
  expect(rateOf(day)).toBeCloseTo(1.24);
  expect(day.dayFactor?.coefficientOfVariation).toBeCloseTo(1 / Math.sqrt(155));
});

test('early in the day little is known of it', () => {
  expect(rateOf(followToday(hallAfter(9), usual, 5))).toBeCloseTo(34 / 30);
  expect(followToday(hallAfter(0), usual, 0)).toEqual({ arrivals: usual.arrivals, dayFactor: usual.dayFactor });
});

test('who was booked says nothing of how many come of themselves', () => {
  const appointments = { ...quietQueue('A').appointments, cameToday: 30 };
  expect(rateOf(followToday(hallAfter(130, { appointments }), usual, 100))).toBeCloseTo(1);
});

test('further tickets are no further visitors', () => {
  const again = [{ id: 'm', steps: [{ queueId: 'A', service: constant(10), onward: [{ share: 0.5, matterId: 'n', newTicket: true }] }] }];
  const matters = [...again, { id: 'n', steps: [{ queueId: 'A', service: constant(10) }] }];
  // Half of those who came until 25 minutes ago have taken a second ticket.
  expect(rateOf(followToday(hallAfter(125 + 50), { ...usual, matters }, 125))).toBeCloseTo(1);
});

test('a day out of all proportion is a gap in the feed sooner than a day', () => {
  expect(rateOf(followToday(hallAfter(10), usual, 200))).toBe(1);
});

test('where days do not differ, or the feed is silent, all is as usual', () => {
  const { dayFactor: _none, ...alike } = usual;
  expect(rateOf(followToday(hallAfter(130), alike, 100))).toBe(1);
  const ticket = { family: 'ticket', freshness: 'stale', lastEventAt: null, eventsToday: 0 } as const;
  expect(rateOf(followToday({ ...hallAfter(130), feeds: { ticket } }, usual, 100))).toBe(1);
});
