import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlanFaults } from '#contracts/find-plan-faults';
import type { HallFile } from '#contracts/hall-plan';
import { layOutHall } from '#contracts/lay-out-hall';
import { isGrave } from '#contracts/plan-fault';
import { type ImportedPlan, type ImportWishes, importPlan } from '#engine/floor-plans/import-plan';
import type { PlanDocument } from '#engine/floor-plans/read-features';
import { checkHall } from '../../../server/load-halls.ts';
import { exported, shippedHall, withoutOurs } from './shipped-halls.ts';

const wishes: ImportWishes = { hallId: 'annex', level: null, timeZone: null };
const read = (documents: readonly PlanDocument[], changes: Partial<ImportWishes> = {}): ImportedPlan =>
  importPlan(documents, { ...wishes, ...changes });
// JSON has no minus zero.
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true }).map((value) => value + 0);
const anyPlace = fc.record({ longitude: degrees(170), latitude: degrees(70), rotationDegrees: degrees(180) });

describe.each(['jincheng', 'taizhou'])('%s, exported and imported again', (id) => {
  const hall = shippedHall(id);

  it('is the same hall wherever it lies and however it is turned', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const { place: found, ...back } = read(exported(hall, place), { hallId: id }).hall;
        expect(back).toEqual(hall);
        expect(found).toEqual(place);
      }),
      { numRuns: 12 },
    );
  });

  it('stays the same hall the second time', () => {
    const once = read(exported(hall), { hallId: id }).hall;
    expect(read(exported(once), { hallId: id }).hall).toEqual(once);
  });

  it('has its zones and windows within two centimetres, its services and its hours, when another program dropped what is ours', () => {
    const place = { longitude: 112.85, latitude: 35.49, rotationDegrees: 0 };
    const { hall: back } = read(withoutOurs(exported(hall, place)));
    const near = (a: { x: number; y: number }, b: { x: number; y: number } | undefined) =>
      Math.hypot(a.x - (b?.x ?? 1e6), a.y - (b?.y ?? 1e6)) < 0.02;
    expect(hall.zones.filter((zone) => !back.zones.some((found) => near(zone, found) && found.name.zh === zone.name.zh))).toEqual([]);
    const windows = layOutHall(back).windows;
    expect(
      layOutHall(hall).windows.filter(
        (window) =>
          !near(
            window,
            windows.find(({ id: other }) => other === window.id),
          ),
      ),
    ).toEqual([]);
    expect(new Set(back.queues.map(({ name }) => name.zh))).toEqual(new Set(hall.queues.map(({ name }) => name.zh)));
    expect(back.openingHours).toEqual(hall.openingHours);
    expect(findPlanFaults(checkHall(back, 'import')).filter(isGrave)).toEqual([]);
  });
});

const feature = (type: string, id: string, geometry: unknown, properties: object = {}) => ({
  type: 'Feature',
  id,
  feature_type: type,
  geometry,
  properties,
});
const degree = 1 / 111_320;
const box = (x: number, y: number, width: number, depth: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, -y],
      [x, -y - depth],
      [x + width, -y - depth],
      [x + width, -y],
      [x, -y],
    ].map(([east = 0, north = 0]) => [east * degree, north * degree]),
  ],
});
const point = (x: number, y: number) => ({ type: 'Point', coordinates: [x * degree, -y * degree] });
const collection = (...features: readonly object[]): PlanDocument => ({
  name: 'all.geojson',
  json: { type: 'FeatureCollection', features },
});

/** A foreign plan of two levels: two rooms, a bench, three desks of which one offers tea, doors outwards and inwards. */
const foreign = collection(
  feature('level', 'L1', box(0, 0, 40, 30), { ordinal: 1, name: { en: 'First floor' } }),
  feature('level', 'L0', box(0, 0, 40, 30), { ordinal: 0, name: { en: 'Ground floor' } }),
  feature('building', 'B', null, { name: { en: 'Town hall', 'zh-CN': '市民中心' } }),
  feature('unit', 'U1', box(0, 0, 20, 30), { level_id: 'L0', category: 'room', name: { en: 'Permits' } }),
  feature('unit', 'U2', box(20, 0, 20, 30), { level_id: 'L0', category: 'waitingroom', name: null }),
  feature('unit', 'U3', box(0, 0, 2, 2), { level_id: 'L0', category: 'stairs' }),
  feature('unit', 'U4', null, { level_id: 'L0', category: 'room' }),
  feature('unit', 'U5', box(0, 0, 20, 30), { level_id: 'L1', category: 'room' }),
  feature('kiosk', 'K1', box(3, 4, 2, 0.8), { level_id: 'L0', name: { en: 'Desk 7' }, anchor_id: 'A1' }),
  feature('kiosk', 'K2', box(6, 4, 2, 0.8), { level_id: 'L0', name: null, anchor_id: 'A2' }),
  feature('kiosk', 'K3', box(9, 4, 2, 0.8), { level_id: 'L0', name: null, anchor_id: null }),
  feature('anchor', 'A1', point(4, 4), { unit_id: 'U1' }),
  feature('anchor', 'A2', point(7, 4), { unit_id: 'U1' }),
  feature('anchor', 'A9', point(30, 4), { unit_id: 'U2' }),
  feature('occupant', 'O1', null, { name: { en: 'Passports' }, anchor_id: 'A1' }),
  feature('occupant', 'O2', null, { name: { en: 'Passports' }, anchor_id: 'A2' }),
  feature('occupant', 'O9', null, { name: { en: 'Tea' }, anchor_id: 'A9' }),
  feature('amenity', 'S', point(30, 15), { unit_ids: ['U2'], category: 'seating' }),
  feature('amenity', 'T', point(22, 28), { unit_ids: ['U2'], category: 'ticketing' }),
  feature('amenity', 'W', point(1, 1), { unit_ids: ['U3'], category: 'restroom' }),
  feature(
    'opening',
    'D1',
    {
      type: 'LineString',
      coordinates: [
        [18 * degree, -30 * degree],
        [21 * degree, -30 * degree],
      ],
    },
    { level_id: 'L0' },
  ),
  feature(
    'opening',
    'D2',
    {
      type: 'LineString',
      coordinates: [
        [20 * degree, -10 * degree],
        [20 * degree, -11 * degree],
      ],
    },
    { level_id: 'L0' },
  ),
);

describe('a foreign plan', () => {
  const imported = read([foreign, { name: 'notes.json', json: 7 }]);
  const { hall } = imported;
  const reasonOf = (id: string) => imported.leftOut.find(({ featureId }) => featureId === id)?.reason;

  it('is a hall of the ground floor with its building’s name, in metres', () => {
    expect(hall.name).toEqual({ zh: '市民中心', en: 'Town hall' });
    expect(hall.size.widthMetres).toBeCloseTo(40, 0);
    expect(hall.size.depthMetres).toBeCloseTo(30, 0);
    expect(hall.zones.map(({ name }) => name.en)).toEqual(['Permits', 'Waiting area 1']);
    expect(hall.zones.map(({ name }) => name.zh)).toEqual(['Permits', '等候区 1']);
    expect(() => checkHall(hall, 'import')).not.toThrow();
  });

  it('has a window a kiosk, numbered as it says or on from one, and a queue a service', () => {
    expect(layOutHall(hall).windows.map(({ id, facing }) => `${id} ${facing}`)).toEqual(['W1 south', 'W2 south', 'W7 south']);
    expect(hall.queues.map(({ letter, name }) => `${letter} ${name.en}`)).toEqual(['A Passports']);
    expect(hall.openWorld).toBeUndefined();
  });

  it('has its way in, its ticket machine and its bench', () => {
    expect(hall.doors.map(({ x, y, widthMetres }) => [Math.round(x * 2) / 2, Math.round(y), Math.round(widthMetres)])).toEqual([
      [19.5, 30, 3],
    ]);
    expect(hall.devices.map(({ kind }) => kind)).toEqual(['ticket_machine']);
    expect(hall.seats.map(({ rows, columns }) => rows * columns)).toEqual([8]);
  });

  it('says of everything else why it is not there', () => {
    expect(['L1', 'U3', 'U4', 'U5', 'A9', 'O9', 'W', 'D2'].map(reasonOf)).toEqual([
      'other_level',
      'no_zone',
      'no_geometry',
      'other_level',
      'no_window',
      'no_window',
      'no_counterpart',
      'inside',
    ]);
    expect(imported.leftOut.filter(({ reason }) => reason === 'not_geojson').map(({ file }) => file)).toEqual(['notes.json']);
    // 22 features: 8 left out, and 14 that are two zones, three windows with two anchors and two services, a bench, a machine, a door, level and building.
    expect(imported.features).toBe(22);
    expect(imported.leftOut.filter(({ featureId }) => featureId !== '')).toHaveLength(8);
  });

  it('gives another level when asked, and none that is not there', () => {
    expect(read([foreign], { level: '1' }).hall.zones.map(({ name }) => name.en)).toEqual(['Room 1']);
    expect(read([foreign], { level: 'First floor' }).hall.zones).toHaveLength(1);
    expect(() => read([foreign], { level: '9' })).toThrow(/no level 9/);
  });
});

describe('plain GeoJSON', () => {
  const room = (name: string, ring: number[][]) => ({
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: { name },
  });

  it('of named polygons is a hall of zones that meets its windows as events name them', () => {
    const { hall } = read([collection(room('大厅', box(0, 0, 30, 20).coordinates[0] ?? []))]);
    expect(hall.zones.map(({ name, widthMetres }) => [name.zh, Math.round(widthMetres)])).toEqual([['大厅', 30]]);
    expect(hall.openWorld).toBe(true);
    expect(() => checkHall(hall, 'import')).not.toThrow();
  });

  it('in metres is taken for metres, with north up', () => {
    const { hall } = read([
      collection(
        room('South', [
          [0, 0],
          [60, 0],
          [60, 20],
          [0, 20],
          [0, 0],
        ]),
        room('North', [
          [0, 20],
          [60, 20],
          [60, 38],
          [0, 38],
          [0, 20],
        ]),
      ),
    ]);
    expect(hall.place).toBeUndefined();
    expect(hall.size).toEqual({ widthMetres: 62, depthMetres: 40 });
    expect(hall.zones.map(({ name, y }) => `${name.en} ${y}`)).toEqual(['South 19', 'North 1']);
  });

  it.each([
    ['nothing', collection(), /no outline and no room/],
    [
      'a country',
      collection(
        room('x', [
          [0, 0],
          [9000, 0],
          [9000, 9000],
          [0, 0],
        ]),
      ),
      /9002 by 9002 metres/,
    ],
  ])('of %s is refused', (_what, documents, reason) => {
    expect(() => read([documents])).toThrow(reason);
  });

  it('of very many corners is measured as well', () => {
    const corners = Array.from({ length: 150_000 }, (_unused, place) => (place / 150_000) * 2 * Math.PI);
    const ring = corners.map((angle) => [20 * Math.cos(angle) * degree, 20 * Math.sin(angle) * degree]);
    const { hall } = read([collection(room('Rotunda', [...ring, ring[0] ?? []]))]);
    expect(Math.round(hall.zones[0]?.widthMetres ?? 0)).toBeGreaterThan(25);
  });

  it('of more rooms than any hall has is refused before they are measured', () => {
    const rooms = Array.from({ length: 1001 }, (_unused, place) => room(`${place}`, box(0, 0, 30, 20).coordinates[0] ?? []));
    expect(() => read([collection(...rooms)])).toThrow(/1001 rooms/);
  });

  it('survives whatever stands where a feature should be', () => {
    const strange = [
      null,
      7,
      {},
      { type: 'Feature', geometry: { type: 'Polygon', coordinates: [[[0, 'a']]] } },
      { geometry: { type: 'Blob' } },
    ];
    const { hall, leftOut } = read([collection(room('a', box(0, 0, 30, 20).coordinates[0] ?? []), ...(strange as object[]))]);
    expect(hall.zones).toHaveLength(1);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['no_geometry', 'no_geometry', 'no_geometry', 'bad_geometry', 'bad_geometry']);
  });
});

const hospital = new URL('../../../../shared/data/imdf_hospital/', import.meta.url);

describe.skipIf(!existsSync(hospital))('the ground floor of a hospital', () => {
  const documents = (): PlanDocument[] =>
    readdirSync(hospital).map((name) => ({ name, json: JSON.parse(readFileSync(new URL(name, hospital), 'utf8')) as unknown }));

  it('is a sound hall of half a kilometre with all its rooms, and says what of it no hall has', () => {
    const { hall, features, leftOut, squared } = read(documents(), { timeZone: 'Europe/London' });
    expect(findPlanFaults(checkHall(hall, 'import')).filter(isGrave)).toEqual([]);
    expect(hall.name.en).toBe('Addenbrooke’s Hospital'.replace('’', "'"));
    expect([Math.round(hall.size.widthMetres), Math.round(hall.size.depthMetres)]).toEqual([504, 270]);
    expect([hall.zones.length, hall.doors.length, hall.openWorld]).toEqual([62, 2, true]);
    expect(squared.length).toBeGreaterThan(40);
    const left = (type: string, reason: HallFile['id']) => leftOut.filter((one) => one.type === type && one.reason === reason).length;
    expect([left('unit', 'no_zone'), left('opening', 'inside'), left('occupant', 'no_window')]).toEqual([10, 73, 37]);
    expect(features - leftOut.length).toBe(hall.zones.length + hall.doors.length + 3);
  });
});
