import { expect, it } from 'vitest';
import { clockLeadMilliseconds, observeServerTime } from '../../../web/live/server-clock.ts';

it('takes clocks that agree to a second for the same, and believes the quickest answer otherwise', () => {
  expect(clockLeadMilliseconds()).toBe(0);
  observeServerTime(10_000, 130_000);
  expect(clockLeadMilliseconds()).toBe(120_000);
  observeServerTime(20_000, 80_000);
  expect(clockLeadMilliseconds()).toBe(60_000);
  observeServerTime(90_000, 90_900);
  expect(clockLeadMilliseconds()).toBe(0);
});
