import { describe, expect, it } from 'vitest';
import { experimentTextIn } from '../../../web/experiments/experiment-text.ts';
import { readDifference } from '../../../web/experiments/read-difference.ts';
import { sayDifference, sayRange, sayShortly } from '../../../web/experiments/say-difference.ts';
import { viewOf } from '../../../web/experiments/statistics.ts';
import { around, unknown } from './some-experiment.ts';

const zh = experimentTextIn('zh-CN');
const en = experimentTextIn('en');
const wait = viewOf('meanWaitMinutes');

describe('a sentence about two scenarios', () => {
  it('says which waits less, by how much and how sure that is', () => {
    expect(sayDifference('B', 'A', wait, around(-3.2, 0.6), zh)).toBe('B 比 A 平均等候少 3.2 分钟（2.6–3.8）');
    expect(sayDifference('B', 'A', wait, around(-3.2, 0.6), en)).toBe('Mean wait: B 3.2 min less than A (2.6–3.8)');
  });
  it('tells shares in percentage points, as high or low', () => {
    expect(sayDifference('B', 'A', viewOf('shareWithin15Minutes'), around(0.05, 0.01), zh)).toBe(
      'B 比 A 15 分钟内叫到的比例高 5.0 个百分点（4.0–6.0）',
    );
    expect(sayDifference('B', 'A', viewOf('abandonedShare'), around(-0.02, 0.01), en)).toBe(
      'Left while waiting: B 2.0 points lower than A (1.0–3.0)',
    );
  });
  it('takes no side when the interval holds zero', () => {
    expect(sayDifference('B', 'A', wait, around(-0.1, 0.3), zh)).toBe('B 与 A 的平均等候看不出差别（−0.4 至 +0.2 分钟）');
    expect(sayDifference('B', 'A', wait, around(-0.1, 0.3), en)).toBe('Mean wait: no clear difference between B and A (−0.4 to +0.2 min)');
  });
  it('leaves out an interval that has no width, and says when nothing differs', () => {
    expect(sayDifference('B', 'A', viewOf('windowHours'), around(8, 0), zh)).toBe('B 比 A 窗口小时多 8.0 小时');
    expect(sayDifference('B', 'A', viewOf('visitors'), around(0, 0), zh)).toBe('B 与 A 的到厅相同');
  });
  it('is not said before there is an interval', () => {
    expect(sayDifference('B', 'A', wait, unknown, zh)).toBeNull();
  });
});

it('a cell of the table says it shortly, its interval beside it', () => {
  const told = (mean: number, half: number) => {
    const finding = readDifference(around(mean, half), 'minutes');
    return [sayShortly(finding, 'minutes', zh), sayRange(finding, zh)];
  };
  expect(told(-3.2, 0.6)).toEqual(['少 3.2 分钟', '2.6–3.8']);
  expect(told(-0.1, 0.3)).toEqual(['无明显差别', '−0.4 至 +0.2']);
  expect(told(2, 0)).toEqual(['多 2.0 分钟', '']);
});
