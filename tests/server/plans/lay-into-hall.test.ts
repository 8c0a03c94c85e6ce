import { describe, expect, it } from 'vitest';
import type { HallFile } from '#contracts/hall-plan';
import { layIntoHall } from '../../../server/plans/lay-into-hall.ts';
import { smallHallFile } from '../../support/memory-hall-view.ts';

const zone = (id: string, en: string, x: number) => ({ id, name: { zh: en, en }, x, y: 0, widthMetres: 10, depthMetres: 10 });
const queue = (id: string, en: string, zoneId: string) => ({
  id,
  letter: id,
  name: { zh: en, en },
  zoneId,
  target: { share: 0.8, withinMinutes: 15 },
  poolId: 'general',
});
const [row] = smallHallFile.counters;
if (!row) throw new Error('the small hall has a row');

/** A foreign plan of two rooms in which tax, permits and tea are offered. */
const foreign: HallFile = {
  ...smallHallFile,
  zones: [zone('permits', 'Permits', 0), zone('revenue', 'Revenue', 10)],
  queues: [queue('A', 'Tax', 'revenue'), queue('B', 'Tea', 'permits')],
  counters: [
    { ...row, id: 'r1', zoneId: 'revenue', queues: ['A', 'B'] },
    { ...row, id: 'r2', zoneId: 'permits', firstNumber: 20, queues: ['B'] },
  ],
};

describe('a foreign plan laid into a hall', () => {
  const { drawing, movedQueues } = layIntoHall(foreign, smallHallFile);

  it('leaves the hall its queues, in the zones where the plan offers them', () => {
    expect(drawing.queues.map(({ id, zoneId }) => `${id} ${zoneId}`)).toEqual(['general permits', 'property permits', 'tax revenue']);
    expect(movedQueues).toEqual(['general', 'property']);
  });

  it('has rows that serve the hall’s own queues of that name, within one pool', () => {
    expect(drawing.counters.map(({ id, queues, poolId }) => [id, queues, poolId])).toEqual([
      ['r1', ['tax'], 'tax'],
      ['r2', [], 'general'],
    ]);
  });
});

it('a queue stays where its zone is on the plan by id or by name', () => {
  const named = { ...foreign, queues: [], zones: [zone('x', 'Lobby', 0), { ...zone('z9', 'General', 10) }] };
  const { drawing, movedQueues } = layIntoHall(named, smallHallFile);
  expect(drawing.queues.every(({ zoneId }) => zoneId === 'z9')).toBe(true);
  expect(movedQueues).toEqual([]);
});
