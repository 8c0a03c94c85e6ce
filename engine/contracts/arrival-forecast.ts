import Type, { type Static } from 'typebox';

/** Why a forecast says little, the most serious first. */
export const forecastDoubts = [
  /** Nobody ever came to this queue: nothing is said. */
  'no_history',
  'holiday_never_seen',
  /** Fewer than three days. */
  'short_history',
  'weekday_never_seen',
  'make_up_workday_never_seen',
] as const;
export type ForecastDoubt = (typeof forecastDoubts)[number];

/** What a calendar makes of a day. */
export const dayKinds = ['workday', 'weekend', 'holiday', 'make_up_workday'] as const;
export type DayKind = (typeof dayKinds)[number];

const Quantiles = Type.Object(
  { p10: Type.Integer(), p25: Type.Integer(), p50: Type.Integer(), p75: Type.Integer(), p90: Type.Integer() },
  { description: 'Arrivals below which 10 to 90 % of such slots or days stay' },
);
export type ArrivalQuantiles = Static<typeof Quantiles>;

/** Tickets taken for a queue in a quarter hour. `came`: null before it begins. `mean` and `quantiles`: null without history. */
export const ArrivalSlot = Type.Object({
  slotStart: Type.String({ format: 'date-time' }),
  came: Type.Union([Type.Integer(), Type.Null()]),
  mean: Type.Union([Type.Number(), Type.Null()]),
  quantiles: Type.Union([Quantiles, Type.Null()]),
});
export type ArrivalSlot = Static<typeof ArrivalSlot>;

export const QueueArrivals = Type.Object({
  queueId: Type.String(),
  doubt: Type.Union([Type.Enum([...forecastDoubts]), Type.Null()]),
  /** By how much the day is larger than it was forecast to be, by what came until now; null for a day that has not begun. */
  dayFactor: Type.Union([Type.Number(), Type.Null()]),
  /** Over the slots that are not over yet. */
  toCome: Type.Object({
    mean: Type.Union([Type.Number(), Type.Null()]),
    quantiles: Type.Union([Quantiles, Type.Null()]),
  }),
  slots: Type.Array(ArrivalSlot),
});
export type QueueArrivals = Static<typeof QueueArrivals>;

export const ArrivalDay = Type.Object({
  day: Type.String({ format: 'date' }),
  kind: Type.Enum([...dayKinds]),
  /** The holiday it is, or that it makes up for. */
  holiday: Type.Union([Type.Object({ zh: Type.String(), en: Type.String() }), Type.Null()]),
  /** The hall is shut on such days: it forecasts nothing. */
  closed: Type.Boolean(),
  queues: Type.Array(QueueArrivals),
});
export type ArrivalDay = Static<typeof ArrivalDay>;

/** GET /api/halls/:hallId/forecast?day=&days=&queue= */
export const ArrivalForecast = Type.Object({
  madeAt: Type.String({ format: 'date-time', description: 'Hall time' }),
  /** Service days with tickets that it stands on. */
  historyDays: Type.Integer(),
  days: Type.Array(ArrivalDay),
});
export type ArrivalForecast = Static<typeof ArrivalForecast>;
