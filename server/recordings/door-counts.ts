import type { WireEvent } from '#contracts/events';
import { isCalendarDay } from '#contracts/instant';
import { eventTopic } from '#contracts/topics';
import { HallError } from '#engine/errors';
import { readLines } from './read-lines.ts';
import { type RecordedEvent, type Recording, type RecordingMapping, type RecordingOptions, SkippedLines } from './recording.ts';
import { zonedInstant } from './zoned-time.ts';

const periodSeconds = 1800;
const areaId = 'front-door';
/** `"07/24/05 00:30:00",4`, or with the sensor's number before it: `7,07/24/05,00:30:00,4` (7 counts out, 9 counts in). */
const row = /^(?:(7|9),)?"?(\d{1,2})\/(\d{1,2})\/(\d{2})[ ,](\d{2}):(\d{2}):(\d{2})"?,(\d{1,6})\s*$/;

/** People through the door of a university building per half hour, 2005 (UCI CalIt2), for the hall `cal-building`. */
export const doorCounts: RecordingMapping = {
  name: 'door-counts',
  about: 'people in or out of a door per half hour (UCI CalIt2)',
  recognizes: ({ firstLine }) => row.test(firstLine),
  async open(path, options): Promise<Recording> {
    const hallId = options.hallId ?? 'cal-building';
    const skipped = new SkippedLines();
    return {
      mapping: 'door-counts',
      hallIds: [hallId],
      skipped: skipped.counts,
      events: () => readDoorCounts(path, hallId, options, skipped),
    };
  },
};

async function* readDoorCounts(
  path: string,
  hallId: string,
  options: RecordingOptions,
  skipped: SkippedLines,
): AsyncGenerator<RecordedEvent> {
  skipped.counts.clear();
  const fileDirection = options.direction ?? directionOf(path);
  const events: RecordedEvent[] = [];
  for await (const line of readLines(path)) {
    const [, sensor, month, day, year, hour, minute, second, count] = row.exec(line) ?? [];
    if (count === undefined || !isCalendarDay(2000 + Number(year), Number(month), Number(day))) {
      skipped.add('not a count');
      continue;
    }
    const direction = sensor ? (sensor === '9' ? 'in' : 'out') : fileDirection;
    if (!direction) throw new HallError('bad_request', `unknown direction of ${path}: say --direction in or --direction out`);
    const began = zonedInstant(options.timeZone ?? 'America/Los_Angeles', {
      year: 2000 + Number(year),
      month: Number(month),
      day: Number(day),
      secondOfDay: Number(hour) * 3600 + Number(minute) * 60 + Number(second),
    });
    events.push(formatCount(hallId, began, direction, Number(count)));
  }
  events.sort((a, b) => a.time - b.time);
  yield* events;
}

/** A count is known when its half hour ends: that is the event's time. */
function formatCount(hallId: string, began: number, direction: 'in' | 'out', count: number): RecordedEvent {
  const time = began + periodSeconds * 1000;
  const event: WireEvent = {
    specversion: '1.0',
    id: `${new Date(began).toISOString().slice(0, 16)}.${direction}`,
    source: 'recording/door-counts',
    type: 'area.passed',
    subject: areaId,
    time: new Date(time).toISOString(),
    data: { in: direction === 'in' ? count : 0, out: direction === 'out' ? count : 0, periodSeconds },
  };
  return { topic: eventTopic(hallId, 'area', areaId), time, event };
}

function directionOf(path: string): 'in' | 'out' | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (/in[-_ ]?flow|entr/.test(name)) return 'in';
  return /out[-_ ]?flow|exit/.test(name) ? 'out' : undefined;
}
