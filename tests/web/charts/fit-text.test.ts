import { expect, it } from 'vitest';
import { fitText } from '../../../web/charts/fit-text.ts';

it('a text that fits is left alone', () => {
  expect(fitText('B 多开窗口', 100)).toBe('B 多开窗口');
});

it('a text that does not is cut, ideographs counting double', () => {
  expect(fitText('合并为综合窗口', 60)).toBe('合并为综…');
  expect(fitText('General windows', 60)).toBe('General…');
  expect(fitText('综合窗口', 0)).toBe('…');
});
