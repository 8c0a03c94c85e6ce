import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HallFile } from '#contracts/hall-plan';
import { imdfTypes } from '#engine/floor-plans/imdf';
import { hallFoldersOf, loadHalls } from '../../../server/load-halls.ts';
import { run, trialFolder } from './command-line.ts';

const folder = trialFolder();
const archive = join(folder, 'imdf');
const dataDir = join(folder, 'store');
const readHall = (path: string): HallFile => JSON.parse(readFileSync(path, 'utf8')) as HallFile;

describe('plan export', () => {
  it('writes one file a feature type and the manifest, and says how many features of each', async () => {
    const { code, document } = await run([
      'plan',
      'export',
      'jincheng',
      '--imdf',
      archive,
      '--at',
      '112.8513,35.4907',
      '--rotate',
      '12',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(readdirSync(archive).sort()).toEqual([...imdfTypes.map((type) => `${type}.geojson`), 'manifest.json'].sort());
    expect(document).toMatchObject({
      hall: 'jincheng',
      place: { longitude: 112.8513, latitude: 35.4907, rotationDegrees: 12 },
      features: { venue: 1, section: 7, fixture: 8, kiosk: 23, opening: 2 },
    });
  });

  it('says that a hall without a place is written at 0,0', async () => {
    const { code, err } = await run(['plan', 'export', 'cal-building', '--imdf', join(folder, 'nowhere')]);
    expect([code, err]).toEqual([0, expect.stringMatching(/lies nowhere/)]);
  });
});

describe('plan import', () => {
  it('makes the hall anew where the product finds it, with its place', async () => {
    const ask = ['plan', 'import', '--imdf', archive, '--id', 'twin', '--data', dataDir, '--json'];
    const { code, document } = await run(ask);
    expect(code).toBe(0);
    expect(document).toMatchObject({ hall: 'twin', zones: 7, windows: 23, queues: 7, doors: 2, devices: 48, openWorld: false });
    const found = (await loadHalls(hallFoldersOf(dataDir, []))).find(({ id }) => id === 'twin');
    const shipped = (await loadHalls(hallFoldersOf(null, []))).find(({ id }) => id === 'jincheng');
    expect(found).toEqual({ ...shipped, id: 'twin', place: { longitude: 112.8513, latitude: 35.4907, rotationDegrees: 12 } });
  });

  it('writes over no hall unless told', async () => {
    const again = ['plan', 'import', '--imdf', archive, '--id', 'twin', '--data', dataDir, '--json'];
    expect((await run(again)).document).toEqual({ error: { code: 'conflict', message: expect.stringMatching(/--replace/) } });
    expect((await run([...again, '--replace'])).code).toBe(0);
    expect((await run(['plan', 'import', '--imdf', archive, '--id', 'taizhou', '--data', dataDir, '--json'])).code).toBe(1);
    expect(existsSync(join(dataDir, 'halls', 'taizhou.json'))).toBe(false);
  });

  it('takes plain GeoJSON, and lists what it could not use', async () => {
    const file = join(folder, 'rooms.geojson');
    const room = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [30, 0],
          [30, 20],
          [0, 20],
          [0, 0],
        ],
      ],
    };
    const features = [
      { type: 'Feature', geometry: room, properties: { name: '大厅' } },
      { type: 'Feature', geometry: null, properties: { name: 'attic' } },
    ];
    writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }));
    const output = join(folder, 'annex.json');
    const { code, document } = await run([
      'plan',
      'import',
      '--geojson',
      file,
      '--id',
      'annex',
      '--output',
      output,
      '--data',
      dataDir,
      '--json',
    ]);
    expect(code).toBe(0);
    expect(document).toMatchObject({ zones: 1, windows: 0, openWorld: true, leftOut: [{ name: 'attic', reason: 'no_geometry' }] });
    expect(readHall(output)).toMatchObject({ id: 'annex', timeZone: 'Asia/Shanghai', zones: [{ name: { zh: '大厅' } }] });
    const { out } = await run(['plan', 'import', '--geojson', file, '--id', 'annex', '--output', output, '--replace', '--data', dataDir]);
    expect(out).toMatch(/1 × unit has no geometry \(attic\)/);
  });

  it.each([
    [['plan']],
    [['plan', 'export', 'atlantis', '--imdf', archive]],
    [['plan', 'export', 'jincheng', '--imdf', archive, '--at', 'here']],
    [['plan', 'export', 'jincheng', '--imdf', archive, '--at', '400,0']],
    [['plan', 'import', '--id', 'x']],
    [['plan', 'import', '--id', '../x', '--imdf', archive]],
    [['plan', 'import', '--id', 'x', '--imdf', join(folder, 'none')]],
    [['plan', 'import', '--id', 'x', '--imdf', archive, '--geojson', 'y']],
    [['plan', 'import', '--id', 'x', '--imdf', archive, '--time-zone', 'Moon']],
    [['plan', 'import', '--id', 'x', '--imdf', archive, '--level', '7']],
  ])('with --json says in one document why it cannot: %j', async (args) => {
    mkdirSync(dataDir, { recursive: true });
    const { code, document } = await run(
      [...args, '--data', dataDir, '--json'].filter((word) => args.length > 1 || word === '--json' || word === 'plan'),
    );
    expect(code).not.toBe(0);
    expect(document).toEqual({ error: { code: expect.any(String), message: expect.stringMatching(/.{8}/) } });
  });
});
