import type { DuckDBConnection } from '@duckdb/node-api';
import type { Distribution } from '#contracts/distribution';
import type { Instant } from '#contracts/instant';
import type { Scenario } from '#contracts/scenario';
import { buildModel } from '#engine/simulation/hall-model';
import { HallRun } from '#engine/simulation/hall-run';
import type { LegRecord } from '#engine/simulation/leg-record';
import { TableWriter } from '#engine/store/table-writer';
import type { ProjectedValue } from '#engine/twin/projection-row';

export const lognormal = (meanMinutes: number, coefficientOfVariation: number): Distribution => ({
  kind: 'lognormal',
  meanMinutes,
  coefficientOfVariation,
});
/** A small hall whose every number is known: A fills up in the morning, B does not. */
export const truth: Scenario = {
  format: 1,
  id: 'truth',
  hours: { startsAt: '09:00', closesMinute: 480, ends: 'empty' },
  queues: [
    {
      id: 'A',
      patience: lognormal(40, 0.8),
      noShow: { share: 0.08, heldMinutes: 1.5, returnShare: 0, returnAfter: { kind: 'constant', minutes: 5 } },
      walk: lognormal(0.5, 0.5),
    },
    { id: 'B' },
  ],
  matters: [
    { id: 'M1', steps: [{ queueId: 'A', service: lognormal(6, 0.5) }] },
    { id: 'tax', steps: [{ queueId: 'B', service: { kind: 'gamma', meanMinutes: 6, coefficientOfVariation: 0.8 } }] },
  ],
  arrivals: [
    { kind: 'rates', id: 'a', untilMinutes: [120, 480], perMinute: [0.45, 0.15], mix: [{ matterId: 'M1', weight: 1 }] },
    { kind: 'rates', id: 'b', untilMinutes: [480], perMinute: [0.1], mix: [{ matterId: 'tax', weight: 1 }] },
  ],
  windows: [
    { id: 'W1', queues: ['A'] },
    { id: 'W2', queues: ['A'] },
    { id: 'W3', queues: ['B'] },
  ],
};
/** Of a day. */
export const ticketsOfA = 120 * 0.45 + 360 * 0.15;

/** Working days from a Monday on. */
export const workingDays = (from: string, weeks: number): string[] =>
  Array.from({ length: 7 * weeks }, (_, day) => new Date(Date.parse(from) + day * 86_400_000))
    .filter((date) => date.getUTCDay() % 6 !== 0)
    .map((date) => date.toISOString().slice(0, 10));

/** Days since 1970-01-01. */
const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/** Keeps simulated days of a scenario as a hall's history: tickets as its queue system tells them, windows as planned. Times by Asia/Shanghai. */
export async function keepSimulatedDays(
  store: DuckDBConnection,
  hallId: string,
  scenario: Scenario,
  days: readonly string[],
  firstReplication = 0,
): Promise<void> {
  const run = new HallRun(buildModel(scenario));
  const legs: ProjectedValue[][] = [];
  const openings: ProjectedValue[][] = [];
  days.forEach((day, place) => {
    const at = (minute: number): number => moment(scenario, day, minute);
    const closes = new Map(scenario.windows.map(({ id }) => [id, scenario.hours.closesMinute]));
    run.run(5, firstReplication + place, (leg) => {
      legs.push(legRow(hallId, day, leg, scenario));
      if (leg.windowId !== null) closes.set(leg.windowId, Math.max(closes.get(leg.windowId) ?? 0, leg.endedMinute));
    });
    for (const { id, queues } of scenario.windows)
      openings.push([hallId, dayNumber(day), id, 'open', null, queues.join(), null, at(0), at(closes.get(id) ?? 0)]);
  });
  for (const [table, rows] of [
    ['ticket_legs', legs],
    ['window_periods', openings],
  ] as const) {
    const writer = await TableWriter.open(store, table);
    writer.append(rows);
    writer.close();
  }
}

const outcomes = { served: 'served', left: 'abandoned', missed: 'missed', balked: 'abandoned', unserved: 'closed' } as const;

/** A row of `ticket_legs`. */
function legRow(hallId: string, day: string, leg: LegRecord, scenario: Scenario): ProjectedValue[] {
  const { joinedMinute, startedMinute, endedMinute, outcome } = leg;
  const held = scenario.queues.find(({ id }) => id === leg.queueId)?.noShow?.heldMinutes ?? 0;
  // The simulator ends a missed leg at its call.
  const called = outcome === 'missed' ? endedMinute : leg.calledMinute;
  const ended = outcome === 'missed' ? endedMinute + held : endedMinute;
  const time = (minute: number): number | null => (Number.isNaN(minute) ? null : moment(scenario, day, minute));
  const seconds = (from: number, to: number): number | null => (Number.isNaN(from + to) ? null : (to - from) * 60);
  return [
    hallId,
    dayNumber(day),
    `${leg.queueId}${leg.visitor}`,
    leg.leg + 1,
    leg.queueId,
    leg.classId,
    null,
    time(joinedMinute),
    time(called),
    time(startedMinute),
    time(ended),
    leg.windowId,
    null,
    leg.matterId,
    outcomes[outcome],
    Number.isNaN(called) ? 0 : 1,
    seconds(joinedMinute, Number.isNaN(called) ? ended : called),
    seconds(called, startedMinute),
    0,
    seconds(startedMinute, endedMinute),
  ];
}

function moment({ hours }: Scenario, day: string, minute: number): Instant {
  return Date.parse(`${day}T${hours.startsAt ?? '00:00'}:00+08:00`) + minute * 60_000;
}
