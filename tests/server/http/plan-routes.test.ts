import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { HallFile, PlanDrawing } from '#contracts/hall-plan';
import type { PlanChangeRecord, VersionedPlan } from '#contracts/http-api';
import type { Role } from '#contracts/roles';
import { drawnHalls, hallFoldersOf, loadHalls } from '../../../server/load-halls.ts';
import { type HallNode, openNode } from '../../../server/node.ts';
import { startApp, temporaryFolder } from '../../support/running-app.ts';

const hallId = 'jincheng';

async function openedNode(dataDir: string): Promise<HallNode> {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const onStoreFailure = (cause: unknown): never => {
    throw cause;
  };
  return openNode({ dataDir, hallFolders: [], adapterFolders: [], broker: null, wall: Date.now, log, onStoreFailure });
}

/** The API over a real node, its store and its folder, spoken to as somebody. */
async function openHall() {
  const dataDir = await temporaryFolder();
  const node = await openedNode(dataDir);
  onTestFinished(() => node.close());
  const { app, signIn } = await startApp({ view: node.engine, queries: node.queries, plans: node.keeper });
  const ask = async (role: Role, method: 'GET' | 'PUT', path = '', payload?: object) =>
    app.inject({
      method,
      url: `/api/halls/${hallId}/plan${path}`,
      headers: { cookie: await signIn(role) },
      ...(payload ? { payload } : {}),
    });
  const read = async (): Promise<VersionedPlan> => (await ask('manager', 'GET')).json();
  return { dataDir, node, ask, read };
}

function drawingOf({ size, zones, queues, counters, seats, doors, devices, place }: VersionedPlan): PlanDrawing {
  return { size, zones, queues, counters, seats, doors, devices, ...(place ? { place } : {}) };
}

const withoutLastRow = (drawing: PlanDrawing): PlanDrawing => ({ ...drawing, counters: drawing.counters.slice(0, -1) });
const moved = (drawing: PlanDrawing, metres: number): PlanDrawing => ({
  ...drawing,
  zones: drawing.zones.map((zone, place) => (place === 0 ? { ...zone, depthMetres: zone.depthMetres - metres } : zone)),
});

describe('a plan that is saved', () => {
  test('is what everybody reads from then on, and what the next start finds', async () => {
    const { dataDir, node, ask, read } = await openHall();
    const before = await read();
    const answer = await ask('manager', 'PUT', '', { basedOn: before.version, drawing: moved(withoutLastRow(drawingOf(before)), 1) });
    expect(answer.statusCode).toBe(200);
    const after = await read();
    expect(after.version).toBe(answer.json().version);
    expect(after.version).not.toBe(before.version);
    expect(after.windows.length).toBe(before.windows.length - 2);
    expect(Object.keys(node.engine.state(hallId).windows)).not.toContain('W23');
    const found = (await loadHalls(hallFoldersOf(dataDir, []))).find(({ id }) => id === hallId);
    expect(found?.zones[0]?.depthMetres).toBe(17);
    expect(found?.limits).toEqual(before.limits);
  });

  test('says that its new numbers come from the editor, and keeps the origin of the others', async () => {
    const { dataDir, ask, read } = await openHall();
    const before = await read();
    await ask('admin', 'PUT', '', { basedOn: before.version, drawing: moved(drawingOf(before), 1) });
    const file = JSON.parse(await readFile(join(drawnHalls(dataDir), `${hallId}.json`), 'utf8')) as HallFile;
    expect(file.provenance.filter(({ path }) => path.startsWith('/zones'))).toEqual([
      { path: '/zones/**', assumed: 'drawn in the floor editor' },
    ]);
    expect(file.provenance.some(({ path, reported }) => path === '/counters/0/count' && reported === 'C03c')).toBe(true);
  });

  test('leaves an entry of who drew how much', async () => {
    const { ask, read } = await openHall();
    const before = await read();
    await ask('manager', 'PUT', '', { basedOn: before.version, drawing: moved(withoutLastRow(drawingOf(before)), 1) });
    const [entry, ...more] = (await ask('manager', 'GET', '/changes')).json() as PlanChangeRecord[];
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      changedBy: 'manager',
      changes: { zones: { added: 0, removed: 0, changed: 1 }, counters: { added: 0, removed: 1, changed: 0 } },
    });
  });

  test('lets the hall’s events name its new windows, and refuses those of the old', async () => {
    const { node, ask, read } = await openHall();
    const before = await read();
    const drawing = drawingOf(before);
    const counters = drawing.counters.map((row) => (row.id === 'guide-east-desk' ? { ...row, firstNumber: 42 } : row));
    await ask('manager', 'PUT', '', { basedOn: before.version, drawing: { ...drawing, counters } });
    const opened = (window: string) => ({
      topic: `hall/${hallId}/v1/evt/window/${window}`,
      event: {
        specversion: '1.0',
        id: window,
        source: 'test',
        type: 'window.opened',
        time: '2023-06-01T01:00:00Z',
        data: { queues: ['G'] },
      },
    });
    await node.intake.receiveBatch([opened('W42'), opened('W22')], 'test');
    expect(node.engine.state(hallId).windows.W42?.status).toBe('open');
    expect(await node.queries.query('SELECT reason FROM quarantine', {})).toEqual([{ reason: 'unknown_window' }]);
  });
});

describe('a plan is refused', () => {
  test('when somebody else has saved one meanwhile', async () => {
    const { ask, read } = await openHall();
    const before = await read();
    const save = (metres: number) => ask('manager', 'PUT', '', { basedOn: before.version, drawing: moved(drawingOf(before), metres) });
    const answers = await Promise.all([save(1), save(2)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(answers.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({ code: 'plan_changed' });
    expect((await save(3)).json()).toMatchObject({ status: 409, code: 'plan_changed' });
  });

  test('when windows that today has used would be gone, and names them', async () => {
    const { dataDir, node, ask, read } = await openHall();
    const topic = `hall/${hallId}/v1/evt/window/W22`;
    const event = { specversion: '1.0', id: '1', source: 'test', type: 'window.opened', time: '2023-06-01T01:00:00Z', data: {} };
    await node.intake.receiveBatch([{ topic, event }], 'test');
    const before = await read();
    const answer = await ask('manager', 'PUT', '', { basedOn: before.version, drawing: withoutLastRow(drawingOf(before)) });
    expect(answer.json()).toMatchObject({ status: 409, code: 'in_use', about: ['W22'] });
    expect(existsSync(drawnHalls(dataDir))).toBe(false);
    expect((await read()).version).toBe(before.version);
  });

  test.each([
    [
      'a window number is there twice',
      (drawing: PlanDrawing) => ({ ...drawing, counters: drawing.counters.map((row) => ({ ...row, firstNumber: 1 })) }),
    ],
    ['a row serves a queue that is not there', (drawing: PlanDrawing) => ({ ...drawing, queues: drawing.queues.slice(1) })],
    ['a zone reaches outside', (drawing: PlanDrawing) => moved(drawing, -40)],
    ['something is drawn that no plan has', (drawing: PlanDrawing) => ({ ...drawing, openWorld: true })],
    ['a number is none', (drawing: PlanDrawing) => ({ ...drawing, size: { widthMetres: 'wide', depthMetres: 3 } })],
  ])('when %s', async (_why, change) => {
    const { ask, read } = await openHall();
    const before = await read();
    const answer = await ask('manager', 'PUT', '', { basedOn: before.version, drawing: change(drawingOf(before)) });
    expect(answer.json()).toMatchObject({ status: 400, code: 'bad_request', detail: expect.stringMatching(/.{8}/) });
    expect((await read()).version).toBe(before.version);
  });
});
