import type { Compared, DayRow, LeaderRow } from '#contracts/http-api';
import { formatCount, formatMinutes, formatShare } from '../text/format.ts';
import type { Text } from '../text/text.ts';
import type { Direction } from './judge-change.ts';

/** A figure of the leader's board: how it is read, and where its days come from. */
export interface LeaderFigure {
  readonly id:
    | 'visitors'
    | 'meanWait'
    | 'p90Wait'
    | 'within15'
    | 'abandoned'
    | 'windowsOpened'
    | 'diversion'
    | 'satisfied'
    | 'casesFinished';
  readonly of: (row: LeaderRow) => Compared;
  readonly days: ((row: DayRow) => number | null) | null;
  readonly direction: Direction;
  readonly worthNoting: number;
  readonly format: (value: number) => string;
  /** Added to a change: `+1.2 分钟`, `−3.0 个百分点`. */
  readonly formatChange: (change: number, text: Text) => string;
  readonly unit: (text: Text) => string;
  readonly fromZero: boolean;
}

const signed = (change: number, digits: number): string => `${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(digits)}`;
const share = {
  format: (value: number) => formatShare(value),
  formatChange: (change: number, text: Text) => `${signed(change * 100, 1)} ${text.unit.points}`,
  unit: () => '',
};
const count = { format: formatCount, formatChange: (change: number) => `${change < 0 ? '−' : '+'}${formatCount(Math.abs(change))}` };
const minutes = { format: formatMinutes, formatChange: (change: number) => signed(change, 1), unit: (text: Text) => text.unit.minutes };

export const leaderFigures: readonly LeaderFigure[] = [
  {
    id: 'visitors',
    of: (row) => row.visitors,
    days: (row) => row.visitors,
    direction: 'neither',
    worthNoting: 1,
    ...count,
    unit: (text) => text.unit.people,
    fromZero: true,
  },
  {
    id: 'meanWait',
    of: (row) => row.meanWaitMinutes,
    days: (row) => row.meanWaitMinutes,
    direction: 'less',
    worthNoting: 1,
    ...minutes,
    fromZero: true,
  },
  {
    id: 'p90Wait',
    of: (row) => row.p90WaitMinutes,
    days: (row) => row.p90WaitMinutes,
    direction: 'less',
    worthNoting: 2,
    ...minutes,
    fromZero: true,
  },
  { id: 'within15', of: (row) => row.shareWithin15Minutes, days: null, direction: 'more', worthNoting: 0.02, ...share, fromZero: false },
  {
    id: 'abandoned',
    of: (row) => row.abandonedShare,
    days: (row) => row.abandonedShare,
    direction: 'less',
    worthNoting: 0.01,
    ...share,
    fromZero: true,
  },
  {
    id: 'windowsOpened',
    of: (row) => row.windowsOpened,
    days: null,
    direction: 'neither',
    worthNoting: 1,
    ...count,
    unit: (text) => text.unit.windows,
    fromZero: true,
  },
  { id: 'diversion', of: (row) => row.diversionShare, days: null, direction: 'more', worthNoting: 0.01, ...share, fromZero: true },
  {
    id: 'satisfied',
    of: (row) => row.satisfiedShare,
    days: (row) => row.satisfiedShare,
    direction: 'more',
    worthNoting: 0.01,
    ...share,
    fromZero: false,
  },
  {
    id: 'casesFinished',
    of: (row) => row.casesFinished,
    days: null,
    direction: 'neither',
    worthNoting: 1,
    ...count,
    unit: (text) => text.unit.items,
    fromZero: true,
  },
];
