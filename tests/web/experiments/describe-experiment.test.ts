import { describe, expect, it } from 'vitest';
import { describeBase, titleOf, variantLabel } from '../../../web/experiments/describe-experiment.ts';
import { experimentTextIn } from '../../../web/experiments/experiment-text.ts';
import { someRequest, someSummary } from './some-experiment.ts';

const halls = [{ id: 'jincheng', name: { zh: '晋城大厅', en: 'Jincheng' }, windows: 14, demo: true }];
const zh = experimentTextIn('zh-CN');

describe('an experiment', () => {
  it('goes by the name it was given, else by its scenarios', () => {
    expect(titleOf(someSummary({ name: '午间' }), zh)).toBe('午间');
    expect(titleOf(someSummary({ name: ' ' }), zh)).toBe('基线方案 / 多开窗口');
    expect(titleOf({ name: null, variants: [], design: { kind: 'best', plans: 12 } }, zh)).toBe('选出最优 · 12 个方案');
  });
  it('says what it begins from', () => {
    const said = (base: Parameters<typeof describeBase>[0]): string => describeBase(base, halls, zh, 'zh-CN');
    expect(said({ kind: 'day', hallId: 'jincheng', day: '2026-11-20' })).toBe('晋城大厅 2026-11-20');
    expect(said({ kind: 'now', hallId: 'gone', minutes: 90 })).toBe('gone，从当时起 90 分钟');
    expect(said({ kind: 'shipped', scenarioId: 'mm8' })).toBe('自带场景：mm8');
  });
  it('names a scenario by letter and name', () => {
    expect(variantLabel('B', someRequest())).toBe('B 多开窗口');
    expect(variantLabel('X', someRequest())).toBe('X');
  });
});
