import { expect, it } from 'vitest';
import type { DesignRequest } from '#contracts/designs';
import { experimentTextIn } from '../../../../web/experiments/experiment-text.ts';
import { nameFactors } from '../../../../web/experiments/explore/name-factors.ts';
import { someLevers } from '../some-levers.ts';

const request: DesignRequest = {
  base: { kind: 'shipped', scenarioId: 'hall-day' },
  levers: [
    { leverId: 'tidal-windows', parameters: { queueId: 'A' } },
    { leverId: 'tidal-windows', parameters: { queueId: 'B' } },
  ],
  factors: [
    { leverId: 'tidal-windows', place: 1, path: '/windows', values: [1, 2] },
    { leverId: 'magic', path: '/force', values: [true, 'high'] },
  ],
  question: { kind: 'grid' },
  seed: 1,
  replications: 16,
};

it('a factor goes by its lever with what is fixed of it, and by its parameter', () => {
  const naming = { levers: someLevers, things: null, text: experimentTextIn('zh-CN').compose, language: 'zh-CN' } as const;
  const [windows, unknown] = nameFactors(request, naming, '不变');
  expect(windows?.name).toBe('潮汐窗口（B） · 新设');
  expect([2, null].map((setting) => windows?.tellSetting(setting))).toEqual(['2 个窗口', '不变']);
  expect(unknown?.name).toBe('magic · /force');
  expect([true, 'high'].map((setting) => unknown?.tellSetting(setting))).toEqual(['是', 'high']);
});
