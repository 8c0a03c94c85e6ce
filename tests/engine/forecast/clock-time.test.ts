import { expect, test } from 'vitest';
import { formatClockDay, parseClockTime } from '#engine/forecast/clock-time';

test.each([
  ['2025-06-01 13:30', '2025-06-01', 810],
  ['2025-06-01T13:30:59.5Z', '2025-06-01', 810],
  ['2025-06-01T13:30:00+08:00', '2025-06-01', 810],
  ['2025/6/1 9:05', '2025-06-01', 545],
  ['07/24/05 00:30:00', '2005-07-24', 30],
  ['1.6.2025 13:30', '2025-06-01', 810],
  ['990201 7:02:47', '1999-02-01', 422],
  ['2018-06-01 1300 - 1400', '2018-06-01', 780],
  ['2018-06-01 2300 - 0000', '2018-06-01', 1380],
  ['2018-06-01 7', '2018-06-01', 420],
])('%s is %s, minute %i', (text, day, minute) => {
  const time = parseClockTime(text);
  expect(time && [formatClockDay(time.day), time.minute]).toEqual([day, minute]);
});

test.each(['', 'captured', '2025-06-01', '2025-02-30 10:00', '2025-06-01 24:10', '13/24/05 00:30', '2025-06-01 noon'])(
  '%j is no time',
  (text) => {
    expect(parseClockTime(text)).toBeNull();
  },
);
