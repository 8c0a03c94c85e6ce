import { expect, test } from 'vitest';
import { demoStart } from '../../sensors-sim/demo-start.ts';

test.each([
  ['a Monday', '2026-11-23T09:00:00+08:00', '2026-11-23T09:30:00+08:00'],
  ['late on a Friday', '2026-11-20T23:59:00+08:00', '2026-11-20T09:30:00+08:00'],
  ['a Saturday', '2026-11-21T12:00:00+08:00', '2026-11-20T09:30:00+08:00'],
  ['a Sunday that is still Saturday elsewhere', '2026-11-21T18:00:00Z', '2026-11-20T09:30:00+08:00'],
  ['a Monday that is still Sunday elsewhere', '2026-11-22T17:00:00Z', '2026-11-23T09:30:00+08:00'],
])('on %s the demo starts at 09:30 of the latest working day', (_, today, start) => {
  expect(demoStart(new Date(today)).getTime()).toBe(Date.parse(start));
});
