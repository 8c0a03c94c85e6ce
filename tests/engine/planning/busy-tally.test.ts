import { expect, test } from 'vitest';
import { BusyTally } from '#engine/planning/busy-tally';
import { cutIntoSlots } from '#engine/planning/slot-grid';

const leg = (windowId: string | null, calledMinute: number, endedMinute: number) => ({
  ...{ visitor: 1, leg: 0, matterId: 'm', classId: 'ordinary', queueId: 'A', joinedMinute: 0, startedMinute: calledMinute },
  ...{ windowId, calledMinute, endedMinute, outcome: 'served' as const },
});

test('a window is busy from the call to the end of the service, in each slot for its part, and not after closing', () => {
  const tally = new BusyTally(cutIntoSlots([{ fromMinute: 0, toMinute: 60 }], 30));
  for (const one of [leg('W1', 20, 45), leg('W1', 50, 80), leg('W2', 0, 30), leg(null, Number.NaN, 40)]) tally.take(one);
  expect(tally.between('W1', 0, 30)).toBe(10);
  expect(tally.between('W1', 0, 60)).toBe(35);
  expect(tally.between('W1', 45, 60)).toBe(12.5);
  expect(tally.between('W3', 0, 60)).toBe(0);
});
