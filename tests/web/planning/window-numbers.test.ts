import { expect, test } from 'vitest';
import { parseWindows } from '../../../web/planning/window-numbers.ts';
import { smallHall } from '../../support/memory-hall-view.ts';

test('numbers and stretches are read however they are separated, each window once', () => {
  expect(parseWindows('3、1-2, 2 11', smallHall)).toEqual({ windowIds: ['W3', 'W1', 'W2', 'W11'], unknown: [] });
  expect(parseWindows('2至9', smallHall)).toEqual({ windowIds: ['W2', 'W3'], unknown: [] });
});

test('what is no window is told', () => {
  expect(parseWindows('1，W1 4-9', smallHall)).toEqual({ windowIds: ['W1'], unknown: ['W1', '4-9'] });
  expect(parseWindows(' ', smallHall)).toEqual({ windowIds: [], unknown: [] });
});
