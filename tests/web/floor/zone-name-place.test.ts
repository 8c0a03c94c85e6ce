import { describe, expect, it } from 'vitest';
import { contains, overlaps } from '#contracts/plan-geometry';
import { coveredFloor, placeZoneName } from '../../../web/floor/zone-name-place.ts';
import { taizhouPlan } from './taizhou-plan.ts';

describe('a zone’s name', () => {
  const plan = taizhouPlan();
  const covered = coveredFloor(plan);

  it('lies inside its zone and under nothing, for every zone of taizhou in both languages', () => {
    for (const zone of plan.zones)
      for (const aspect of [zone.name.zh.length * 1.1, zone.name.en.length * 0.6]) {
        const place = placeZoneName(zone, covered, aspect);
        expect(covered.filter((rect) => overlaps(rect, place))).toEqual([]);
        for (const corner of [place, { x: place.x + place.widthMetres, y: place.y + place.depthMetres }])
          expect(contains(zone, corner)).toBe(true);
      }
  });

  it('prefers the free strip at the zone’s southern edge to a larger place further in', () => {
    const zone = { x: 0, y: 0, widthMetres: 20, depthMetres: 20 };
    const seats = { x: 4, y: 12, widthMetres: 12, depthMetres: 6 };
    expect(placeZoneName(zone, [seats], 4).y).toBeGreaterThanOrEqual(18);
  });

  it('is made to fit where nothing is free', () => {
    const zone = { x: 0, y: 0, widthMetres: 8, depthMetres: 6 };
    expect(placeZoneName(zone, [zone], 10).widthMetres).toBeLessThanOrEqual(8);
  });
});
