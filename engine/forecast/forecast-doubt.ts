import type { ForecastDoubt } from '#contracts/arrival-forecast';
import { type DayPattern, holidayPattern, makeUpPattern } from './day-traits.ts';

/** Fewer days of a slot than this are a short history. */
const shortHistoryDays = 3;

/** The most serious doubt about a forecast; null for none. `support`, `patternSupport`: days it stands on, and such days among them. */
export function findDoubt(support: number, patternSupport: number, pattern: DayPattern): ForecastDoubt | null {
  if (support === 0) return 'no_history';
  if (patternSupport === 0 && pattern === holidayPattern) return 'holiday_never_seen';
  if (support < shortHistoryDays) return 'short_history';
  if (patternSupport > 0) return null;
  return pattern === makeUpPattern ? 'make_up_workday_never_seen' : 'weekday_never_seen';
}

/** How much wider a doubt makes the interval. */
export function widening(doubt: ForecastDoubt | null): number {
  switch (doubt) {
    case null:
      return 1;
    case 'make_up_workday_never_seen':
      return 1.5;
    case 'weekday_never_seen':
    case 'short_history':
      return 2;
    case 'no_history':
    case 'holiday_never_seen':
      return 3;
  }
}
