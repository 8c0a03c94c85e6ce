import type { Estimate } from '#contracts/simulation';
import { digitsFor, formatFigure } from './format-estimate.ts';
import type { Reading, StatisticView } from './statistics.ts';

/** What a paired difference says: more, less, no clear difference, exactly the same, or nothing yet. */
export interface Finding {
  readonly kind: 'more' | 'less' | 'unclear' | 'same' | 'unknown';
  /** The size of the difference, and the ends of its interval from the small to the large. Empty when nothing is known. */
  readonly amount: string;
  readonly from: string;
  readonly to: string;
}

const nothing = { amount: '', from: '', to: '' };

/** Reads a difference as its interval allows: one that holds zero shows no direction. */
export function readDifference({ mean, low, high }: Estimate, reading: Reading): Finding {
  if (mean === null || low === null || high === null) return { kind: 'unknown', ...nothing };
  if (low === 0 && high === 0) return { kind: 'same', ...nothing };
  const digits = digitsFor(reading, [{ mean, low, high }]);
  const figure = (value: number): string => formatFigure(value, reading, digits).replace('%', '');
  if (low <= 0 && high >= 0) return { kind: 'unclear', amount: figure(mean), from: figure(low), to: `+${figure(high)}` };
  const ends = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b) as [number, number];
  return { kind: mean > 0 ? 'more' : 'less', amount: figure(Math.abs(mean)), from: figure(ends[0]), to: figure(ends[1]) };
}

/** Whether a finding is good for the public. */
export function judgeFinding({ kind }: Finding, { better }: StatisticView): 'better' | 'worse' | 'neither' {
  if (better === 'neither' || (kind !== 'more' && kind !== 'less')) return 'neither';
  return kind === better ? 'better' : 'worse';
}
