import { expect } from 'vitest';
import type { Distribution } from '#contracts/distribution';
import type { Arrivals, Scenario } from '#contracts/scenario';
import { checkScenario } from '#engine/simulation/check-scenario';
import type { DayTally } from '#engine/simulation/day-tally';
import { buildModel, type HallModel } from '#engine/simulation/hall-model';
import { HallRun } from '#engine/simulation/hall-run';
import type { LegRecord } from '#engine/simulation/leg-record';

export const constant = (minutes: number): Distribution => ({ kind: 'constant', minutes });

/** A visitor of matter `m` at a minute, or what is known of another. */
export type HandVisitor = number | (Partial<RecordedVisitor> & { readonly minute: number });
type RecordedVisitor = Extract<Arrivals, { kind: 'recorded' }>['visitors'][number];

/** Visitors of one matter at the given minutes, or of others where told. */
export const recorded = (...visitors: HandVisitor[]): Arrivals => ({
  kind: 'recorded',
  id: 'recorded',
  visitors: visitors.map((visitor) => ({ matterId: 'm', ...(typeof visitor === 'number' ? { minute: visitor } : visitor) })),
});

/** A hall of one window W1 and one queue A whose services take ten minutes, open for eight hours; `parts` say what is otherwise. */
export const handScenario = (parts: Partial<Scenario>): Scenario => ({
  format: 1,
  id: 'by-hand',
  hours: { closesMinute: 480, ends: 'empty' },
  queues: [{ id: 'A' }],
  matters: [{ id: 'm', steps: [{ queueId: 'A', service: constant(10) }] }],
  arrivals: [],
  windows: [{ id: 'W1', queues: ['A'] }],
  ...parts,
});

export interface RecordedDay {
  readonly legs: readonly LegRecord[];
  /** A line a leg, by visitor: `0 A@W1 0>0>0>10 served` says queue, window, and when it was joined, called, begun and over. */
  readonly lines: readonly string[];
  readonly tally: DayTally;
  readonly model: HallModel;
}

/** Simulates one day of a scenario, which is sound, and keeps every leg. */
export function recordDay(scenario: Scenario, seed = 1, replication = 0): RecordedDay {
  expect(checkScenario(scenario).problems).toEqual([]);
  const model = buildModel(scenario);
  const legs: LegRecord[] = [];
  const tally = new HallRun(model, 40).run(seed, replication, (leg) => legs.push(leg));
  legs.sort((a, b) => a.visitor - b.visitor || a.leg - b.leg);
  return { legs, lines: legs.map(lineOf), tally, model };
}

function lineOf({ visitor, queueId, windowId, joinedMinute, calledMinute, startedMinute, endedMinute, outcome }: LegRecord): string {
  const known = [joinedMinute, calledMinute, startedMinute, endedMinute].filter((minute) => !Number.isNaN(minute));
  return `${visitor} ${queueId}${windowId === null ? '' : `@${windowId}`} ${known.map(rounded).join('>')} ${outcome}`;
}

const rounded = (minute: number): number => Math.round(minute * 1e6) / 1e6;
