import { parseClockDay } from './clock-time.ts';
import { type CalendarDay, WorkCalendar } from './work-calendar.ts';

const kinds = ['holiday', 'make_up_workday'] as const;

/** Reads a file of `datasets/calendars`: `day,kind,holiday_zh,holiday_en,notice`. Throws `RangeError` for a line it cannot read. */
export function parseCalendar(text: string): WorkCalendar {
  const [, ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return new WorkCalendar(lines.map(parseLine));
}

function parseLine(line: string): CalendarDay {
  const [dayText = '', kindText, nameZh = '', nameEn = ''] = line.split(',');
  const day = parseClockDay(dayText);
  const kind = kinds.find((one) => one === kindText);
  if (day === null || kind === undefined) throw new RangeError(`invalid calendar day: ${line}`);
  return { day, kind, nameZh, nameEn };
}
