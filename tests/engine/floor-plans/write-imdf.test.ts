import { describe, expect, it } from 'vitest';
import { layOutHall } from '#contracts/lay-out-hall';
import { featureId } from '#engine/floor-plans/feature-id';
import { geoFrame } from '#engine/floor-plans/geo-frame';
import { type ImdfFeature, imdfTypes } from '#engine/floor-plans/imdf';
import { exported, featuresOf, shippedHall, somePlace } from './shipped-halls.ts';

const hall = shippedHall('jincheng');
const documents = exported(hall);
const all = imdfTypes.flatMap((type) => featuresOf(documents, type));
const count = (type: string): number => featuresOf(documents, type).length;
const uuid5 = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the IMDF archive of a hall', () => {
  it('has a manifest that names version, time, language and our extension', () => {
    expect(documents.find(({ name }) => name === 'manifest.json')?.json).toEqual({
      version: '1.0.0',
      created: '2026-03-02T02:00:00.000Z',
      generated_by: 'Halltide',
      language: 'zh-Hans',
      extensions: ['imdf:extension:halltide:hall#1.0.0'],
    });
  });

  it('holds a section a zone, a fixture a row, a kiosk and an anchor a window, an amenity a device or block of seats, an opening a door', () => {
    const windows = layOutHall(hall).windows.length;
    expect([count('section'), count('fixture'), count('kiosk'), count('anchor')]).toEqual([
      hall.zones.length,
      hall.counters.length,
      windows,
      windows,
    ]);
    expect(count('amenity')).toBe(hall.devices.length + hall.seats.length);
    expect(count('opening')).toBe(hall.doors.length);
    expect(['address', 'venue', 'building', 'footprint', 'level', 'unit'].map(count)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('has an occupant for every queue a window serves, at the window’s anchor', () => {
    const { windows } = layOutHall(shippedHall('taizhou'));
    const large = exported(shippedHall('taizhou'));
    const occupants = featuresOf(large, 'occupant');
    expect(occupants).toHaveLength(windows.reduce((sum, { queues }) => sum + queues.length, 0));
    const anchors = new Set(featuresOf(large, 'anchor').map(({ id }) => id));
    expect(occupants.every(({ properties }) => anchors.has(String(properties.anchor_id)))).toBe(true);
  });

  it('gives every feature a UUID of its own, the same in every export', () => {
    expect(all.every(({ id }) => uuid5.test(id))).toBe(true);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(exported(hall, { ...somePlace, rotationDegrees: 3 }).flatMap(({ json }) => idsIn(json))).toEqual(all.map(({ id }) => id));
    expect(featureId('h1', 'kiosk', 'W1')).not.toBe(featureId('h2', 'kiosk', 'W1'));
  });

  it('refers only to what it holds', () => {
    const ids = new Set(all.map(({ id }) => id));
    const named = all.flatMap(({ properties }) =>
      Object.entries(properties).flatMap(([key, value]) => (/(?<!correlation)_ids?$/.test(key) && value !== null ? [value].flat() : [])),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((id) => !ids.has(String(id)))).toEqual([]);
  });

  it('has closed rings that run counterclockwise, and every place where it is on the plan', () => {
    for (const { geometry } of all) {
      if (geometry?.type !== 'Polygon') continue;
      const [ring = []] = geometry.coordinates;
      expect(ring[0]).toEqual(ring.at(-1));
      expect(
        ring.slice(1).reduce((sum, [x = 0, y = 0], place) => sum + (ring[place]?.[0] ?? 0) * y - x * (ring[place]?.[1] ?? 0), 0),
      ).toBeGreaterThan(0);
    }
    const kiosk = featuresOf(documents, 'anchor').at(0) as ImdfFeature;
    const at = geoFrame(somePlace).toPlan(kiosk.geometry?.coordinates as unknown as [number, number]);
    expect([at.x, at.y].map((value) => Math.round(value * 100) / 100)).toEqual([19.6, 5]);
  });
});

function idsIn(json: unknown): string[] {
  return ((json as { features?: ImdfFeature[] }).features ?? []).map(({ id }) => id);
}
