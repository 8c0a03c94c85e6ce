import { clockMs, dayMs, midnightOf, weekdayOf } from './hall-time.ts';

/**
 * The hall time at which the demo begins: the latest 09:30 in China of a working day (Monday to Friday) that is not after `now`. What
 * lies ahead of the wall's time would be taken for the word of a broken clock.
 */
export function demoStart(now: Date): Date {
  let day = Math.floor((now.getTime() - clockMs('09:30') - midnightOf(0)) / dayMs);
  while (weekdayOf(day) === 'sat' || weekdayOf(day) === 'sun') day -= 1;
  return new Date(midnightOf(day) + clockMs('09:30'));
}
