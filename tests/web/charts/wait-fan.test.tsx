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

it('ends where waits are longer than was looked ahead', () => {
  const cut = drawn([point(0, 5), point(60, 10), point(120, null)]);
  const last = /class="fan-middle" d="[^"]*?([\d.]+),[\d.]+"/.exec(cut)?.[1];
  expect(Number(last)).toBeCloseTo(24 + (60 / 120) * (268 - 24 - 46), 1);
});

it('draws nothing of a single moment', () => {
  expect(renderWaitFan([point(0, 5), point(5, null)], 15, size, words)).toBeNull();
});
