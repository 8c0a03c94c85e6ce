import { expect, test } from 'vitest';
import { tideEn } from '../../../web/planning/tide-text-en.ts';
import { tideZh } from '../../../web/planning/tide-text-zh.ts';

test('a strip is told in both languages, with whom it helps where it helps anybody', () => {
  expect(tideZh.strip('5', '09:00–11:30', 'A 综合受理', 'B 企业开办')).toBe('5 号窗口 09:00–11:30 A 综合受理，兼办 B 企业开办');
  expect(tideEn.strip('5', '09:00–11:30', 'A Integrated', '')).toBe('window 5, 09:00–11:30: A Integrated');
});
