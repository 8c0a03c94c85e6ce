import type { DuckDBConnection } from '@duckdb/node-api';
import type { Distribution } from '#contracts/distribution';
import type { Scenario } from '#contracts/scenario';
import { buildModel } from '#engine/simulation/hall-model';
import { HallRun } from '#engine/simulation/hall-run';
import type { LegRecord } from '#engine/simulation/leg-record';

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

const rowsPerInsert = 500;

/** Keeps simulated days of a scenario as a hall's history: tickets as its queue system tells them, windows as planned. Times by Asia/Shanghai. */
export async function keepSimulatedDays(
  store: DuckDBConnection,
  hallId: string,
  scenario: Scenario,
  days: readonly string[],
  firstReplication = 0,
): Promise<void> {
  const run = new HallRun(buildModel(scenario));
  const rows: string[] = [];
  const openings: string[] = [];
  days.forEach((day, place) => {
    const at = (minute: number): string => text(moment(scenario, day, minute));
    const closes = new Map(scenario.windows.map(({ id }) => [id, scenario.hours.closesMinute]));
    run.run(5, firstReplication + place, (leg) => {
      rows.push(legValues(hallId, day, leg, scenario));
      if (leg.windowId !== null) closes.set(leg.windowId, Math.max(closes.get(leg.windowId) ?? 0, leg.endedMinute));
    });
    for (const { id, queues } of scenario.windows)
      openings.push(`(${text(hallId)}, ${text(day)}, ${text(id)}, 'open', ${text(queues.join())}, ${at(0)}, ${at(closes.get(id) ?? 0)})`);
  });
  await insert(
    store,
    `ticket_legs (hall_id, day, ticket_id, leg, queue_id, class, matter_id, queued_at, called_at, started_at, ended_at, window_id,
    outcome, calls, wait_seconds, walk_seconds, service_seconds, held_seconds)`,
    rows,
  );
  await insert(store, 'window_periods (hall_id, day, window_id, status, queues, started_at, ended_at)', openings);
}

async function insert(store: DuckDBConnection, into: string, rows: readonly string[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerInsert)
    await store.run(`INSERT INTO ${into} VALUES ${rows.slice(from, from + rowsPerInsert).join(', ')}`);
}

const outcomes = { served: 'served', left: 'abandoned', missed: 'missed', balked: 'abandoned', unserved: 'closed' } as const;

function legValues(hallId: string, day: string, leg: LegRecord, scenario: Scenario): string {
  const { joinedMinute, startedMinute, endedMinute, outcome } = leg;
  const held = scenario.queues.find(({ id }) => id === leg.queueId)?.noShow?.heldMinutes ?? 0;
  // The simulator ends a missed leg at its call.
  const called = outcome === 'missed' ? endedMinute : leg.calledMinute;
  const ended = outcome === 'missed' ? endedMinute + held : endedMinute;
  const time = (minute: number): string => (Number.isNaN(minute) ? 'null' : text(moment(scenario, day, minute)));
  const seconds = (from: number, to: number): string => (Number.isNaN(from + to) ? 'null' : String((to - from) * 60));
  const values = [
    text(hallId),
    text(day),
    text(`${leg.queueId}${leg.visitor}`),
    String(leg.leg + 1),
    text(leg.queueId),
    text(leg.classId),
    text(leg.matterId),
    time(joinedMinute),
    time(called),
    time(startedMinute),
    time(ended),
    leg.windowId === null ? 'null' : text(leg.windowId),
    text(outcomes[outcome]),
    Number.isNaN(called) ? '0' : '1',
    seconds(joinedMinute, Number.isNaN(called) ? ended : called),
    seconds(called, startedMinute),
    seconds(startedMinute, endedMinute),
    '0',
  ];
  return `(${values.join(', ')})`;
}

const text = (value: string): string => `'${value}'`;

function moment({ hours }: Scenario, day: string, minute: number): string {
  return new Date(Date.parse(`${day}T${hours.startsAt ?? '00:00'}:00+08:00`) + minute * 60_000).toISOString();
}
