import type { HallMessage } from './hall-day.ts';
import { HallRun } from './hall-run.ts';
import { minuteMs, serviceDayOf } from './hall-time.ts';
import type { DemoHall } from './load-hall.ts';

export interface HistoryOrder {
  readonly halls: readonly DemoHall[];
  /** Last moment told of, in milliseconds since 1970. */
  readonly until: number;
  readonly days: number;
  readonly seed: number;
}

const stepMs = 5 * minuteMs;

/** Tells the history of the halls in time order, a few minutes at a time; `tell` may ask to wait. Gives the halls as they stand then. */
export async function runHistory(
  order: HistoryOrder,
  tell: (messages: readonly HallMessage[]) => Promise<void> | undefined,
  progress: (share: number) => void,
): Promise<readonly HallRun[]> {
  let told: HallMessage[] = [];
  const lastDay = serviceDayOf(order.until);
  const take = (message: HallMessage): void => {
    if (!isOldBeat(message, lastDay)) told.push(message);
  };
  const runs = order.halls.map((hall) => new HallRun(hall, order.seed, lastDay - order.days, [], take));
  const start = Math.min(...runs.map((run) => run.world.date.wakes));
  let shown = -1;
  for (let time = start; time <= order.until; time = nextStep(runs, time, order.until)) {
    for (const run of runs) run.stepTo(time);
    if (runs.length > 1) told.sort((a, b) => a.at - b.at);
    await tell(told);
    told = [];
    const percent = Math.floor((100 * (time - start)) / (order.until - start));
    if (percent > shown) progress(percent / 100);
    shown = percent;
    if (time === order.until) break;
  }
  return runs;
}

/** The next moment at which something can happen: nights are skipped. */
function nextStep(runs: readonly HallRun[], time: number, until: number): number {
  const asleep = runs.every((run) => run.dayIsOver);
  const next = asleep ? Math.max(time + 1, Math.min(...runs.map((run) => run.nextWakes))) : time + stepMs;
  return Math.min(next, until);
}

/** Of days gone by nobody keeps that a device was alive; that it failed is an event of its own. */
function isOldBeat({ event, at }: HallMessage, lastDay: number): boolean {
  return event.type === 'device.heartbeat' && serviceDayOf(at) < lastDay;
}
