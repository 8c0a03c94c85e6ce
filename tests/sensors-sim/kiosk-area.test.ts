import { expect, test } from 'vitest';
import { runHistory } from '../../sensors-sim/history-run.ts';
import { loadHall } from '../../sensors-sim/load-hall.ts';

test('what breaks or runs out of paper in the day is put right before the night', async () => {
  const troubled = new Map<string, string>();
  const atNight: string[][] = [];
  let day = '';
  await runHistory(
    { halls: [loadHall('taizhou')], until: Date.parse('2026-11-21T23:00:00Z'), days: 5, seed: 3 },
    async (messages) => {
      for (const { event } of messages) {
        // The hall is empty at 08:00, when the day changes in UTC.
        if (event.time.slice(0, 10) !== day) {
          if (day) atNight.push([...troubled.values()]);
          day = event.time.slice(0, 10);
        }
        const { subject = '', type } = event;
        if (type === 'device.fault' || type === 'device.consumable_low') troubled.set(subject, `${subject} ${type} ${event.time}`);
        if (type === 'device.recovered') troubled.delete(subject);
      }
    },
    () => undefined,
  );
  expect(atNight.length).toBeGreaterThan(2);
  expect(atNight.flat()).toEqual([]);
});
