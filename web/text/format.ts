import type { Instant } from '#contracts/instant';
import type { Language } from '../app/preferences.ts';
import type { Text } from './text.ts';

/** A wait as a ticking figure: `4:07`, `1:02:45` from an hour on. */
export function formatTicking(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000));
  const two = (n: number): string => String(n).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes}:${two(seconds % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** How long, in the largest unit that says enough: `45 秒`, `12 分`, `2 小时 5 分`, `3 天`. */
export function formatDuration(milliseconds: number, text: Text): string {
  const { second, minute, hour, day } = text.unit;
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000));
  if (seconds < 60) return `${seconds} ${second}`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} ${minute}`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 24) return `${Math.floor(hours / 24)} ${day}${hours % 24 > 0 && hours < 96 ? ` ${hours % 24} ${hour}` : ''}`;
  return minutes % 60 === 0 ? `${hours} ${hour}` : `${hours} ${hour} ${minutes % 60} ${minute}`;
}

/** `09:42`, or `09:42:18` with seconds, in the hall's time zone. */
export function formatTime(time: Instant, timeZone: string, withSeconds = false): string {
  return formatterFor(timeZone, withSeconds ? 'second' : 'minute').format(time);
}

/** `11月23日 周一` / `Mon 23 Nov`, in the hall's time zone. */
export function formatDay(time: Instant, timeZone: string, language: Language): string {
  return formatterFor(timeZone, language === 'en' ? 'day-en' : 'day-zh').format(time);
}

/** `11-23 09:42`: for tables that reach over days. */
export const formatMoment = (time: Instant, timeZone: string): string =>
  formatterFor(timeZone, 'moment').format(time).replace(/\//g, '-').replace(',', '');

const formatters = new Map<string, Intl.DateTimeFormat>();
type Shape = 'second' | 'minute' | 'day-zh' | 'day-en' | 'moment';

function formatterFor(timeZone: string, shape: Shape): Intl.DateTimeFormat {
  const key = `${timeZone} ${shape}`;
  const known = formatters.get(key);
  if (known) return known;
  const hours = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const made = {
    second: () => new Intl.DateTimeFormat('en-GB', { timeZone, ...hours, second: '2-digit' }),
    minute: () => new Intl.DateTimeFormat('en-GB', { timeZone, ...hours }),
    'day-zh': () => new Intl.DateTimeFormat('zh-CN', { timeZone, month: 'long', day: 'numeric', weekday: 'short' }),
    'day-en': () => new Intl.DateTimeFormat('en-GB', { timeZone, month: 'short', day: 'numeric', weekday: 'short' }),
    moment: () => new Intl.DateTimeFormat('zh-CN', { timeZone, month: '2-digit', day: '2-digit', ...hours }),
  }[shape]();
  formatters.set(key, made);
  return made;
}

/** `1,284` */
export const formatCount = (count: number): string => Math.round(count).toLocaleString('en-US');
/** `97.1%` */
export const formatShare = (share: number, digits = 1): string => `${(share * 100).toFixed(digits)}%`;
/** `7.4`; whole from 10 on. */
export const formatMinutes = (minutes: number): string => (minutes >= 10 ? minutes.toFixed(0) : minutes.toFixed(1));

/** A count against its usual, in words and percent: `比平时多 12%`. Null when the usual is nothing to compare with. */
export function compareCounts(value: number, usual: number, text: Text): string | null {
  if (usual <= 0) return null;
  const percent = Math.round((value / usual - 1) * 100);
  return sayChange(percent, `${Math.abs(percent)}%`, text.tiles.more, text.tiles.less, text);
}

/** A number of things against its usual: `比平时多 6`. */
export function compareNumbers(value: number, usual: number, text: Text): string {
  const change = Math.round(value - usual);
  return sayChange(change, formatCount(Math.abs(change)), text.tiles.more, text.tiles.less, text);
}

/** A wait in minutes against its usual: `比平时短 1.2 分`. */
export function compareWaits(minutes: number, usualMinutes: number, text: Text): string {
  const change = Number((minutes - usualMinutes).toFixed(1));
  return sayChange(change, Math.abs(change).toFixed(1), text.tiles.longer, text.tiles.shorter, text);
}

function sayChange(change: number, amount: string, more: (amount: string) => string, less: (amount: string) => string, text: Text): string {
  if (change === 0) return text.tiles.even;
  return change > 0 ? more(amount) : less(amount);
}
