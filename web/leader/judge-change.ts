import type { Compared } from '#contracts/http-api';

/** Which way is better for the public; a count is neither. */
export type Direction = 'less' | 'more' | 'neither';
export type Verdict = 'better' | 'worse' | 'same' | 'unknown';

/** Against the usual: a difference below `worthNoting` (in the figure's own unit) is none. */
export function judgeChange(figure: Compared, direction: Direction, worthNoting: number): Verdict {
  if (figure.today === null || figure.norm === null) return 'unknown';
  const change = figure.today - figure.norm;
  if (direction === 'neither' || Math.abs(change) < worthNoting) return 'same';
  return change < 0 === (direction === 'less') ? 'better' : 'worse';
}
