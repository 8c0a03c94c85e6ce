import type { HallPlan } from '#contracts/hall-plan';
import type { Instant, ServiceDay } from '#contracts/instant';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** The hour of hall time at which a service day begins: a visit past midnight stays on its day. */
const serviceDayStartMs = 4 * hourMs;
/** Offsets of time zones change on quarter hours only. */
const offsetSlotMs = 15 * minuteMs;
const maxCachedOffsets = 20_000;

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Hall-local days and hours of a time zone. Throws `RangeError` for a zone nobody knows. */
export class HallCalendar {
  private readonly offsetFormat: Intl.DateTimeFormat;
  private readonly offsets = new Map<number, number>();
  private readonly dayTexts = new Map<number, ServiceDay>();

  constructor(readonly timeZone: string) {
    this.offsetFormat = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  }

  /** Days from 1970-01-01 to the service day of `time`. */
  serviceDayNumber(time: Instant): number {
    return Math.floor((time + this.offsetMs(time) - serviceDayStartMs) / dayMs);
  }

  /** The service day of `time`: hall date of four hours before. */
  serviceDay(time: Instant): ServiceDay {
    return this.dayText(this.serviceDayNumber(time));
  }

  /** Minutes from midnight of the service day's date to `time`, by the hall's clock (past the next one it is more than 1440). */
  minuteOfServiceDay(time: Instant): number {
    return (time + this.offsetMs(time) - this.serviceDayNumber(time) * dayMs) / minuteMs;
  }

  /** `YYYY-MM-DD` of a day number. */
  dayText(dayNumber: number): ServiceDay {
    let text = this.dayTexts.get(dayNumber);
    if (text === undefined) {
      text = new Date(dayNumber * dayMs).toISOString().slice(0, 10);
      this.dayTexts.set(dayNumber, text);
    }
    return text;
  }

  /** Since when the hall's hours say open at `time`; null when they say closed. */
  openSince(hours: HallPlan['openingHours'], time: Instant): Instant | null {
    const local = time + this.offsetMs(time);
    const weekday = weekdays[new Date(local).getUTCDay()] ?? 'sun';
    const minute = Math.floor((local % dayMs) / minuteMs);
    const stretch = hours[weekday].find(([from, to]) => minute >= minuteOf(from) && minute < minuteOf(to));
    return stretch ? time - (local % dayMs) + minuteOf(stretch[0]) * minuteMs : null;
  }

  /** Seconds the hall's hours say open on a day (`YYYY-MM-DD`), up to `until`. */
  openSeconds(hours: HallPlan['openingHours'], day: ServiceDay, until: Instant): number {
    const midnight = Date.parse(`${day}T00:00:00Z`);
    const weekday = weekdays[new Date(midnight).getUTCDay()] ?? 'sun';
    const instantAt = (clock: string): Instant => this.instantAt(midnight / dayMs, minuteOf(clock));
    const lengths = hours[weekday].map(([from, to]) => Math.max(0, Math.min(until, instantAt(to)) - instantAt(from)));
    return lengths.reduce((sum, length) => sum + length, 0) / 1000;
  }

  /** The moment at which the hall's clock is so many minutes past the midnight that begins a day. */
  instantAt(dayNumber: number, minute: number): Instant {
    const local = dayNumber * dayMs + minute * minuteMs;
    return local - this.offsetMs(local - this.offsetMs(local));
  }

  private offsetMs(time: Instant): number {
    const slot = Math.floor(time / offsetSlotMs);
    let offset = this.offsets.get(slot);
    if (offset === undefined) {
      if (this.offsets.size >= maxCachedOffsets) this.offsets.clear();
      offset = parseOffset(this.offsetFormat.format(slot * offsetSlotMs));
      this.offsets.set(slot, offset);
    }
    return offset;
  }
}

/** `11/23/2026, GMT+08:00` → milliseconds east of Greenwich. */
function parseOffset(text: string): number {
  const match = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return 0;
  const size = Number(match[2]) * hourMs + Number(match[3]) * minuteMs + Number(match[4] ?? 0) * 1000;
  return match[1] === '-' ? -size : size;
}

/** `09:30` → 570. */
function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
