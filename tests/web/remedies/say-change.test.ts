import { describe, expect, it } from 'vitest';
import { sayMinutes, sayPersonMinutes, sayShift } from '../../../web/remedies/say-change.ts';
import { en } from '../../../web/text/en.ts';
import { zhCn } from '../../../web/text/zh-cn.ts';
import { madeChange } from '../support/fixture-effects.ts';

const difference = (before: number, after: number, half: number) => madeChange(before, after, half).difference;

describe('a change in words', () => {
  it('says by how much people wait less or more, with its interval', () => {
    expect(sayMinutes(difference(18, 11, 0.5), zhCn)).toEqual({ words: '短 7.0（6.5–7.5）', tone: 'better' });
    expect(sayMinutes(difference(5, 8, 0.5), en)).toEqual({ words: '+3.0 (2.5–3.5)', tone: 'worse' });
  });

  it('says that nothing clearly changes where the interval holds zero', () => {
    expect(sayMinutes(difference(18, 17.8, 0.5), zhCn)).toEqual({ words: '无明显变化', tone: 'neither' });
    expect(sayPersonMinutes(difference(100, 100, 0), zhCn)).toEqual({ words: '无明显变化', tone: 'neither' });
  });

  it('says what the whole hall saves', () => {
    expect(sayPersonMinutes(difference(4600, 3600, 75), zhCn)).toEqual({ words: '少等 1,000 人·分（925–1,075）', tone: 'better' });
    expect(sayPersonMinutes(difference(3600, 4600, 75), zhCn).tone).toBe('worse');
  });

  it('shows a dash for a wait that nobody waits', () => {
    expect(sayShift(madeChange(31, 20.4, 1))).toBe('31 → 20');
    expect(sayShift(madeChange(null, 4.26, 1))).toBe('– → 4.3');
    expect(sayMinutes(madeChange(null, 4, 1).difference, zhCn)).toEqual({ words: '–', tone: 'neither' });
  });
});
