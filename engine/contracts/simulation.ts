import Type, { type Static } from 'typebox';

/** A mean over simulated days, and the interval that holds the true one with 95 % confidence. NaN is written as null. */
const Nullable = Type.Union([Type.Number(), Type.Null()]);
export const Estimate = Type.Object({ mean: Nullable, low: Nullable, high: Nullable });
export type Estimate = Static<typeof Estimate>;

/** What is told of a whole hall, of a queue and of a class. */
export const hallStatistics = [
  'visitors',
  'servedVisitors',
  'meanWaitMinutes',
  'p50WaitMinutes',
  'p90WaitMinutes',
  'p95WaitMinutes',
  'shareWithin15Minutes',
  'shareWithin30Minutes',
  'abandonedShare',
  'balkedShare',
  'missedShare',
  'unservedVisitors',
  'meanStayMinutes',
  'utilizationShare',
  'utilizationSpread',
  'windowHours',
  'overtimeMinutes',
  /** Minutes that all tickets together waited, called or not. */
  'waitedPersonMinutes',
] as const;
export const legStatistics = [
  'tickets',
  'meanWaitMinutes',
  'p50WaitMinutes',
  'p90WaitMinutes',
  'p95WaitMinutes',
  'shareWithin15Minutes',
  'shareWithin30Minutes',
  'shareWithinTarget',
  'abandonedShare',
  'waitedPersonMinutes',
] as const;
export type HallStatistic = (typeof hallStatistics)[number];
export type LegStatistic = (typeof legStatistics)[number];

const estimatesOf = <K extends string>(names: readonly K[]) =>
  Type.Object(Object.fromEntries(names.map((name) => [name, Estimate])) as Record<K, typeof Estimate>);

export const HallStatistics = estimatesOf(hallStatistics);
export type HallStatistics = Static<typeof HallStatistics>;

/** A value over the day by quarter hour, and the band that holds 80 % of simulated days. */
export const DayProfile = Type.Object({
  minute: Type.Array(Type.Number()),
  mean: Type.Array(Nullable),
  low: Type.Array(Nullable),
  high: Type.Array(Nullable),
});
export type DayProfile = Static<typeof DayProfile>;

/** What the days of one scenario came to. */
export const SimulationResult = Type.Object({
  scenarioId: Type.String(),
  seed: Type.Integer(),
  replications: Type.Integer(),
  /** Of the simulator: the same scenario, seed and version give the same bytes. */
  version: Type.String(),
  statistics: HallStatistics,
  queues: Type.Array(Type.Object({ queueId: Type.String(), statistics: estimatesOf(legStatistics) })),
  classes: Type.Array(Type.Object({ classId: Type.String(), statistics: estimatesOf(legStatistics) })),
  /** Mean wait of those who joined in the quarter hour: of all, and by queue. */
  waits: DayProfile,
  queueWaits: Type.Array(Type.Object({ queueId: Type.String(), waits: DayProfile })),
  /** Of each window: share of its open time that it was busy, over the day and by quarter hour (null while closed). */
  windows: Type.Array(
    Type.Object({
      windowId: Type.String(),
      utilizationShare: Nullable,
      openHours: Nullable,
      utilizationBySlot: Type.Array(Nullable),
    }),
  ),
  /** Queues that bring more work than their windows can do: waits there say little but that. */
  overloadedQueues: Type.Array(Type.String()),
});
export type SimulationResult = Static<typeof SimulationResult>;

/** A scenario less the first one, on the same visitors: paired, so that chance the two share cancels out. */
export const Comparison = Type.Object({
  scenarioId: Type.String(),
  baselineId: Type.String(),
  differences: HallStatistics,
  /** Empty where the scenarios have not the same queues. */
  queues: Type.Array(Type.Object({ queueId: Type.String(), differences: estimatesOf(legStatistics) })),
});
export type Comparison = Static<typeof Comparison>;

export const ExperimentResult = Type.Object({
  replications: Type.Integer(),
  /** Null when no half-width was asked for. */
  targetReached: Type.Union([Type.Boolean(), Type.Null()]),
  results: Type.Array(SimulationResult),
  comparisons: Type.Array(Comparison),
});
export type ExperimentResult = Static<typeof ExperimentResult>;
