import { describe, expect, it } from 'vitest';
import { findPlanFaults } from '#contracts/find-plan-faults';
import { isGrave } from '#contracts/plan-fault';
import { addThing, removeThing } from '../../../web/plan/add-things.ts';
import type { Drawing } from '../../../web/plan/drawing.ts';
import { shippedPlan } from '../../support/shipped-plan.ts';
import { jincheng } from './some-drawing.ts';

const names = { zone: { zh: '新区域', en: 'New zone' }, door: { zh: '新门', en: 'New door' } };
const grave = (drawing: Drawing) => findPlanFaults({ ...shippedPlan('jincheng'), ...drawing }).filter(isGrave);

describe('a thing that is added', () => {
  it.each(['zone', 'counter', 'seats', 'door', 'device'] as const)('makes a sound plan, wherever it is put: %s', (kind) => {
    for (const around of [
      { x: 30.04, y: 20 },
      { x: -5, y: 0 },
      { x: 999, y: 999 },
    ]) {
      const [drawing, added] = addThing(jincheng, kind, around, names);
      expect(grave(drawing)).toEqual([]);
      expect(added.kind).toBe(kind);
    }
  });

  it('has an id of its own, and a row numbers of its own in the zone around it', () => {
    const [once] = addThing(jincheng, 'counter', { x: 50, y: 22 }, names);
    const [twice, added] = addThing(once, 'counter', { x: 50, y: 25 }, names);
    expect(added.id).toBe('row-2');
    expect(twice.counters.slice(-2).map(({ zoneId, firstNumber, poolId }) => [zoneId, firstNumber, poolId])).toEqual([
      ['certificate', 24, 'general'],
      ['certificate', 27, 'general'],
    ]);
  });
});

describe('a thing that is taken away', () => {
  it('is gone, and nothing else', () => {
    const drawing = removeThing(jincheng, { kind: 'device', id: 'gateway-1' });
    expect(drawing.devices).toHaveLength(jincheng.devices.length - 1);
    expect({ ...drawing, devices: jincheng.devices }).toEqual(jincheng);
  });

  it('leaves what stood in it to the nearest zone when it was one', () => {
    const drawing = removeThing(jincheng, { kind: 'zone', id: 'certificate' });
    expect(grave(drawing)).toEqual([]);
    expect(drawing.counters.find(({ id }) => id === 'certificate-east')?.zoneId).toBe('network');
    expect(drawing.queues.find(({ id }) => id === 'D')?.zoneId).not.toBe('certificate');
  });

  it('leaves what stood in the last zone without one, which the plan’s faults say', () => {
    const none = jincheng.zones.reduce((drawing, { id }) => removeThing(drawing, { kind: 'zone', id }), jincheng);
    expect(grave(none).some(({ code }) => code === 'unknown_zone')).toBe(true);
  });
});
