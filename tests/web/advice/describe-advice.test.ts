import { describe, expect, it } from 'vitest';
import type { Advice } from '#contracts/advice';
import { describeAdvice } from '../../../web/advice/describe-advice.ts';
import { en } from '../../../web/text/en.ts';
import { zhCn } from '../../../web/text/zh-cn.ts';
import { someEffect } from '../remedies/some-effect.ts';
import { madeChange } from '../support/fixture-effects.ts';
import { smallPlan } from '../support/some-hall.ts';
import { someAdvice } from './some-advice.ts';

const said = (part: Partial<Advice>) => describeAdvice(someAdvice('a', part), smallPlan(), zhCn, 'zh-CN');

describe('an advice in words', () => {
  it('says what to do, why, and what it changes', () => {
    expect(said({})).toEqual({
      what: '3 号窗口改办 A 综合受理',
      why: '预计九成等候 31 分，目标 80% 在 15 分内',
      p90: '31 → 20 分',
      p50: '14 → 9.3 分',
      target: '50% → 75%',
      overtime: null,
      confidence: '把握 97%',
      cost: '不增加窗口时间',
    });
    expect(describeAdvice(someAdvice('a'), smallPlan(), en, 'en').what).toBe('Move window 3 to A General reception');
  });

  it('tells window time that is spent from window time that is saved', () => {
    expect(said({ addedWindowMinutes: 54.6 }).cost).toBe('多用窗口 55 分');
    expect(said({ addedWindowMinutes: -48 }).cost).toBe('省出窗口 48 分');
  });

  it('names the guide desk as the one that pays when somebody of it is called in', () => {
    const plan = smallPlan();
    const windows = plan.windows.map((one) => ({ ...one, guide: one.id === 'W3' }));
    const open = { action: 'open' as const, queues: ['A'], staffFromWindowId: 'W3' };
    const advice = someAdvice('a', { remedies: [{ kind: 'window', windowId: 'W4', request: open }] });
    expect(describeAdvice(advice, { ...plan, windows }, zhCn, 'zh-CN').cost).toBe('不增加窗口时间 · 导办台少 1 人');
    expect(describeAdvice(advice, plan, zhCn, 'zh-CN').cost).toBe('不增加窗口时间');
  });

  it('is never quite certain', () => {
    expect(said({ confidence: 1 }).confidence).toBe('把握 >99%');
  });

  it('says of slack that windows are to spare, and of closing how late it will be', () => {
    expect(said({ reason: 'slack' }).why).toContain('窗口有富余');
    expect(said({ reason: 'closing' }).why).toBe('照此下去，闭厅时仍有人等候');
    const { hall } = someEffect();
    const late = someEffect({ hall: { ...hall, overtimeMinutes: madeChange(24, 9, 3) } });
    expect(said({ reason: 'closing', effect: late }).why).toBe('照此下去，闭厅后 24 分才能办完');
  });

  it('says how much later the hall will be empty, where it closes soon', () => {
    const { hall } = someEffect();
    const late = someEffect({ hall: { ...hall, overtimeMinutes: madeChange(24, 9, 3) } });
    expect(said({ effect: late }).overtime).toBe('24 → 9.0 分');
    expect(said({}).overtime).toBeNull();
  });

  it('shows no figures of a queue in which nobody waits', () => {
    expect(said({ queueId: 'B' })).toMatchObject({ p90: '–', p50: '–', target: '–', why: '预计九成等候 – 分，目标 80% 在 15 分内' });
  });
});
