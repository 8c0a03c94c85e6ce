import { expect, test } from 'vitest';
import { layOutHall } from '#contracts/lay-out-hall';
import { listedHalls } from '../../../server/http/listed-halls.ts';
import { MemoryHallView, smallHallFile } from '../../support/memory-hall-view.ts';

const openWorld = layOutHall({ ...smallHallFile, openWorld: true, counters: [] });

test('an imported hall without windows is listed before anything is heard of it', () => {
  expect(listedHalls(new MemoryHallView([openWorld])).map(({ id }) => id)).toEqual(['h1']);
});

test('a hall of recorded days is listed once they are heard', () => {
  const view = new MemoryHallView([{ ...openWorld, clock: 'feed' }]);
  expect(listedHalls(view)).toEqual([]);
  view.change('h1', { feeds: { ticket: { family: 'ticket', freshness: 'live', lastEventAt: 1, eventsToday: 1 } } });
  expect(listedHalls(view)).toHaveLength(1);
});
