import { isCalendarDay } from '#contracts/instant';
import { zonedInstant } from './zoned-time.ts';

/** A call of the bank's call centre with its moments placed on the day (ms since 1970); null is "did not happen" or "not recorded". */
export interface BankCall {
  readonly line: string;
  readonly callId: string;
  readonly date: string;
  readonly service: string;
  readonly priority: number;
  readonly outcome: 'AGENT' | 'HANG' | 'PHANTOM';
  readonly server: string | null;
  readonly menuLeft: number;
  readonly queued: number | null;
  readonly queueLeft: number | null;
  readonly serviceStarted: number | null;
  readonly serviceFinished: number | null;
}

export const bankCallColumns = [
  'vru+line',
  'call_id',
  'customer_id',
  'priority',
  'type',
  'date',
  'vru_entry',
  'vru_exit',
  'vru_time',
  'q_start',
  'q_exit',
  'q_time',
  'outcome',
  'ser_start',
  'ser_exit',
  'ser_time',
  'server',
] as const;

const halfDaySeconds = 43_200;
const clock = /^(\d{1,2}):(\d{2}):(\d{2})$/;
const date = /^(\d{2})(\d{2})(\d{2})$/;

/** Reads a line of the file, or says why it cannot be read. Columns stand in the order of `bankCallColumns`. */
export function parseBankCall(line: string, timeZone: string): BankCall | { readonly problem: string } {
  const cells = line.split('\t');
  if (cells.length !== bankCallColumns.length) return { problem: 'wrong number of columns' };
  const [
    vruLine = '',
    callId = '',
    ,
    priority,
    service = '',
    day = '',
    entry,
    exit,
    ,
    queueStart,
    queueExit,
    queueTime,
    outcome,
    start,
    end,
    ,
    server,
  ] = cells;
  const calendarDay = date.exec(day);
  const entered = secondsOf(entry);
  const left = secondsOf(exit);
  if (!calendarDay || entered === null || left === null) return { problem: 'invalid date or time' };
  const [year = 0, month = 1, monthDay = 1] = calendarDay.slice(1).map(Number);
  const fullYear = year + (year < 70 ? 2000 : 1900);
  if (!isCalendarDay(fullYear, month, monthDay)) return { problem: 'invalid date or time' };
  if (outcome !== 'AGENT' && outcome !== 'HANG' && outcome !== 'PHANTOM') return { problem: `unknown outcome: ${outcome}` };
  if (!/^[\w+.-]+$/.test(vruLine) || !/^\d+$/.test(callId) || !/^\w+$/.test(service)) return { problem: 'invalid identifier' };
  // The date is that of the entry; a clock far behind it stands past midnight. Some menus end minutes before they began.
  const place = (second: number): number =>
    zonedInstant(timeZone, {
      year: fullYear,
      month,
      day: monthDay,
      secondOfDay: second < entered - halfDaySeconds ? second + 86_400 : second,
    });
  const moment = (text: string | undefined, happened: boolean): number | null => {
    const second = secondsOf(text);
    return happened && second !== null ? place(second) : null;
  };
  // 0:00:00 stands for "never", but also for a real midnight when the other end or the length says so.
  const wasQueued = isSet(queueStart) || isSet(queueExit) || Number(queueTime) > 0;
  const wasServed = isSet(start) || isSet(end);
  return {
    line: vruLine,
    callId,
    date: day,
    service,
    priority: Number(priority) || 0,
    outcome,
    server: server && server !== 'NO_SERVER' ? server.trim() : null,
    menuLeft: place(left),
    queued: moment(queueStart, wasQueued),
    queueLeft: moment(queueExit, wasQueued),
    serviceStarted: moment(start, wasServed),
    serviceFinished: moment(end, wasServed),
  };
}

const isSet = (text: string | undefined): boolean => (secondsOf(text) ?? 0) > 0;

function secondsOf(text: string | undefined): number | null {
  const parts = clock.exec(text?.trim() ?? '');
  return parts ? Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3]) : null;
}
