import { InvalidArgumentError } from 'commander';
import { zonedInstant } from '../recordings/zoned-time.ts';

const dayText = /^(\d{4})-(\d{2})-(\d{2})$/;
const serviceDayBegins = 4 * 3600;

/** A moment on the command line: a service day, or ISO-8601 with an offset. */
export type MomentArgument = { readonly day: readonly [number, number, number] } | { readonly instant: number };

/** Reads `2026-03-02` or `2026-03-02T09:00:00+08:00`. */
export function parseMomentArgument(text: string): MomentArgument {
  const parts = dayText.exec(text);
  if (parts) return { day: [Number(parts[1]), Number(parts[2]), Number(parts[3])] };
  const instant = /(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
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
