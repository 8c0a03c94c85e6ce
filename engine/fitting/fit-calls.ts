import type { Distribution } from '#contracts/distribution';
import { type FittedSpan, fitSpan, sumsOfCurve } from './fit-span.ts';
import type { CallRow, WrapUpRow } from './hall-history.ts';
import { medianOf } from './median-of.ts';
import { mixCurves, parseCurve, valueAt } from './quantile-curve.ts';

/** A span of the whole hall, and of the queues that show enough of it; null where it takes no time. */
export interface QueueSpans {
  readonly hall: FittedSpan | null;
  readonly queues: ReadonlyMap<string, FittedSpan | null>;
}

/** What goes for a queue. */
export const spanIn = ({ hall, queues }: QueueSpans, queueId: string): FittedSpan | null =>
  queues.get(queueId) ?? (queues.has(queueId) ? null : hall);

/** A post left empty without anybody saying so, as far as gaps before people who wait show it. */
export interface VacancyFit {
  readonly gaps: number;
  readonly vacant: number;
  readonly meanMinutes: number;
}

export interface CallFit {
  /** From the call to the service. */
  readonly walks: QueueSpans;
  /** From the end of a service to the next call, while others wait. */
  readonly wrapUps: QueueSpans;
  readonly vacancy: VacancyFit;
  /** How long a window waits for somebody who does not come; null when nobody was missed. */
  readonly heldMinutes: number | null;
  readonly returnAfter: Distribution | null;
  readonly returns: number;
  /** Behind how many of the others they are put who come back. */
  readonly behindVisitors: number;
}

const perMinute = 1 / 60;
const enoughSpans = 100;
const leastSpans = 20;
const leastReturns = 5;
/** Shorter than a second is a click. */
const leastMinutes = 1 / 60;
const nearlyAll = 0.95;

export function fitCalls(calls: readonly CallRow[], wrapUps: readonly WrapUpRow[]): CallFit {
  const missed = calls.reduce((sum, row) => sum + row.missed, 0);
  const held = calls.reduce((sum, row) => sum + row.missed * (row.held_seconds ?? 0), 0);
  const vacant = wrapUps.reduce((sum, row) => sum + row.vacant, 0);
  const vacantSeconds = wrapUps.reduce((sum, row) => sum + row.vacant * (row.vacant_mean_seconds ?? 0), 0);
  return {
    walks: fitSpans(calls.map((row) => ({ queueId: row.queue_id, count: row.walks, text: row.walk_quantiles_seconds }))),
    wrapUps: fitSpans(wrapUps.map((row) => ({ queueId: row.queue_id, count: row.gaps, text: row.quantiles_seconds }))),
    vacancy: {
      gaps: wrapUps.reduce((sum, row) => sum + row.gaps + row.vacant, 0),
      vacant,
      meanMinutes: vacant > 0 ? (vacantSeconds / vacant) * perMinute : 0,
    },
    heldMinutes: missed > 0 ? Math.min(60, (held / missed) * perMinute) : null,
    ...fitReturns(calls),
  };
}

function fitSpans(rows: readonly { readonly queueId: string; readonly count: number; readonly text: string | null }[]): QueueSpans {
  const seen = rows.flatMap(({ queueId, count, text }) => {
    const curve = parseCurve(text, perMinute);
    return curve === null || count === 0 ? [] : [{ queueId, count, curve, weight: count }];
  });
  const count = seen.reduce((sum, row) => sum + row.count, 0);
  if (count < leastSpans) return { hall: null, queues: new Map() };
  const spanOf = (curve: readonly number[], of: number): FittedSpan | null => {
    if (valueAt(curve, nearlyAll) <= leastMinutes) return null;
    const spans = curve.map((value) => Math.max(leastMinutes, value));
    return fitSpan(spans, sumsOfCurve(spans, of, leastMinutes));
  };
  return {
    hall: spanOf(mixCurves(seen), count),
    queues: new Map(seen.filter((row) => row.count >= enoughSpans).map((row) => [row.queueId, spanOf(row.curve, row.count)])),
  };
}

function fitReturns(calls: readonly CallRow[]): Pick<CallFit, 'returnAfter' | 'returns' | 'behindVisitors'> {
  const back = calls.filter(({ returns, return_mean_minutes }) => returns > 0 && return_mean_minutes !== null);
  const returns = back.reduce((sum, row) => sum + row.returns, 0);
  if (returns < leastReturns) return { returnAfter: null, returns, behindVisitors: 0 };
  const mean = back.reduce((sum, row) => sum + row.returns * (row.return_mean_minutes ?? 0), 0) / returns;
  const squares = back.reduce(
    (sum, row) => sum + row.returns * ((row.return_deviation_minutes ?? 0) ** 2 + ((row.return_mean_minutes ?? 0) - mean) ** 2),
    0,
  );
  const deviation = Math.sqrt(squares / returns);
  return {
    returnAfter: { kind: 'gamma', meanMinutes: mean, coefficientOfVariation: Math.min(3, deviation / mean) },
    returns,
    behindVisitors: Math.max(0, Math.round(medianOf(back.map(({ behind }) => behind ?? 0)))),
  };
}
