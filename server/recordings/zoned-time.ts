/** A clock reading in a hall: the calendar day and seconds after its midnight (more than 86,400 reach into the next day). */
export interface LocalReading {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly secondOfDay: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/**
 * The instant (ms since 1970 UTC) at which clocks of the time zone show the reading. A reading that occurs twice (clocks set
 * back) means the first; one that is skipped (clocks set forward) means as long after the skip began.
 */
export function zonedInstant(timeZone: string, reading: LocalReading): number {
  const asUtc = Date.UTC(reading.year, reading.month - 1, reading.day) + reading.secondOfDay * 1000;
  const before = offsetMilliseconds(timeZone, asUtc - 86_400_000);
  const first = asUtc - before;
  if (offsetMilliseconds(timeZone, first) === before) return first;
  const after = offsetMilliseconds(timeZone, asUtc + 86_400_000);
  const second = asUtc - after;
  return offsetMilliseconds(timeZone, second) === after ? second : first;
}

/** Local minus UTC at an instant; constant within a quarter of an hour, so kept by it. */
function offsetMilliseconds(timeZone: string, instant: number): number {
  const quarter = Math.floor(instant / 900_000);
  const key = `${timeZone}|${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(quarter * 900_000)
      .map((part) => [part.type, Number(part.value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  const offset = local - quarter * 900_000;
  if (offsets.size > 50_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}
