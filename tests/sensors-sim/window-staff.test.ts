import { expect, test } from 'vitest';
import { openDay } from '../../sensors-sim/hall-calendar.ts';
import type { HallMessage } from '../../sensors-sim/hall-day.ts';
import { parseDay } from '../../sensors-sim/hall-time.ts';
import { HallWorld } from '../../sensors-sim/hall-world.ts';
import { loadHall } from '../../sensors-sim/load-hall.ts';
import type { ShiftPlanner } from '../../sensors-sim/shift-plan.ts';
import { hallTime, tuesday } from './support/demo-day.ts';

function dayUnder(planner: ShiftPlanner): HallMessage[] {
  const hall = loadHall('jincheng');
  const date = openDay(hall, parseDay(tuesday));
  if (!date) throw new Error('closed');
  const said: HallMessage[] = [];
  const world = new HallWorld(hall, date, 1, [], (message) => said.push(message), planner);
  world.stepTo(date.ends);
  return said;
}

test('a window follows its tasks over the day: opened for the first, turned to the next when its time comes', () => {
  const said = dayUnder((_, desks) =>
    desks
      .filter(({ plan }) => plan.id === 'W1')
      .map((desk) => ({
        desk,
        from: hallTime('09:00'),
        to: hallTime('11:00'),
        tasks: [
          { from: hallTime('09:00'), queues: ['D', 'A'] },
          { from: hallTime('10:00'), queues: ['B'] },
        ],
      })),
  );
  const ofWindow = said.flatMap(({ at, event }) => {
    const moves = event.type === 'window.opened' || event.type === 'window.assigned';
    return moves && 'queues' in event.data ? [{ id: event.subject, type: event.type, at, queues: event.data.queues }] : [];
  });
  expect(ofWindow.map(({ id, type, queues }) => ({ id, type, queues }))).toEqual([
    { id: 'W1', type: 'window.opened', queues: ['D', 'A'] },
    { id: 'W1', type: 'window.assigned', queues: ['B'] },
  ]);
  expect(ofWindow[1]?.at).toBe(hallTime('10:00'));
});
