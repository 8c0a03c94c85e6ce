import { describe, expect, it } from 'vitest';
import { layOutHall } from '#contracts/lay-out-hall';
import { planWith } from '../../../web/plan/drawing.ts';
import { addWindow, removeWindow, renumberAll, renumberRow, splitRow, toggleQueue, toggleTidal } from '../../../web/plan/edit-rows.ts';
import { shippedPlan } from '../../support/shipped-plan.ts';
import { jincheng, rowsOf } from './some-drawing.ts';

const network = (drawing = jincheng) => drawing.counters.filter(({ id }) => id.startsWith('network-north'));
const places = (drawing: typeof jincheng) =>
  new Map(planWith(shippedPlan('jincheng'), drawing).windows.map(({ id, x, y }) => [id, `${x.toFixed(2)} ${y.toFixed(2)}`]));

describe('a row of windows', () => {
  it('gets a window more at its end', () => {
    expect(network(addWindow(jincheng, 'network-north'))[0]?.count).toBe(5);
  });

  it.each([
    [13, ['network-north 14-16']],
    [16, ['network-north 13-15']],
    [15, ['network-north 13-14', 'network-north-1 16-16']],
  ])('without window %i keeps every other window where it was', (number, rows) => {
    const drawing = removeWindow(jincheng, 'network-north', number);
    expect(rowsOf({ ...drawing, counters: network(drawing) })).toEqual(rows);
    const before = places(jincheng);
    before.delete(`W${number}`);
    expect(places(drawing)).toEqual(before);
    expect(network(drawing).flatMap(({ tidalNumbers = [] }) => tidalNumbers)).toEqual([15, 16].filter((tidal) => tidal !== number));
  });

  it('goes with its last window', () => {
    expect(rowsOf(removeWindow(jincheng, 'remote-west', 19)).some((row) => row.startsWith('remote'))).toBe(false);
  });

  it('is split where told, and only there', () => {
    const drawing = splitRow(jincheng, 'network-north', 15);
    expect(rowsOf({ ...drawing, counters: network(drawing) })).toEqual(['network-north 13-14', 'network-north-1 15-16']);
    expect(places(drawing)).toEqual(places(jincheng));
    expect(splitRow(jincheng, 'network-north', 13)).toBe(jincheng);
    expect(splitRow(jincheng, 'network-north', 99)).toBe(jincheng);
  });

  it('numbered anew keeps its tidal desks', () => {
    expect(network(renumberRow(jincheng, 'network-north', 40))[0]).toMatchObject({ firstNumber: 40, tidalNumbers: [42, 43] });
  });

  it('serves the queues it is given, in that order', () => {
    const without = toggleQueue(jincheng, 'enterprise-north', 'B');
    const drawing = toggleQueue(toggleQueue(without, 'enterprise-north', 'G'), 'enterprise-north', 'B');
    expect(drawing.counters.find(({ id }) => id === 'enterprise-north')?.queues).toEqual(['G', 'B']);
  });

  it('that served none takes on the pool of its first queue', () => {
    const none = toggleQueue(jincheng, 'network-north', 'C');
    expect(network(toggleQueue(none, 'network-north', 'A'))[0]).toMatchObject({ queues: ['A'], poolId: 'general' });
  });

  it('marks a window as tidal and takes the mark back', () => {
    expect(network(toggleTidal(jincheng, 'network-north', 14))[0]?.tidalNumbers).toEqual([14, 15, 16]);
    const none = toggleTidal(toggleTidal(jincheng, 'network-north', 15), 'network-north', 16);
    expect(network(none)[0]).not.toHaveProperty('tidalNumbers');
  });
});

it('all rows numbered anew have no number twice and none missing', () => {
  const gaps = removeWindow(renumberRow(jincheng, 'general-north', 5), 'guide-west-desk', 20);
  const plan = layOutHall({ ...shippedPlan('jincheng'), ...renumberAll(gaps), provenance: [] });
  const numbers = plan.windows.map(({ number }) => Number(number)).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 22 }, (_unused, place) => place + 1));
});
