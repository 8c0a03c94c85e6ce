import fc from 'fast-check';
import { BoxGeometry, Color, MeshBasicMaterial } from 'three';
import { describe, expect, it } from 'vitest';
import { InstancePool } from '../../../web/floor/instance-pool.ts';

const pool = (): InstancePool => new InstancePool(new BoxGeometry(), new MeshBasicMaterial(), 16);
const white = new Color('#ffffff');
const placed = (of: InstancePool): number[] =>
  Array.from({ length: of.mesh.count }, (_unused, index) => of.mesh.instanceMatrix.array[index * 16 + 12] ?? Number.NaN).sort(
    (a, b) => a - b,
  );

describe('instances', () => {
  it('are exactly those set and not removed, whatever the order', () => {
    const action = fc.record({ key: fc.integer({ min: 0, max: 40 }), x: fc.integer({ min: 0, max: 1000 }), removes: fc.boolean() });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 150 }), (actions) => {
        const things = pool();
        const expected = new Map<number, number>();
        for (const { key, x, removes } of actions) {
          if (removes) {
            things.remove(String(key));
            expected.delete(key);
          } else {
            things.set(String(key), { x, y: 0, z: 0, heading: 0 }, white);
            expected.set(key, x);
          }
        }
        expect(placed(things)).toEqual([...expected.values()].sort((a, b) => a - b));
      }),
    );
  });

  it('send only what was touched', () => {
    const things = pool();
    for (let i = 0; i < 10; i++) things.set(`t${i}`, { x: i, y: 0, z: 0, heading: 0 }, white);
    things.mesh.instanceMatrix.clearUpdateRanges();
    things.set('t3', { x: 33, y: 0, z: 0, heading: 0 }, white);
    things.set('t5', { x: 55, y: 0, z: 0, heading: 0 }, white);
    expect(things.mesh.instanceMatrix.updateRanges).toEqual([{ start: 3 * 16, count: 3 * 16 }]);
  });
});
