import type { EventFamily, WireEvent } from '#contracts/events';
import { openDay } from '../../../sensors-sim/hall-calendar.ts';
import type { HallMessage, OtherTurn } from '../../../sensors-sim/hall-day.ts';
import { parseDay } from '../../../sensors-sim/hall-time.ts';
import { HallWorld } from '../../../sensors-sim/hall-world.ts';
import { loadHall } from '../../../sensors-sim/load-hall.ts';
import { planShifts } from '../../../sensors-sim/shift-plan.ts';

/** A Tuesday in the middle of a month. */
export const tuesday = '2026-11-17';

/** A world of the hall's `day`, and what it says as it is stepped. */
export function makeWorld(
  hallId: string,
  day = tuesday,
  seed = 1,
  turn: OtherTurn | null = null,
): { world: HallWorld; said: HallMessage[] } {
  const hall = loadHall(hallId);
  const date = openDay(hall, parseDay(day));
  if (!date) throw new Error(`${hallId} is closed on ${day}`);
  const said: HallMessage[] = [];
  return { world: new HallWorld(hall, date, seed, [], (message) => said.push(message), planShifts, turn), said };
}

/** Everything the hall says from waking to the last light. */
export function wholeDay(hallId: string, day = tuesday, seed = 1): { world: HallWorld; said: HallMessage[] } {
  const made = makeWorld(hallId, day, seed);
  made.world.stepTo(made.world.date.ends);
  return made;
}

/** Hall time `clock` (`09:30`) of `day` in milliseconds since 1970. */
export const hallTime = (clock: string, day = tuesday): number => Date.parse(`${day}T${clock}:00+08:00`);

export const typesOf = (said: readonly HallMessage[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { event } of said) counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
  return counts;
};

export const ofFamily = (said: readonly HallMessage[], family: EventFamily): WireEvent[] =>
  said.filter(({ event }) => event.type.startsWith(`${family}.`)).map(({ event }) => event);
