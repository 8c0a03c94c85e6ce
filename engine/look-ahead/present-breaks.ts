import type { Instant } from '#contracts/instant';
import type { BreakRelay, Interruption } from '#contracts/scenario-windows';
import { meanOf } from '../simulation/sampler.ts';
import { type BreakTurn, contains } from './rest-of-plan.ts';
import type { WindowSeat } from './window-seat.ts';

/** A break may begin so much before or after its relay's time. */
const slackMinutes = 20;
/** Assumed where the scenario says nothing. */
const usualBreakMinutes = 20;
const usualMealMinutes = 45;
const usualPauseMinutes = 10;
/** Somebody who should be back by now is so in a moment. */
const leastMinutes = 1;

/**
 * Sends those who are away back in time, and takes relays as they go: who is on a break has had that turn, and whoever works through
 * theirs takes it instead, or none.
 */
export function settleBreaks(
  seats: readonly WindowSeat[],
  breaks: readonly BreakRelay[],
  interruptions: readonly Interruption[],
  minute: number,
  minuteAt: (time: Instant) => number,
): void {
  const freed: BreakTurn[] = [];
  for (const seat of seats) {
    if (seat.live?.status !== 'paused') continue;
    const { reason, statusSince } = seat.live;
    const since = statusSince === null ? minute : Math.min(minute, minuteAt(statusSince));
    if (reason === 'break' || reason === 'meal') {
      const turn = seat.turns.find(({ relay }) => isAround(relay, since));
      const usual = reason === 'meal' ? usualMealMinutes : usualBreakMinutes;
      const lasts = (turn?.relay ?? breaks.find((relay) => isAround(relay, since)))?.minutes ?? usual;
      seat.awayUntil = Math.max(minute + leastMinutes, since + lasts);
      seat.turns = seat.turns.filter((one) => one !== turn);
      if (turn && turn.from > minute) freed.push(turn);
    } else {
      const known = interruptions.find(({ id }) => id === reason);
      const mean = known ? meanOf(known.duration) : usualPauseMinutes;
      // How long a pause still lasts is not known; long ones last longer than they were meant to.
      seat.awayUntil = minute + Math.max(leastMinutes, mean - (minute - since), mean / 4);
    }
  }
  for (const seat of seats) {
    const missed = seat.live?.status === 'open' ? seat.turns.find((turn) => contains(turn, minute)) : undefined;
    if (!missed) continue;
    const place = freed.findIndex(({ relay }) => relay === missed.relay);
    seat.turns = [...seat.turns.filter((one) => one !== missed), ...(place < 0 ? [] : freed.splice(place, 1))];
  }
}

const isAround = ({ fromMinute, minutes, relays }: BreakRelay, minute: number): boolean =>
  minute >= fromMinute - slackMinutes && minute <= fromMinute + relays * minutes + slackMinutes;
