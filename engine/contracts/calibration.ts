import Type, { type Static } from 'typebox';

const Nullable = Type.Union([Type.Number(), Type.Null()]);

/** What a past day is compared by. The wait is also told hour by hour of joining. */
export const calibrationStatistics = [
  'meanWaitMinutes',
  'hourlyWaitMinutes',
  'p90WaitMinutes',
  'shareWithin15Minutes',
  'abandonedShare',
  'servedTickets',
  'utilizationShare',
] as const;
export const CalibrationStatistic = Type.Enum([...calibrationStatistics]);
export type CalibrationStatistic = (typeof calibrationStatistics)[number];

/** One number of one past day beside the band that holds 95 % of simulated days. */
export const CalibrationValue = Type.Object({
  statistic: CalibrationStatistic,
  /** Null: of the whole hall. */
  queueId: Type.Union([Type.String(), Type.Null()]),
  /** Hour of the hall's clock in which they joined; null: of the whole day. */
  hour: Type.Union([Type.Integer(), Type.Null()]),
  observed: Type.Number(),
  low: Type.Number(),
  mean: Type.Number(),
  high: Type.Number(),
  inside: Type.Boolean(),
});
export type CalibrationValue = Static<typeof CalibrationValue>;

/** How many values of one statistic lie inside their bands. `passes`: at least nine in ten do. */
export const CalibrationCount = Type.Object({
  checked: Type.Integer(),
  inside: Type.Integer(),
  share: Nullable,
  passes: Type.Boolean(),
});
export type CalibrationCount = Static<typeof CalibrationCount>;

/** `fitted`: visitors drawn from what was fitted. `recorded`: those of the day itself, so that only the hall is judged. */
export const CalibrationMode = Type.Enum(['fitted', 'recorded']);
export type CalibrationMode = 'fitted' | 'recorded';

const Summary = Type.Object({
  mode: CalibrationMode,
  overall: CalibrationCount,
  statistics: Type.Array(Type.Object({ statistic: CalibrationStatistic, count: CalibrationCount })),
});

/** Past days that the fit did not know, against simulated ones with those days' windows: statistic by statistic. */
export const Calibration = Type.Object({
  hallId: Type.String(),
  /** Service days the hall was fitted on. */
  fitFrom: Type.String(),
  fitTo: Type.String(),
  replications: Type.Integer(),
  seed: Type.Integer(),
  /** Of the simulator. */
  version: Type.String(),
  summaries: Type.Array(Summary),
  days: Type.Array(Type.Object({ day: Type.String(), mode: CalibrationMode, values: Type.Array(CalibrationValue) })),
  /** Days that could not be compared, and why. */
  leftOut: Type.Array(Type.Object({ day: Type.String(), reason: Type.String() })),
});
export type Calibration = Static<typeof Calibration>;
