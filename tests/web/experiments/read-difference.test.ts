import { describe, expect, it } from 'vitest';
import { judgeFinding, readDifference } from '../../../web/experiments/read-difference.ts';
import { viewOf } from '../../../web/experiments/statistics.ts';
import { around, unknown } from './some-experiment.ts';

describe('a paired difference', () => {
  it('has a direction when its interval leaves out zero', () => {
    expect(readDifference(around(-3.2, 0.6), 'minutes')).toEqual({ kind: 'less', amount: '3.2', from: '2.6', to: '3.8' });
    expect(readDifference(around(0.05, 0.01), 'share')).toEqual({ kind: 'more', amount: '5.0', from: '4.0', to: '6.0' });
  });
  it('that may be nothing has none', () => {
    expect(readDifference(around(-0.1, 0.3), 'minutes')).toEqual({ kind: 'unclear', amount: '−0.1', from: '−0.4', to: '+0.2' });
  });
  it('of the same days is exactly the same', () => {
    expect(readDifference(around(0, 0), 'count').kind).toBe('same');
  });
  it('of one day alone says nothing yet', () => {
    expect(readDifference({ mean: -3, low: null, high: null }, 'minutes').kind).toBe('unknown');
    expect(readDifference(unknown, 'minutes').kind).toBe('unknown');
  });
});

describe('what is good for the public', () => {
  const less = readDifference(around(-3.2, 0.6), 'minutes');
  const more = readDifference(around(3.2, 0.6), 'minutes');
  it('is to wait less and to be called sooner', () => {
    expect(judgeFinding(less, viewOf('meanWaitMinutes'))).toBe('better');
    expect(judgeFinding(more, viewOf('meanWaitMinutes'))).toBe('worse');
    expect(judgeFinding(more, viewOf('shareWithin15Minutes'))).toBe('better');
  });
  it('is not told by what it costs, nor by what is not clear', () => {
    expect(judgeFinding(more, viewOf('windowHours'))).toBe('neither');
    expect(judgeFinding(readDifference(around(0, 1), 'minutes'), viewOf('meanWaitMinutes'))).toBe('neither');
  });
});
