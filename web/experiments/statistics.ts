import type { HallStatistic, LegStatistic } from '#contracts/simulation';

/** What a figure is: its unit, and how many digits say enough. */
export type Reading = 'minutes' | 'share' | 'spread' | 'count' | 'hours';

/** How a statistic is read, and which way is better for the public. */
export interface StatisticView {
  readonly id: HallStatistic;
  readonly reading: Reading;
  readonly better: 'less' | 'more' | 'neither';
  readonly group: 'waiting' | 'leaving' | 'windows' | 'visits';
  /** Shown before anybody asks for all. */
  readonly isHeadline: boolean;
}

type View = Omit<StatisticView, 'id'>;
const minutes = { reading: 'minutes', better: 'less' } as const;
const share = { reading: 'share', better: 'less' } as const;
const count = { reading: 'count', better: 'neither' } as const;

const views: Readonly<Record<HallStatistic, View>> = {
  meanWaitMinutes: { ...minutes, group: 'waiting', isHeadline: true },
  p50WaitMinutes: { ...minutes, group: 'waiting', isHeadline: false },
  p90WaitMinutes: { ...minutes, group: 'waiting', isHeadline: true },
  p95WaitMinutes: { ...minutes, group: 'waiting', isHeadline: false },
  shareWithin15Minutes: { ...share, better: 'more', group: 'waiting', isHeadline: true },
  shareWithin30Minutes: { ...share, better: 'more', group: 'waiting', isHeadline: false },
  abandonedShare: { ...share, group: 'leaving', isHeadline: true },
  balkedShare: { ...share, group: 'leaving', isHeadline: false },
  missedShare: { ...share, group: 'leaving', isHeadline: false },
  unservedVisitors: { reading: 'count', better: 'less', group: 'leaving', isHeadline: false },
  windowHours: { reading: 'hours', better: 'neither', group: 'windows', isHeadline: true },
  utilizationShare: { ...share, better: 'neither', group: 'windows', isHeadline: true },
  utilizationSpread: { reading: 'spread', better: 'less', group: 'windows', isHeadline: true },
  overtimeMinutes: { ...minutes, group: 'windows', isHeadline: true },
  waitedPersonMinutes: { reading: 'count', better: 'less', group: 'waiting', isHeadline: false },
  visitors: { ...count, group: 'visits', isHeadline: false },
  servedVisitors: { ...count, better: 'more', group: 'visits', isHeadline: false },
  meanStayMinutes: { ...minutes, group: 'visits', isHeadline: false },
};

/** Every statistic of a hall in the order it is read. */
export const hallStatisticViews: readonly StatisticView[] = (Object.keys(views) as HallStatistic[]).map((id) => ({ id, ...views[id] }));

export const viewOf = (id: HallStatistic): StatisticView => ({ id, ...views[id] });

/** Of a queue and of a class, in the order they are read. */
export const legReadings: Readonly<Record<LegStatistic, Reading>> = {
  meanWaitMinutes: 'minutes',
  p50WaitMinutes: 'minutes',
  p90WaitMinutes: 'minutes',
  p95WaitMinutes: 'minutes',
  shareWithin15Minutes: 'share',
  shareWithin30Minutes: 'share',
  shareWithinTarget: 'share',
  abandonedShare: 'share',
  waitedPersonMinutes: 'count',
  tickets: 'count',
};
