import type { Estimate } from '#contracts/simulation';
import type { ExperimentText } from './experiment-text.ts';
import { type Finding, readDifference } from './read-difference.ts';
import type { Reading, StatisticView } from './statistics.ts';

/** Differences of shares are told in percentage points. */
const unitOf = (reading: Reading, text: ExperimentText): string => text.unit[reading === 'share' ? 'points' : reading];

/** A sentence: `B 比 A 平均等候少 3.2 分钟（2.6–3.8）`; null before there is an interval. */
export function sayDifference(own: string, first: string, view: StatisticView, estimate: Estimate, text: ExperimentText): string | null {
  const { kind, amount, from, to } = readDifference(estimate, view.reading);
  const name = text.inSentence[view.id] ?? text.statistic[view.id];
  const unit = unitOf(view.reading, text);
  switch (kind) {
    case 'unknown':
      return null;
    case 'same':
      return text.difference.same(own, first, name);
    case 'unclear':
      return text.difference.unclear(own, first, name, from, to, unit);
    default:
      return text.difference.sentence(own, first, name, text.difference[kind][view.reading], amount, unit, from, to);
  }
}

/** The same for a table's cell, without its interval: `少 3.2 分钟`, `无明显差别`. */
export function sayShortly({ kind, amount }: Finding, reading: Reading, text: ExperimentText): string {
  switch (kind) {
    case 'unknown':
      return text.difference.unknown;
    case 'same':
      return text.difference.shortSame;
    case 'unclear':
      return text.difference.shortUnclear;
    default:
      return text.difference.short(text.difference[kind][reading], amount, unitOf(reading, text));
  }
}

/** The interval of a finding: `2.6–3.8`; `−0.4 至 +0.2` around zero; empty where it has no width. */
export function sayRange({ kind, from, to }: Finding, text: ExperimentText): string {
  if (kind === 'unclear') return text.difference.signedRange(from, to);
  return from === to ? '' : text.difference.range(from, to);
}
