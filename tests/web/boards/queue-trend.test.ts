import { expect, it } from 'vitest';
import type { ProfileRow } from '#contracts/http-api';
import { queueTrend } from '../../../web/boards/queue-trend.ts';
import { now } from '../support/some-hall.ts';

/** Quarter hours from three hours before now to two after: each waited and usually waits as many minutes as its place. */
const profile = Array.from({ length: 20 }, (_, place): ProfileRow => {
  const slotStart = now + (place - 12) * 15 * 60_000;
  const begun = slotStart <= now;
  return {
    slotStart: new Date(slotStart).toISOString(),
    issued: begun ? 1 : null,
    called: begun ? 1 : null,
    meanWaitMinutes: begun && place !== 11 ? place : null,
    usualIssued: 1,
    usualMeanWaitMinutes: place,
    meanOpenWindows: null,
    usualOpenWindows: null,
  };
});

it('a queue’s trend is its last two hours, a gap where nobody was called, and the usual of the next hour', () => {
  expect(queueTrend(profile, now + 60_000)).toEqual({ past: [5, 6, 7, 8, 9, 10, null, 12], usualAhead: [13, 14, 15, 16] });
});

it('at opening the hours before stay empty', () => {
  const { past, usualAhead } = queueTrend(profile.slice(12), now);
  expect(past).toEqual([null, null, null, null, null, null, null, 12]);
  expect(usualAhead).toEqual([13, 14, 15, 16]);
});
