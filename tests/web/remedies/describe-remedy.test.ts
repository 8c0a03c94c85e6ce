import { expect, it } from 'vitest';
import type { Remedy } from '#contracts/remedies';
import { describeRemedies } from '../../../web/remedies/describe-remedy.ts';
import { en } from '../../../web/text/en.ts';
import { zhCn } from '../../../web/text/zh-cn.ts';
import { smallPlan } from '../support/some-hall.ts';

const remedies: readonly Remedy[] = [
  { kind: 'window', windowId: 'W9', request: { action: 'open', queues: ['A', 'B'] } },
  { kind: 'window', windowId: 'W9', request: { action: 'open' } },
  { kind: 'window', windowId: 'W10', request: { action: 'assign', queues: ['A'] } },
  { kind: 'window', windowId: 'W10', request: { action: 'pause', reason: 'meal' } },
  { kind: 'window', windowId: 'W10', request: { action: 'close' } },
  { kind: 'window', windowId: 'W10', request: { action: 'resume' } },
  { kind: 'divert', queueId: 'A', share: 0.2 },
  { kind: 'hold_tickets', queueId: 'A', minutes: 20 },
  { kind: 'extend_hours', minutes: 30 },
];

it('everything that can be done is said in one line', () => {
  expect(remedies.map((remedy) => describeRemedies([remedy], smallPlan(), zhCn, 'zh-CN'))).toEqual([
    '开放 9 号窗口，办 A 综合受理、B 帮办代办',
    '开放 9 号窗口',
    '10 号窗口改办 A 综合受理',
    '暂停 10 号窗口（用餐）',
    '关闭 10 号窗口',
    '恢复 10 号窗口',
    '引导 A 综合受理约 20% 的人到自助终端',
    'A 综合受理暂停取号 20 分钟',
    '延时服务 30 分钟',
  ]);
});

it('who comes to open a window is said, and whether the guide desk has one fewer for it', () => {
  const plan = smallPlan();
  const windows = plan.windows.map((one) => ({ ...one, guide: one.id === 'W10' }));
  const open: Remedy = { kind: 'window', windowId: 'W9', request: { action: 'open', queues: ['A'], staffFromWindowId: 'W10' } };
  expect(describeRemedies([open], { ...plan, windows }, zhCn, 'zh-CN')).toBe('导办台 10 号窗口派人支援，开放 9 号窗口，办 A 综合受理');
  expect(describeRemedies([open], plan, en, 'en')).toBe('Call in the person from window 10 to open window 9 for A General reception');
});

it('a swap of two windows is both of its halves', () => {
  expect(describeRemedies(remedies.slice(4, 6), smallPlan(), en, 'en')).toBe('Close window 10; Resume window 10');
});

it('a window and a queue that the plan does not know are called by their ids', () => {
  const unknown: Remedy = { kind: 'window', windowId: 'W99', request: { action: 'assign', queues: ['Z'] } };
  expect(describeRemedies([unknown], smallPlan(), zhCn, 'zh-CN')).toBe('W99 号窗口改办 Z');
});
