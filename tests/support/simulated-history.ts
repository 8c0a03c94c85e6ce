import type { Scenario } from '#contracts/scenario';
import { buildModel } from '#engine/simulation/hall-model';
import { HallRun } from '#engine/simulation/hall-run';
import type { LegRecord } from '#engine/simulation/leg-record';
import type { MemoryStore } from './memory-store.ts';

const rowsPerInsert = 500;

/** Keeps simulated days of a scenario as a hall's history: tickets as its queue system tells them, windows as planned. Times by Asia/Shanghai. */
export async function keepSimulatedDays(
  store: MemoryStore,
  hallId: string,
  scenario: Scenario,
  days: readonly string[],
): Promise<LegRecord[]> {
  const run = new HallRun(buildModel(scenario));
  const all: LegRecord[] = [];
  const rows = days.flatMap((day, replication) => {
    const legs: LegRecord[] = [];
    run.run(5, replication, (leg) => legs.push(leg));
    all.push(...legs);
    return legs.map((leg) => legValues(hallId, day, leg, scenario));
  });
  await insert(
    store,
    `ticket_legs (hall_id, day, ticket_id, leg, queue_id, class, matter_id, queued_at, called_at, started_at, ended_at, window_id,
    outcome, calls, wait_seconds, walk_seconds, service_seconds, held_seconds)`,
    rows,
  );
  const openings = days.flatMap((day) =>
    scenario.windows.map(({ id, queues }) => {
      const at = (minute: number): string => text(moment(scenario, day, minute));
      return `(${text(hallId)}, ${text(day)}, ${text(id)}, 'open', ${text(queues.join())}, ${at(0)}, ${at(scenario.hours.closesMinute)})`;
    }),
  );
  await insert(store, 'window_periods (hall_id, day, window_id, status, queues, started_at, ended_at)', openings);
  return all;
}

async function insert(store: MemoryStore, into: string, rows: readonly string[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerInsert)
    await store.connection.run(`INSERT INTO ${into} VALUES ${rows.slice(from, from + rowsPerInsert).join(', ')}`);
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
