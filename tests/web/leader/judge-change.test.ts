import { expect, it } from 'vitest';
import { judgeChange } from '../../../web/leader/judge-change.ts';

const figure = (today: number | null, norm: number | null) => ({ today, yesterday: null, norm });

it('a longer wait is worse, a larger share within 15 minutes is better', () => {
  expect(judgeChange(figure(9, 5), 'less', 1)).toBe('worse');
  expect(judgeChange(figure(3, 5), 'less', 1)).toBe('better');
  expect(judgeChange(figure(0.95, 0.9), 'more', 0.02)).toBe('better');
  expect(judgeChange(figure(0.85, 0.9), 'more', 0.02)).toBe('worse');
});
it('a difference not worth noting is none, and a count is neither good nor bad', () => {
  expect(judgeChange(figure(5.4, 5), 'less', 1)).toBe('same');
  expect(judgeChange(figure(900, 500), 'neither', 1)).toBe('same');
});
it('unknown stays unknown', () => {
  expect(judgeChange(figure(null, 5), 'less', 1)).toBe('unknown');
  expect(judgeChange(figure(5, null), 'less', 1)).toBe('unknown');
});
