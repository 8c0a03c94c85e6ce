import { expect, test } from 'vitest';
import { openDay } from '../../sensors-sim/hall-calendar.ts';
import type { HallMessage } from '../../sensors-sim/hall-day.ts';
import { parseDay } from '../../sensors-sim/hall-time.ts';
import { HallWorld } from '../../sensors-sim/hall-world.ts';
import { loadHall } from '../../sensors-sim/load-hall.ts';
import { hallTime, tuesday } from './support/demo-day.ts';

/** A day on which everybody has to fetch something, W1 to W4 are open from nine to ten and W5 to W9 all day. */
function dayOfFetching(): HallMessage[] {
  const { truth, ...hall } = loadHall('jincheng');
  const forgetful = { ...hall, truth: { ...truth, visits: { ...truth.visits, parkShare: 1 } } };
  const date = openDay(forgetful, parseDay(tuesday));
  if (!date) throw new Error('closed');
  const said: HallMessage[] = [];
  const world = new HallWorld(
    forgetful,
    date,
    1,
    [],
    (message) => said.push(message),
    (_, desks) =>
      desks.slice(0, 9).map((desk, place) => ({ desk, from: hallTime('09:00'), to: place < 4 ? hallTime('10:00') : date.closes })),
  );
  world.stepTo(date.ends);
  return said;
}

test('whoever was fetching a document when their window closed is served at another', () => {
  const said = dayOfFetching();
  const isOf = (type: string) => (message: HallMessage) => message.event.type === type;
  const closings = said.filter((message) => isOf('window.closed')(message) && message.at < hallTime('11:00')).map(({ at }) => at);
  const lastClosing = Math.max(...closings);
  const subjectsOf = (messages: readonly HallMessage[]) => new Set(messages.map(({ event }) => event.subject));
  const sentOn = subjectsOf(said.filter((message) => closings.includes(message.at) && isOf('ticket.transferred')(message)));
  expect(closings).toHaveLength(4);
  expect(sentOn.size).toBeGreaterThan(0);
  const servedLater = subjectsOf(said.filter((message) => message.at > Math.min(...closings) && isOf('ticket.service_started')(message)));
  expect([...sentOn].filter((ticketId) => !servedLater.has(ticketId))).toEqual([]);
  const parked = subjectsOf(said.filter((message) => message.at <= lastClosing && isOf('ticket.parked')(message)));
  const served = subjectsOf(said.filter(isOf('ticket.service_finished')));
  expect([...parked].filter((ticketId) => !served.has(ticketId))).toEqual([]);
});
