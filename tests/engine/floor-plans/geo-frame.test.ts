import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geoFrame } from '#engine/floor-plans/geo-frame';

const anyPlace = fc.record({
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  latitude: fc.double({ min: -80, max: 80, noNaN: true }),
  rotationDegrees: fc.double({ min: -180, max: 180, noNaN: true }),
});
const anyPoint = fc.record({ x: fc.double({ min: 0, max: 1000, noNaN: true }), y: fc.double({ min: 0, max: 1000, noNaN: true }) });

describe('a plan on earth', () => {
  it('has as many metres a degree as the ellipsoid there: 111,412 and 55,800 at 60° north', () => {
    const frame = geoFrame({ longitude: 0, latitude: 60, rotationDegrees: 0 });
    expect(frame.toPlan([0, 60.01]).y).toBeCloseTo(-1114.12, 1);
    expect(frame.toPlan([0.01, 60]).x).toBeCloseTo(558, 1);
  });

  it('lies south and east of its corner, and turns clockwise', () => {
    const north = geoFrame({ longitude: 0, latitude: 0, rotationDegrees: 0 });
    const [lon, lat] = north.toEarth({ x: 100, y: 50 });
    expect([lon > 0, lat < 0]).toEqual([true, true]);
    const [turnedLon, turnedLat] = geoFrame({ longitude: 0, latitude: 0, rotationDegrees: 90 }).toEarth({ x: 100, y: 0 });
    expect(turnedLon).toBeCloseTo(0, 7);
    expect(turnedLat).toBeLessThan(0);
  });

  it('comes back to the same millimetre from anywhere', () => {
    fc.assert(
      fc.property(anyPlace, anyPoint, (place, point) => {
        const frame = geoFrame(place);
        const back = frame.toPlan(frame.toEarth(point));
        expect(Math.hypot(back.x - point.x, back.y - point.y)).toBeLessThan(0.001);
      }),
    );
  });
});
