import { expect, test } from 'vitest';
import { demoStart } from '../../sensors-sim/demo-start.ts';

test.each([
  ['a Monday', '2026-11-23T09:30:00+08:00', '2026-11-23T09:30:00+08:00'],
  ['a Monday before half past nine', '2026-11-23T09:29:59+08:00', '2026-11-20T09:30:00+08:00'],
  ['a Tuesday after midnight', '2026-11-24T00:20:00+08:00', '2026-11-23T09:30:00+08:00'],
  ['late on a Friday', '2026-11-20T23:59:00+08:00', '2026-11-20T09:30:00+08:00'],
  ['a Saturday', '2026-11-21T12:00:00+08:00', '2026-11-20T09:30:00+08:00'],
  ['a Sunday that is still Saturday elsewhere', '2026-11-21T18:00:00Z', '2026-11-20T09:30:00+08:00'],
  ['a Monday that is still Sunday in America', '2026-11-23T02:00:00Z', '2026-11-23T09:30:00+08:00'],
])('on %s the demo starts at the latest 09:30 of a working day, never ahead of us', (_, now, start) => {
  expect(demoStart(new Date(now)).getTime()).toBe(Date.parse(start));
  expect(demoStart(new Date(now)).getTime()).toBeLessThanOrEqual(Date.parse(now));
});
