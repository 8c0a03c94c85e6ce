import { clockMs, dayMs, midnightOf, weekdayOf } from './hall-time.ts';

/** The hall time at which the demo begins: 09:30 in China of the latest working day (Monday to Friday) not after `today`. */
export function demoStart(today: Date): Date {
  let day = Math.floor((today.getTime() - midnightOf(0)) / dayMs);
  while (weekdayOf(day) === 'sat' || weekdayOf(day) === 'sun') day -= 1;
  return new Date(midnightOf(day) + clockMs('09:30'));
}
