import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ProfileRow } from '#contracts/http-api';
import { renderDayStrip } from '../../../web/charts/day-strip.tsx';
import { formatTime } from '../../../web/text/format.ts';

const opening = Date.parse('2026-11-23T01:00:00Z');
const quarter = 15 * 60_000;
const words = {
  issued: '取号',
  usual: '平时',
  meanWait: '平均等候',
  openWindows: '开放窗口',
  now: '此刻',
  unit: '号/刻钟',
  formatTime: (time: number) => formatTime(time, 'Asia/Shanghai'),
};
/** Eight quarter hours of which the first five have begun. */
const rows = Array.from(
  { length: 8 },
  (_, place): ProfileRow => ({
    slotStart: new Date(opening + place * quarter).toISOString(),
    issued: place < 5 ? 10 + place : null,
    called: place < 5 ? 9 : null,
    meanWaitMinutes: place < 5 ? 4 + place : null,
    usualIssued: 12,
    usualMeanWaitMinutes: 5,
    meanOpenWindows: place < 5 ? 9 + (place > 2 ? 2 : 0) : null,
    usualOpenWindows: 10,
  }),
);
const now = opening + 4.5 * quarter;
const endOf = (strip: string): { readonly anchor: string; readonly figure: string } => {
  const [, anchor = '', figure = ''] = /wave-label"[^>]*text-anchor="(\w+)">([^<]*)</.exec(strip) ?? [];
  return { anchor, figure };
};
const drawn = (width: number, height: number): string => renderToStaticMarkup(renderDayStrip(rows, now, { width, height }, words));

describe('the day strip', () => {
  it('draws the past as it was and the usual for the whole day', () => {
    expect(drawn(800, 150)).toMatchSnapshot();
  });
  it('labels the last whole quarter hour, not the running one', () => {
    expect(endOf(drawn(800, 150))).toEqual({ anchor: 'end', figure: '13' });
  });
  it('labels the first quarter hour behind its dot, where the scale leaves no room before it', () => {
    const early = renderToStaticMarkup(renderDayStrip(rows, opening + quarter, { width: 400, height: 150 }, words));
    expect(endOf(early)).toEqual({ anchor: 'start', figure: '10' });
  });
  it('draws no wait for quarter hours that have not begun', () => {
    expect(drawn(800, 150).match(/<rect/g)).toHaveLength(5);
  });
  it('keeps to the wave where there is little room', () => {
    expect(drawn(800, 90)).not.toContain('strip-windows');
  });
  it('names only hours whose names have room', () => {
    const day = Array.from({ length: 40 }, (_, place) => ({ ...rows[0], slotStart: new Date(opening + place * quarter).toISOString() }));
    const hoursOf = (width: number): string[] => {
      const strip = renderToStaticMarkup(renderDayStrip(day as ProfileRow[], null, { width, height: 150 }, words));
      return [...strip.matchAll(/>(\d\d:00)</g)].map(([, time]) => String(time));
    };
    expect(hoursOf(1000)).toHaveLength(10);
    expect(hoursOf(360)).toEqual(['09:00', '12:00', '15:00', '18:00']);
  });
  it('draws a past day whole and without a now', () => {
    const past = renderToStaticMarkup(renderDayStrip(rows, null, { width: 800, height: 150 }, words));
    expect(past).not.toContain('strip-now');
  });
  it('ends a day that is still on with its last whole quarter hour, where nobody says how late it is', () => {
    const strip = renderToStaticMarkup(renderDayStrip(rows, null, { width: 800, height: 150 }, words));
    expect(endOf(strip).figure).toBe('13');
    expect(strip.match(/<rect/g)).toHaveLength(4);
    const [, windows = ''] = /strip-windows.*?<path[^>]* d="([^"]*)"/s.exec(strip) ?? [];
    const right = Math.max(...[...windows.matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x)));
    expect(right).toBeLessThanOrEqual(132 + ((800 - 132 - 56) * 4) / 8 + 1);
  });
  it('draws nothing of a day without rows', () => {
    expect(renderDayStrip([], now, { width: 800, height: 150 }, words)).toBeNull();
  });
});
