import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { HallFile } from '#contracts/hall-plan';
import type { PlanReading } from '#contracts/http-api';
import { planDocuments } from '../../../server/plans/plan-documents.ts';
import { startApp } from '../../support/running-app.ts';
import { projectRoot } from '../../support/source-files.ts';

const hall = JSON.parse(readFileSync(join(projectRoot, 'datasets/halls/jincheng.json'), 'utf8')) as HallFile;

async function openDesk() {
  const plans = {
    file: (id: string) => (id === 'jincheng' ? hall : null),
    change: () => Promise.reject(new Error('nothing is saved here')),
  };
  const { app, signIn } = await startApp({ plans });
  const headers = { cookie: await signIn('manager') };
  const read = async (files: readonly { name: string; bytes: Uint8Array | string }[], hallId = 'jincheng') =>
    app.inject({
      method: 'POST',
      url: `/api/halls/${hallId}/plan/reading`,
      headers,
      payload: { level: null, files: files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })) },
    });
  const download = (hallId = 'jincheng') => app.inject({ url: `/api/halls/${hallId}/plan/imdf`, headers });
  return { read, download };
}

const room = (name: string, x: number) => ({
  type: 'Feature',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 0],
        [x + 20, 0],
        [x + 20, 30],
        [x, 30],
        [x, 0],
      ],
    ],
  },
  properties: { name },
});
const rooms = JSON.stringify({
  type: 'FeatureCollection',
  features: [room('综合受理区', 0), room('茶室', 20), { type: 'Feature', geometry: null }],
});

describe('a plan as an IMDF archive', () => {
  test('is a zip file with one GeoJSON file a feature type, and reads back as the same drawing', async () => {
    const { read, download } = await openDesk();
    const answer = await download();
    expect(answer.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="jincheng-imdf.zip"',
    });
    expect(planDocuments('x.zip', answer.rawPayload).map(({ name }) => name)).toContain('section.geojson');
    const { drawing, movedQueues } = (await read([{ name: 'jincheng-imdf.zip', bytes: answer.rawPayload }])).json() as PlanReading;
    const { size, zones, queues, counters, seats, doors, devices } = hall;
    expect(drawing).toEqual({
      size,
      zones,
      queues,
      counters,
      seats,
      doors,
      devices,
      place: { longitude: 0, latitude: 0, rotationDegrees: 0 },
    });
    expect(movedQueues).toEqual([]);
  });
});

describe('files of a plan', () => {
  test('become a drawing in which the hall keeps its queues; what is nothing is listed', async () => {
    const { read } = await openDesk();
    const { drawing, leftOut, movedQueues, features } = (await read([{ name: 'rooms.geojson', bytes: rooms }])).json() as PlanReading;
    expect(drawing.zones.map(({ name }) => name.zh)).toEqual(['综合受理区', '茶室']);
    expect(drawing.queues.map(({ id }) => id)).toEqual(hall.queues.map(({ id }) => id));
    expect(drawing.queues.every(({ zoneId }) => drawing.zones.some(({ id }) => id === zoneId))).toBe(true);
    expect(movedQueues).toEqual(['B', 'C', 'D', 'E', 'F', 'G']);
    expect([features, leftOut.map(({ reason }) => reason)]).toEqual([3, ['no_geometry']]);
  });

  test.each([
    ['no plan', [{ name: 'a.json', bytes: '7' }], /no outline and no room/],
    ['a broken archive', [{ name: 'a.zip', bytes: 'PK' }], /no zip archive/],
    ['nothing', [], /files/],
  ])('that are %s are refused', async (_what, files, detail) => {
    const { read } = await openDesk();
    expect((await read(files)).json()).toMatchObject({ status: 400, detail: expect.stringMatching(detail) });
  });

  test('are for a hall that is there', async () => {
    const { read, download } = await openDesk();
    expect((await read([{ name: 'rooms.geojson', bytes: rooms }], 'atlantis')).statusCode).toBe(404);
    expect((await download('atlantis')).statusCode).toBe(404);
  });
});
