import type { ExperimentDetail, ExperimentRequest, ExperimentSummary } from '#contracts/experiments';
import {
  type Comparison,
  type DayProfile,
  type Estimate,
  type HallStatistic,
  hallStatistics,
  type LegStatistic,
  legStatistics,
  type SimulationResult,
} from '#contracts/simulation';

/** A mean with as much to either side. */
export const around = (mean: number, half: number): Estimate => ({ mean, low: mean - half, high: mean + half });
export const unknown: Estimate = { mean: null, low: null, high: null };

const all = <K extends string>(names: readonly K[], part: Partial<Record<K, Estimate>>): Record<K, Estimate> =>
  Object.fromEntries(names.map((name) => [name, part[name] ?? unknown])) as Record<K, Estimate>;
export const hallEstimates = (part: Partial<Record<HallStatistic, Estimate>>) => all(hallStatistics, part);
export const legEstimates = (part: Partial<Record<LegStatistic, Estimate>>) => all(legStatistics, part);

export const profile = (mean: readonly (number | null)[]): DayProfile => ({
  minute: mean.map((_, slot) => slot * 15),
  mean: [...mean],
  low: mean.map((minutes) => (minutes === null ? null : minutes / 2)),
  high: mean.map((minutes) => (minutes === null ? null : minutes * 2)),
});

export const someResult = (scenarioId: string, part: Partial<SimulationResult> = {}): SimulationResult => ({
  scenarioId,
  seed: 7,
  replications: 100,
  version: '1',
  statistics: hallEstimates({ meanWaitMinutes: around(8, 0.3), windowHours: around(88, 0.2) }),
  queues: [],
  classes: [],
  waits: profile([2, 8, null]),
  queueWaits: [],
  windows: [],
  overloadedQueues: [],
  ...part,
});

export const someComparison = (scenarioId: string, part: Partial<Record<HallStatistic, Estimate>>): Comparison => ({
  scenarioId,
  baselineId: 'A',
  differences: hallEstimates(part),
  queues: [],
});

export const someRequest = (part: Partial<ExperimentRequest> = {}): ExperimentRequest => ({
  base: { kind: 'day', hallId: 'jincheng', day: '2026-11-20' },
  variants: [
    { id: 'A', name: '基线方案', levers: [] },
    { id: 'B', name: '多开窗口', levers: [{ leverId: 'staffing', parameters: { change: 2 } }] },
  ],
  seed: 7,
  replications: 1000,
  ...part,
});

export const someSummary = (part: Partial<ExperimentSummary> = {}): ExperimentSummary => ({
  id: '3f2a9c0d5b7e41a6c8d90e12',
  name: null,
  hallId: 'jincheng',
  status: 'running',
  progress: 0.4,
  replications: 400,
  requestedBy: 'zhou',
  requestedAt: '2026-11-25T02:10:00.000Z',
  finishedAt: null,
  variants: someRequest().variants.map(({ id, name }) => ({ id, name })),
  design: null,
  reason: null,
  ...part,
});

export const someDetail = (part: Partial<ExperimentDetail> = {}): ExperimentDetail => ({
  summary: someSummary(),
  request: someRequest(),
  assumptions: [],
  result: null,
  ...part,
});
