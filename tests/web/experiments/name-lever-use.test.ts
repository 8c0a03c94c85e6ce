import { expect, it } from 'vitest';
import { experimentTextIn } from '../../../web/experiments/experiment-text.ts';
import { thingsOfPlan } from '../../../web/experiments/hall-things.ts';
import { nameLeverUse } from '../../../web/experiments/name-lever-use.ts';
import { smallPlan } from '../support/some-hall.ts';
import { someLevers } from './some-levers.ts';

const naming = {
  levers: someLevers,
  things: thingsOfPlan(smallPlan(), 'zh-CN'),
  text: experimentTextIn('zh-CN').compose,
  language: 'zh-CN',
} as const;
const named = (leverId: string, parameters: Record<string, unknown>): string => nameLeverUse({ leverId, parameters }, naming);

it('a lever goes by its name and what was set of it', () => {
  expect(named('tidal-windows', { queueId: 'A', windows: 3 })).toBe('潮汐窗口（综合受理，3 个窗口）');
  expect(named('tidal-windows', { windowIds: ['W1', 'W2', 'W4'] })).toBe('潮汐窗口（3 个：1–2、4 号）');
  expect(named('tidal-windows', { staff: 'there' })).toBe('潮汐窗口（随时有人）');
  expect(named('appointments', { share: 0.4 })).toBe('预约（40%）');
});

it('a lever as preset goes by its name, one nobody knows by its id', () => {
  expect(named('appointments', { calledFirst: true })).toBe('预约');
  expect(named('unheard-of', {})).toBe('unheard-of');
});
