/** A day and a minute of it, as a clock on the wall of the place shows them. */
export interface ClockTime {
  /** Days from 1970-01-01. */
  readonly day: number;
  /** 0–1439. */
  readonly minute: number;
}

const dayMs = 86_400_000;
const isoDate = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const monthFirstDate = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/;
const dayFirstDate = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/;
const packedDate = /^(\d{2}|\d{4})(\d{2})(\d{2})$/;
const clock = /^(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/;
const packedHours = /^(\d{2})(\d{2})(?: ?- ?\d{4})?$/;
const hourAlone = /^(\d{1,2})$/;

/**
 * Reads `2025-06-01 13:30`, `2025-06-01T13:30:00+08:00`, `06/01/25 13:30`, `1.6.2025 13:30`, `990201 7:02:47`, `2018-06-01 1300 - 1400`
 * (an hour's span by its begin), `2018-06-01 13`. An offset at the end is passed over: the clock counts. Null for anything else.
 */
export function parseClockTime(text: string): ClockTime | null {
  const [, date, time] = /^(\S+?)(?:[T ]+(.+))$/.exec(text.trim()) ?? [];
  if (date === undefined || time === undefined) return null;
  const day = parseClockDay(date);
  const minute = parseMinute(time.replace(/ ?(?:Z|UTC|[+-]\d{2}:?\d{2})$/, ''));
  return day === null || minute === null ? null : { day, minute };
}

/** Days from 1970-01-01 to a date; years of two digits are 1970–2069. Null for no date. */
export function parseClockDay(text: string): number | null {
  const iso = isoDate.exec(text) ?? packedDate.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const monthFirst = monthFirstDate.exec(text);
  if (monthFirst) return dayOf(monthFirst[3], monthFirst[1], monthFirst[2]);
  const dayFirst = dayFirstDate.exec(text);
  return dayFirst ? dayOf(dayFirst[3], dayFirst[2], dayFirst[1]) : null;
}

/** `YYYY-MM-DD` of a day. */
export function formatClockDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

function dayOf(yearText: string, monthText: string, dayText: string): number | null {
  const short = Number(yearText);
  const year = yearText.length > 2 ? short : short < 70 ? 2000 + short : 1900 + short;
  const moment = new Date(Date.UTC(year, Number(monthText) - 1, Number(dayText)));
  const same = moment.getUTCMonth() === Number(monthText) - 1 && moment.getUTCDate() === Number(dayText);
  return same ? moment.getTime() / dayMs : null;
}

function parseMinute(text: string): number | null {
  const match = clock.exec(text) ?? packedHours.exec(text) ?? hourAlone.exec(text);
  if (!match) return null;
  const [, hour, minute = '0'] = match;
  return Number(hour) < 24 && Number(minute) < 60 ? Number(hour) * 60 + Number(minute) : null;
}
