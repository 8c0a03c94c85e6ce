import { InvalidArgumentError } from 'commander';
import { isCalendarDay, parseInstant } from '#contracts/instant';
import { zonedInstant } from '../recordings/zoned-time.ts';

const dayText = /^(\d{4})-(\d{2})-(\d{2})$/;
const serviceDayBegins = 4 * 3600;

/** A moment on the command line: a service day, or ISO-8601 with an offset. */
export type MomentArgument = { readonly day: readonly [number, number, number] } | { readonly instant: number };

/** Reads `2026-03-02` or `2026-03-02T09:00:00+08:00`. */
export function parseMomentArgument(text: string): MomentArgument {
  const parts = dayText.exec(text);
  const [year, month, day] = (parts ?? []).slice(1).map(Number);
  if (year !== undefined && month !== undefined && day !== undefined && isCalendarDay(year, month, day)) return { day: [year, month, day] };
  const instant = parseInstant(text);
  if (Number.isNaN(instant))
    throw new InvalidArgumentError('neither a day such as 2026-03-02 nor a time with an offset such as 2026-03-02T09:00:00+08:00');
  return { instant };
}

/** The instant (ms since 1970); of a day its beginning at 04:00 hall time, or its end. */
export function placeMoment(moment: MomentArgument, timeZone: string, edge: 'begin' | 'end'): number {
  if ('instant' in moment) return moment.instant;
  const [year, month, day] = moment.day;
  return zonedInstant(timeZone, { year, month, day: edge === 'begin' ? day : day + 1, secondOfDay: serviceDayBegins });
}
