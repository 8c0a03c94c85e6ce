import { describe, expect, it } from 'vitest';
import { en } from '../../../web/text/en.ts';
import * as format from '../../../web/text/format.ts';
import { zhCn } from '../../../web/text/zh-cn.ts';

const minute = 60_000;
const morning = Date.parse('2026-11-23T01:42:18Z');

describe('figures', () => {
  it('tick in minutes and seconds, and in hours from one hour on', () => {
    expect([0, 61_000, 59 * minute, 62 * minute + 5_000, -5].map(format.formatTicking)).toEqual([
      '0:00',
      '1:01',
      '59:00',
      '1:02:05',
      '0:00',
    ]);
  });
  it('last as long as a hall would say', () => {
    const said = (milliseconds: number): string => format.formatDuration(milliseconds, zhCn);
    expect([30_000, 12 * minute, 120 * minute, 125 * minute, 50 * 60 * minute].map(said)).toEqual([
      '30 秒',
      '12 分',
      '2 小时',
      '2 小时 5 分',
      '2 天 2 小时',
    ]);
    expect(format.formatDuration(125 * minute, en)).toBe('2 h 5 min');
  });
  it('show the hall’s time in the hall’s zone', () => {
    expect(format.formatTime(morning, 'Asia/Shanghai')).toBe('09:42');
    expect(format.formatTime(morning, 'Asia/Shanghai', true)).toBe('09:42:18');
    expect(format.formatTime(Date.parse('2026-11-22T16:00:00Z'), 'Asia/Shanghai')).toBe('00:00');
    expect(format.formatDay(morning, 'Asia/Shanghai', 'zh-CN')).toBe('11月23日周一');
    expect(format.formatMoment(morning, 'Asia/Shanghai')).toBe('11-23 09:42');
  });
  it('round counts, shares and minutes to what they are worth', () => {
    expect(format.formatCount(1284.4)).toBe('1,284');
    expect(format.formatShare(0.9712)).toBe('97.1%');
    expect([3.84, 10.4, 25.6].map(format.formatMinutes)).toEqual(['3.8', '10', '26']);
  });
});

describe('comparisons with the usual', () => {
  it('say more, less or the same, in words', () => {
    expect(format.compareCounts(120, 100, zhCn)).toBe('比平时多 20%');
    expect(format.compareCounts(80, 100, en)).toBe('20% below usual');
    expect(format.compareCounts(100, 100, zhCn)).toBe('与平时持平');
    expect(format.compareNumbers(9, 12, zhCn)).toBe('比平时少 3');
    expect(format.compareWaits(6.2, 5, zhCn)).toBe('比平时长 1.2 分');
  });
  it('say nothing where the usual is nothing', () => {
    expect(format.compareCounts(5, 0, zhCn)).toBeNull();
  });
});
