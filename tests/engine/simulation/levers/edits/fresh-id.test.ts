import { expect, test } from 'vitest';
import { freshId, freshIds } from '#engine/simulation/levers/edits/fresh-id';

test('an id that is taken gets a number behind it', () => {
  expect(freshId(['A', 'B'], 'C')).toBe('C');
  expect(freshId(['A', 'A-2'], 'A')).toBe('A-3');
});

test('an id that would be too long is cut', () => {
  const long = 'x'.repeat(64);
  expect(freshId([], long)).toBe(long);
  expect(freshId([long], long)).toBe(`${'x'.repeat(59)}-2`);
  expect(freshId([], `${long}y`)).toBe(`${'x'.repeat(59)}-2`);
});

test('several are different from each other too', () => {
  expect(freshIds(['kiosk-2'], 'kiosk', 3)).toEqual(['kiosk-1', 'kiosk-2-2', 'kiosk-3']);
});
