import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type MapWindow, mapCellAt, mapHeight, renderUtilizationMap } from '../../../web/charts/utilization-map.tsx';
import { clockFrom } from '../../../web/experiments/day-clock.ts';

const words = { label: 'A：忙碌率', clock: clockFrom('09:00'), share: (share: number) => `${Math.round(share * 100)}%` };
const some = (count: number, zones = 2): MapWindow[] =>
  Array.from({ length: count }, (_, place) => ({
    windowId: `W${place + 1}`,
    number: String(place + 1),
    zone: `区 ${Math.floor((place * zones) / count) + 1}`,
    bySlot: [0, 0.5, null, 1],
    share: 0.5,
  }));
const drawn = (windows: readonly MapWindow[]): string =>
  renderToStaticMarkup(renderUtilizationMap(windows, 4, { width: 640, height: mapHeight(windows.length) }, words));

describe('the map of windows', () => {
  it('fills a cell the more the busier it was, and leaves a closed one blank', () => {
    expect(drawn(some(3))).toMatchSnapshot();
  });
  it('names each zone once, and windows while their rows are high enough', () => {
    expect(drawn(some(14)).match(/区 1/g)).toHaveLength(1);
    expect(drawn(some(14))).toContain('>14<');
    expect(drawn(some(200))).not.toContain('>14<');
  });
  it('keeps a hall of hundreds to about a screen', () => {
    expect(mapHeight(224)).toBeLessThan(1000);
    expect(drawn(some(224)).match(/<path/g)).toHaveLength(3);
  });
  it('draws nothing without windows', () => {
    expect(renderUtilizationMap([], 4, { width: 640, height: 100 }, words)).toBeNull();
  });
});

it('the cell under the pointer is found, and none beside the cells', () => {
  const size = { width: 640, height: mapHeight(3) };
  expect(mapCellAt(120, 8, 3, 4, size)).toEqual({ place: 0, slot: 0 });
  expect(mapCellAt(590, 80, 3, 4, size)).toEqual({ place: 2, slot: 3 });
  expect(mapCellAt(60, 8, 3, 4, size)).toBeNull();
  expect(mapCellAt(120, 99, 3, 4, size)).toBeNull();
});
