import type { Estimate } from '#contracts/simulation';
import { formatCount } from '../text/format.ts';
import type { Reading } from './statistics.ts';

/** Shares are shown in percent, spreads in percentage points. */
const scaleOf = (reading: Reading): number => (reading === 'share' || reading === 'spread' ? 100 : 1);

/** Digits after the point that tell estimates from the ends of their intervals: one as a rule, two where they are very narrow. */
export function digitsFor(reading: Reading, estimates: readonly Estimate[]): number {
  const halves = estimates.flatMap(({ low, high }) => (low === null || high === null ? [] : [((high - low) / 2) * scaleOf(reading)]));
  const widest = Math.max(0, ...halves);
  if (reading === 'count') return widest > 0 && widest < 1 ? 1 : 0;
  return reading !== 'hours' && widest > 0 && widest < 0.05 ? 2 : 1;
}

/** A figure without its unit: `14.2`, `93.1%`, `1,284`; never `-0.0`. */
export function formatFigure(value: number, reading: Reading, digits: number): string {
  const scaled = value * scaleOf(reading);
  if (reading === 'count' && digits === 0) return formatCount(scaled);
  const rounded = Number(scaled.toFixed(digits));
  return `${withMinus(rounded === 0 ? 0 : rounded, digits)}${reading === 'share' ? '%' : ''}`;
}

/** The interval of a figure that is never below zero: `13.9–14.5`. Null for a single day, and where it is too narrow to be told. */
export function formatInterval({ low, high }: Estimate, reading: Reading, digits: number): string | null {
  if (low === null || high === null) return null;
  const figure = (value: number): string => formatFigure(Math.max(0, value), reading, digits);
  return figure(low) === figure(high) ? null : `${figure(low).replace('%', '')}–${figure(high)}`;
}

const withMinus = (value: number, digits: number): string => (value < 0 ? `−${Math.abs(value).toFixed(digits)}` : value.toFixed(digits));
