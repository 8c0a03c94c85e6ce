import { type DayPattern, holidayPattern, makeUpPattern } from './day-traits.ts';

/** Why a forecast says little. */
export type ForecastDoubt = 'no_history' | 'short_history' | 'holiday_never_seen' | 'make_up_workday_never_seen';

/** Fewer days of a slot than this are a short history. */
const shortHistoryDays = 3;

/** The most serious doubt about a forecast; null for none. `support`, `patternSupport`: days it stands on, and such days among them. */
export function findDoubt(support: number, patternSupport: number, pattern: DayPattern): ForecastDoubt | null {
  if (support === 0) return 'no_history';
  if (patternSupport === 0 && pattern === holidayPattern) return 'holiday_never_seen';
  if (support < shortHistoryDays) return 'short_history';
  return patternSupport === 0 && pattern === makeUpPattern ? 'make_up_workday_never_seen' : null;
}

/** How much wider a doubt makes the interval. */
export function widening(doubt: ForecastDoubt | null): number {
  switch (doubt) {
    case null:
      return 1;
    case 'make_up_workday_never_seen':
      return 1.5;
    case 'short_history':
      return 2;
    case 'no_history':
    case 'holiday_never_seen':
      return 3;
  }
}
