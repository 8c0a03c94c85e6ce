import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { FanPoint } from '#contracts/wait-forecast';
import { renderWaitFan } from '../../../web/charts/wait-fan.tsx';

const size = { width: 268, height: 112 };
const words = { label: 'fan', half: 'half', most: '9 in 10', target: 'target 15 min', ahead: (minutes: number) => `+${minutes}` };
const point = (inMinutes: number, p50: number | null): FanPoint => ({
  inMinutes,
  p10: p50 === null ? null : p50 / 2,
  p50,
  p80: p50 === null ? null : p50 * 1.5,
  p90: p50 === null ? null : p50 * 2,
});
const drawn = (fan: readonly FanPoint[], target: number | null = 15): string =>
  renderToStaticMarkup(renderWaitFan(fan, target, size, words));

it('draws the middle in its band, the target named', () => {
  const picture = drawn([point(0, 5), point(60, 10), point(120, 8)]);
  expect(picture).toContain('class="fan-band" d="M');
  expect(picture).toContain('class="fan-middle" d="M');
  expect(picture).toContain('target 15 min');
  expect(picture).toMatchSnapshot();
});

const attribute = (picture: string, ofClass: string, name: string): number[] =>
  [...picture.matchAll(new RegExp(`class="${ofClass}"[^>]* ${name}="([\\d.]+)"`, 'g'))].map(([, value]) => Number(value));

it('keeps the names of its lines apart and above the axis while waits are short', () => {
  const [half = 0, most = 0] = attribute(drawn([point(0, 0.2), point(120, 0.1)]), 'fan-name', 'y');
  const [axis = 0] = attribute(drawn([point(0, 0.2), point(120, 0.1)]), 'fan-grid', 'y1');
  expect(half).toBeLessThan(axis);
  expect(half - most).toBeGreaterThanOrEqual(13);
});

it('names the target at its own line', () => {
  for (const target of [2, 15, 60]) {
    const picture = drawn([point(0, 5), point(60, 10), point(120, 8)], target);
    const [line = 0] = attribute(picture, 'fan-target', 'y1');
    const [name = 0] = attribute(picture, 'fan-target-name', 'y');
    expect(line - name).toBe(4);
  }
});

it('names the target at the end where the middle is far from it', () => {
  const nameAt = (first: number, last: number): number =>
    attribute(drawn([point(0, first), point(120, last)]), 'fan-target-name', 'x')[0] ?? 0;
  expect(nameAt(12, 40)).toBeGreaterThan(134);
  expect(nameAt(40, 12)).toBeLessThan(134);
});

it('names the target on the side of its line where the middle is not', () => {
  const offLine = (first: number, last: number): number => {
    const picture = drawn([point(0, first), point(120, last)], 20);
    return (attribute(picture, 'fan-target-name', 'y')[0] ?? 0) - (attribute(picture, 'fan-target', 'y1')[0] ?? 0);
  };
  expect(offLine(18, 40)).toBe(12);
  expect(offLine(18, 5)).toBe(-4);
});

it('ends where waits are longer than was looked ahead', () => {
  const cut = drawn([point(0, 5), point(60, 10), point(120, null)]);
  const last = /class="fan-middle" d="[^"]*?([\d.]+),[\d.]+"/.exec(cut)?.[1];
  expect(Number(last)).toBeCloseTo(24 + (60 / 120) * (268 - 24 - 46), 1);
});

it('draws nothing of a single moment', () => {
  expect(renderWaitFan([point(0, 5), point(5, null)], 15, size, words)).toBeNull();
});
