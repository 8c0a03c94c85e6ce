import type { Instant } from '#contracts/instant';
import type { Scenario } from '#contracts/scenario';
import type { BreakRelay } from '#contracts/scenario-windows';
import { meanOf } from '../simulation/sampler.ts';
import { contains } from './rest-of-plan.ts';
import type { WindowSeat } from './window-seat.ts';

/** A break may begin so much before or after its relay's time. */
const slackMinutes = 20;
/** Assumed where the scenario says nothing. */
const usualBreakMinutes = 20;
const usualMealMinutes = 45;
const usualPauseMinutes = 10;
/** Somebody who should be back by now is so in a moment. */
const leastMinutes = 1;

/** Sends those who are away back in time; who is on a break that all take together has had it, and so has whoever works through theirs. */
export function settleBreaks(
  seats: readonly WindowSeat[],
  { breaks = [], interruptions = [], matters }: Scenario,
  minute: number,
  minuteAt: (time: Instant) => number,
): void {
  for (const seat of seats) {
    if (seat.live?.status !== 'paused') continue;
    const { reason, statusSince } = seat.live;
    const since = statusSince === null ? minute : Math.min(minute, minuteAt(statusSince));
    if (reason === 'break' || reason === 'meal') {
      const turn = seat.turns.find(({ relay }) => isAround(relay, since));
      const relay = turn?.relay ?? breaks.find((one) => isAround(one, since));
      const usual = reason === 'meal' ? usualMealMinutes : usualBreakMinutes;
      // A break counts from when it was decided: in the middle of a service, which is over by the time the window stops.
      const lasts = relay ? relay.minutes - meanService(matters, seat) / 2 : usual;
      seat.awayUntil = Math.max(minute + leastMinutes, since + lasts);
      seat.turns = seat.turns.filter((one) => one !== turn);
    } else {
      const known = interruptions.find(({ id }) => id === reason);
      const mean = known ? meanOf(known.duration) : usualPauseMinutes;
      // How long a pause still lasts is not known; long ones last longer than they were meant to.
      seat.awayUntil = minute + Math.max(leastMinutes, mean - (minute - since), mean / 4);
    }
  }
  for (const seat of seats)
    if (seat.live?.status === 'open')
      seat.turns = seat.turns.filter((turn) => !contains(turn, minute) || minute < turn.from + slackMinutes);
}

export const isAround = ({ fromMinute, minutes, relays }: BreakRelay, minute: number): boolean =>
  minute >= fromMinute - slackMinutes && minute <= fromMinute + relays * minutes + slackMinutes;

/** Of what a window serves. */
function meanService(matters: Scenario['matters'], { spec, live }: WindowSeat): number {
  const queues = new Set(live?.queues ?? spec.queues);
  const means = matters.flatMap(({ steps }) => steps.filter(({ queueId }) => queues.has(queueId)).map(({ service }) => meanOf(service)));
  return means.reduce((sum, mean) => sum + mean, 0) / Math.max(1, means.length);
}
