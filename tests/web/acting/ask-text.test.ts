import { expect, it } from 'vitest';
import type { WindowAction } from '#contracts/commands';
import { askText } from '../../../web/acting/ask-text.ts';
import { zhCn } from '../../../web/text/zh-cn.ts';
import { smallPlan } from '../support/some-hall.ts';

const asked = (request: WindowAction): string => askText({ windowId: 'W1', request }, smallPlan(), zhCn, 'zh-CN');

it('a reassignment is said with what the window is to serve', () => {
  expect(asked({ action: 'assign', queues: ['A'] })).toMatch(/^1 号窗口改为办理 A \S+$/);
  expect(asked({ action: 'assign', queues: ['A', 'B'] })).toMatch(/^1 号窗口改为办理 A \S+、B \S+$/);
});
it('and without, while none is chosen', () => {
  expect(asked({ action: 'assign', queues: [] })).toBe('调整 1 号窗口办理队列');
});
it('every other action is said with the window', () => {
  expect(asked({ action: 'close' })).toBe('关闭 1 号窗口');
});
