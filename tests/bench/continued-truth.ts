import type { WindowAction } from '#contracts/commands';
import type { OpenDay } from '../../sensors-sim/hall-calendar.ts';
import { HallWorld } from '../../sensors-sim/hall-world.ts';
import type { DemoHall } from '../../sensors-sim/load-hall.ts';
import { planShifts } from '../../sensors-sim/shift-plan.ts';
import { HorizonBook, type HorizonWaits } from './horizon-book.ts';
import { type Interval, intervalOf } from './paired-days.ts';

const minuteMs = 60_000;

/** What is asked of a window at the moment. */
export interface Order {
  readonly windowId: string;
  readonly action: WindowAction;
}

/** A moment of a day of the demo hall, from which it can go on in many ways. */
export interface TruthMoment {
  readonly hall: DemoHall;
  readonly date: OpenDay;
  readonly seed: number;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly horizonMinutes: number;
}

/** What orders truly change, over ways in which the day may go on, each gone with them and without. */
export interface TrueEffect {
  readonly meanWaitMinutes: Interval;
  readonly waitedPersonMinutes: Interval;
  readonly queues: ReadonlyMap<string, Interval>;
}

/** The ways on without any order, by their place. */
export function goOn(moment: TruthMoment, ways: number): HorizonWaits[] {
  return Array.from({ length: ways }, (_, way) => goOneWay(moment, way, []).waits);
}

/** The difference that orders make on the same ways; null where the hall refuses one on most of them. */
export function trueEffect(moment: TruthMoment, orders: readonly Order[], without: readonly HorizonWaits[]): TrueEffect | null {
  const withOrders: HorizonWaits[] = [];
  for (let way = 0; way < without.length; way += 1) {
    const { waits, isRefused } = goOneWay(moment, way, orders);
    // The hall answers within seconds, while all ways are still alike.
    if (isRefused) return null;
    withOrders.push(waits);
  }
  const difference = (read: (waits: HorizonWaits) => number | undefined): Interval =>
    intervalOf(
      withOrders.flatMap((after, way) => {
        const before = without[way];
        const [to, from] = [read(after), before && read(before)];
        return to === undefined || from === undefined ? [] : [to - from];
      }),
    );
  const queueIds = new Set(without.flatMap(({ queues }) => [...queues.keys()]));
  return {
    meanWaitMinutes: difference((waits) => waits.meanWaitMinutes),
    waitedPersonMinutes: difference((waits) => waits.waitedPersonMinutes),
    queues: new Map([...queueIds].map((id) => [id, difference(({ queues }) => queues.get(id))])),
  };
}

function goOneWay(
  { hall, date, seed, at, horizonMinutes }: TruthMoment,
  way: number,
  orders: readonly Order[],
): { readonly waits: HorizonWaits; readonly isRefused: boolean } {
  const until = at + horizonMinutes * minuteMs;
  const book = new HorizonBook(at, until);
  let isRefused = false;
  const world = new HallWorld(
    hall,
    date,
    seed,
    [],
    (message) => {
      if (message.event.type === 'command.rejected') isRefused = true;
      book.take(message.at, message.event.type, message.event.subject ?? '', message.event.data);
    },
    planShifts,
    { at, seed: `way ${way}` },
  );
  world.stepTo(at);
  for (const [place, { windowId, action }] of orders.entries()) world.obey(`order-${place}`, windowId, action);
  world.stepTo(until);
  while (!book.isOver && !isRefused && world.now < date.ends) world.stepTo(world.now + 5 * minuteMs);
  return { waits: book.waits(), isRefused };
}
