import { describe, expect, test } from 'vitest';
import type { Distribution } from '#contracts/distribution';
import type { Scenario } from '#contracts/scenario';
import { buildLookAhead } from '#engine/look-ahead/build-look-ahead';
import { checkScenario } from '#engine/simulation/check-scenario';
import { buildModel } from '#engine/simulation/hall-model';
import { HallRun } from '#engine/simulation/hall-run';
import { constant, handScenario, recordDay, recorded } from '../../support/by-hand.ts';
import { at, hallCalendar, liveHall, tenOClock, ticketOf, windowOf } from '../../support/live-hall.ts';

const day = (parts: Partial<Scenario> = {}) =>
  handScenario({ hallId: 'small', hours: { startsAt: '09:00', closesMinute: 480, ends: 'empty' }, ...parts });
const aheadOf = (state: Parameters<typeof buildLookAhead>[0], scenario: Scenario, now = tenOClock, horizonMinutes?: number) =>
  buildLookAhead(state, scenario, { now, calendar: hallCalendar, ...(horizonMinutes !== undefined && { horizonMinutes }) });

const busy = liveHall({
  tickets: [
    ticketOf('A3', { queuedAt: at(57) }),
    ticketOf('A2', { queuedAt: at(53), class: 'priority' }),
    ticketOf('A1', { status: 'serving', windowId: 'W1', startedAt: at(56) }),
  ],
  windows: [windowOf('W1', { activity: 'serving', ticketId: 'A1' })],
});

describe('a look-ahead', () => {
  test('begins at the hour it is, with those who wait as they stand and those at a window', () => {
    const { scenario, waiting } = aheadOf(busy, day({ classes: [{ id: 'ordinary' }, { id: 'priority' }] }));
    expect(scenario.start).toEqual({
      minute: 60,
      waiting: [
        { queueId: 'A', classId: 'priority', waitedMinutes: 7 },
        { queueId: 'A', classId: 'ordinary', waitedMinutes: 3 },
      ],
      serving: [{ windowId: 'W1', queueId: 'A', classId: 'ordinary', servedMinutes: 4 }],
    });
    expect(waiting).toEqual(['A2', 'A3']);
    expect(checkScenario(scenario).problems).toEqual([]);
  });

  test('knows what people came for where it was asked, and the scenario has it in their queue', () => {
    const tickets = [
      ticketOf('A1', { status: 'serving', windowId: 'W1', startedAt: at(56), matterId: 'm' }),
      ticketOf('A2', { queuedAt: at(57), matterId: 'm' }),
      ticketOf('A3', { queuedAt: at(58), matterId: 'unheard-of' }),
    ];
    expect(aheadOf(liveHall({ tickets }), day()).scenario.start).toMatchObject({
      waiting: [
        { queueId: 'A', matterId: 'm', waitedMinutes: 3 },
        { queueId: 'A', waitedMinutes: 2 },
      ],
      serving: [{ windowId: 'W1', matterId: 'm' }],
    });
  });

  test('looks two hours ahead, and then everything stops', () => {
    expect(aheadOf(busy, day()).scenario.hours).toEqual({ startsAt: '09:00', closesMinute: 180, lastTicketMinute: 180, ends: 'closing' });
  });

  test('that reaches past closing goes on until everybody is served', () => {
    expect(aheadOf(busy, day(), at(420)).scenario.hours).toMatchObject({ closesMinute: 480, ends: 'empty' });
  });

  test('after closing serves whoever is still there, and lets nobody in', () => {
    const tickets = [ticketOf('A1', { status: 'serving', windowId: 'W1', startedAt: at(486) }), ticketOf('A2', { queuedAt: at(475) })];
    const late = aheadOf(liveHall({ tickets, windows: [windowOf('W1')] }), day({ arrivals: [recorded(470, 481, 500)] }), at(490));
    expect(recordDay(late.scenario).lines).toEqual(['0 A@W1 475>496>496>506 served', '1 A@W1 486>486>486>496 served']);
  });

  test('before the opening counts what people have waited, and begins with the scenario', () => {
    const early = liveHall({ tickets: [ticketOf('A1', { queuedAt: at(-20) })] });
    expect(aheadOf(early, day(), at(-5)).scenario.start).toMatchObject({ minute: 0, waiting: [{ waitedMinutes: 20 }] });
  });

  test('leaves out whom it knows nothing of, who is parked, and who missed their call', () => {
    const tickets = [
      ticketOf('X1', { queueId: 'X', queuedAt: at(50) }),
      ticketOf('A1', { status: 'parked' }),
      ticketOf('A2', { status: 'missed' }),
      ticketOf('A3', { queueId: null }),
      ticketOf('A4', { status: 'serving', windowId: 'W77', startedAt: at(58) }),
    ];
    const { scenario, leftOut } = aheadOf(liveHall({ tickets }), day());
    expect(scenario.start).toMatchObject({ waiting: [], serving: [] });
    expect(leftOut).toEqual(['X1', 'A1', 'A2', 'A3', 'A4']);
  });

  test('takes the later of two services that a window is said to be at', () => {
    const tickets = [
      ticketOf('A1', { status: 'serving', windowId: 'W1', startedAt: at(20) }),
      ticketOf('A2', { status: 'called', windowId: 'W1', calledAt: at(59) }),
    ];
    const { scenario, leftOut } = aheadOf(liveHall({ tickets }), day());
    expect(scenario.start?.serving).toEqual([{ windowId: 'W1', queueId: 'A', servedMinutes: 0 }]);
    expect(leftOut).toEqual(['A1']);
  });

  test('is the same for the same hall, and changes nothing that it is given', () => {
    const scenario = day({ breaks: [{ windowIds: ['W1'], fromMinute: 90, toMinute: 100, minutes: 10, relays: 1 }] });
    const given = structuredClone({ busy, scenario });
    expect(aheadOf(busy, scenario)).toEqual(aheadOf(busy, scenario));
    expect({ busy, scenario }).toEqual(given);
  });
});

describe('what is left of a service that has begun', () => {
  /** Mean minutes, over days, until the only window calls whoever waits. */
  function remaining(service: Distribution, servedMinutes: number, days = 4000): { mean: number; error: number } {
    const tickets = [
      ticketOf('A1', { status: 'serving', windowId: 'W1', startedAt: at(60 - servedMinutes) }),
      ticketOf('A2', { queuedAt: at(59) }),
    ];
    const hall = day({ matters: [{ id: 'm', steps: [{ queueId: 'A', service }] }] });
    const { scenario } = aheadOf(liveHall({ tickets, windows: [windowOf('W1')] }), hall, tenOClock, 400);
    const run = new HallRun(buildModel(scenario));
    const spans = Array.from({ length: days }, (_, replication) => (run.run(3, replication).watchedCalls[0] ?? Number.NaN) - 60);
    const mean = spans.reduce((sum, span) => sum + span, 0) / days;
    const variance = spans.reduce((sum, span) => sum + (span - mean) ** 2, 0) / (days - 1);
    return { mean, error: Math.sqrt(variance / days) };
  }

  test.each<[string, Distribution, number, number]>([
    ['is known when services never vary', constant(10), 4, 6],
    ['does not depend on how long it has lasted when it has no memory', { kind: 'exponential', meanMinutes: 10 }, 25, 10],
    ['is half of what is left of a uniform span', { kind: 'uniform', lowMinutes: 0, highMinutes: 20 }, 12, 4],
    // E(S | S > t) = mean × Φ((μ + σ² − ln t) ÷ σ) ÷ Φ((μ − ln t) ÷ σ), less t: mean 10, coefficient of variation 1, t = 30.
    ['grows with a lognormal span that has lasted long', { kind: 'lognormal', meanMinutes: 10, coefficientOfVariation: 1 }, 30, 14.36],
  ])('%s', (_, service, served, expected) => {
    const { mean, error } = remaining(service, served);
    expect(Math.abs(mean - expected)).toBeLessThanOrEqual(3 * error + 1e-6);
  });
});
