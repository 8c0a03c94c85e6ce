import { expect, test } from 'vitest';
import { numberTyped } from '../../../web/ticket/number-typed.ts';

test.each([
  ['a017', 'A017'],
  [' A 017 ', 'A017'],
  ['vip-x', 'vip-x'],
  ['  ', ''],
])('%j typed at the kiosk means %j', (typed, meant) => {
  expect(numberTyped(typed)).toBe(meant);
});
