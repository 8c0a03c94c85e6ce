import { type ArrivalQuantiles, type ForecastDoubt, forecastDoubts, type QueueArrivals } from '#contracts/arrival-forecast';
import type { Instant } from '#contracts/instant';
import { type CountForecast, factorSoFar, forecastCount, forecastSum, type SlotPassed } from '../forecast/count-forecast.ts';
import { meanOfFactor } from '../forecast/day-factor.ts';
import { widening } from '../forecast/forecast-doubt.ts';
import { forecastShares } from '../forecast/scores.ts';
import { slotMinutes } from './arrival-grid.ts';
import type { ArrivalModel } from './arrival-model.ts';

/** A day as far as it is known: null for one that has not begun. */
export interface DaySoFar {
  readonly now: Instant;
  /** The hall's last ticket; what came after it is not known. */
  readonly heardUntil: Instant;
  /** Arrivals of the queue by slot, those without any left out. */
  readonly came: ReadonlyMap<number, number>;
}

/** Slots outside the hall's hours of which less is expected are left out. */
const hardlyAny = 0.05;

export interface QueueDay {
  /** Place of the queue and of the day in the model's grid. */
  readonly key: number;
  readonly day: number;
  readonly isPlanned: (slot: number) => boolean;
  readonly startOf: (slot: number) => Instant;
  readonly soFar: DaySoFar | null;
}

interface SlotSeen {
  readonly slot: number;
  readonly start: Instant;
  readonly mean: number | null;
  readonly came: number | null;
  readonly isOver: boolean;
}

/** A queue's day, slot by slot. What came until now moves what is still to come. */
export function describeQueue(model: ArrivalModel, { key, day, isPlanned, startOf, soFar }: QueueDay): QueueArrivals {
  const queueId = model.grid.keys[key] ?? '';
  const variance = model.variance(key, day);
  const doubts = new Set<ForecastDoubt | null>();
  const slots = model.grid.slots.flatMap((slotNumber, place): SlotSeen[] => {
    const start = startOf(slotNumber);
    const end = start + slotMinutes * 60_000;
    const expected = model.expected(key, day, place);
    const arrivals = soFar?.came.get(slotNumber) ?? 0;
    if (!isPlanned(slotNumber) && arrivals === 0 && (expected?.mean ?? 0) < hardlyAny) return [];
    doubts.add(expected === null ? 'no_history' : expected.doubt);
    const came = soFar && start < soFar.now ? arrivals : null;
    return [{ slot: place, start, mean: expected?.mean ?? null, came, isOver: soFar !== null && end <= soFar.now }];
  });
  const doubt = forecastDoubts.find((one) => doubts.has(one)) ?? null;
  const passed = slots.flatMap(({ slot, start, mean, came }): SlotPassed[] =>
    soFar && mean !== null && came !== null && start + slotMinutes * 60_000 <= Math.min(soFar.now, soFar.heardUntil)
      ? [{ slot, expected: mean, came }]
      : [],
  );
  const factor = factorSoFar(variance, passed);
  const wider = widening(doubt);
  const toCome = slots.flatMap(({ slot, mean, isOver }) => (mean === null || isOver ? [] : [{ slot, expected: mean }]));
  const unknown = slots.some(({ mean, isOver }) => mean === null && !isOver);
  return {
    queueId,
    doubt,
    dayFactor: soFar && doubt !== 'no_history' ? round(meanOfFactor(factor)) : null,
    toCome: unknown ? { mean: null, quantiles: null } : named(forecastSum(toCome, factor, variance, forecastShares, wider)),
    slots: slots.map(({ slot, start, mean, came }) => ({
      slotStart: new Date(start).toISOString(),
      came,
      ...(mean === null ? { mean: null, quantiles: null } : named(forecastCount(mean, slot, factor, variance, forecastShares, wider))),
    })),
  };
}

function named({ mean, quantiles }: CountForecast): { mean: number; quantiles: ArrivalQuantiles } {
  const [p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0] = quantiles;
  return { mean: round(mean), quantiles: { p10, p25, p50, p75, p90 } };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
