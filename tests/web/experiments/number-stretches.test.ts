import { expect, it } from 'vitest';
import { formatStretches } from '../../../web/experiments/number-stretches.ts';

it('neighbouring windows are told as stretches', () => {
  expect(formatStretches(['3', '1', '2', '7'], '、')).toBe('1–3、7');
});

it('windows that go by no number stand for themselves', () => {
  expect(formatStretches(['12', 'guide', '11'], ', ')).toBe('11–12, guide');
  expect(formatStretches([], ', ')).toBe('');
});
