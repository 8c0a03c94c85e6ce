import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import type { ExperimentRequest, ExperimentSummary } from '#contracts/experiments';
import { Database, inMemory } from '#engine/store/database';
import { ExperimentArchive } from '#engine/store/experiment-archive';
import { ExperimentDesk } from '../../../server/simulation/experiment-desk.ts';
import { SimulationPool } from '../../../server/workers/simulation-pool.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const scenario = smallScenario();
const request: ExperimentRequest = {
  name: '多开一个窗口',
  base: { kind: 'scenario', scenario },
  variants: [{ id: 'A', name: '现状', levers: [] }],
  seed: 7,
  replications: 400,
};

const pool = new SimulationPool(2);
afterAll(() => pool.close());

async function openDesk() {
  const database = await Database.open(inMemory);
  const errors: string[] = [];
  const openAgain = async () =>
    new ExperimentDesk(
      await ExperimentArchive.open(database),
      pool,
      () => Date.UTC(2026, 10, 25),
      (line) => errors.push(line),
    );
  const desk = await openAgain();
  onTestFinished(async () => {
    await desk.close();
    database.close();
  });
  return { desk, errors, openAgain };
}

async function until(desk: ExperimentDesk, id: string, wanted: (summary: ExperimentSummary) => boolean): Promise<ExperimentSummary> {
  for (;;) {
    const { summary } = await desk.detail(id);
    if (wanted(summary)) return summary;
    await sleep(20);
  }
}

test('an experiment is kept with its request, its scenarios and its result', async () => {
  const { desk } = await openDesk();
  const { id } = await desk.request(request, [scenario], 'analyst');
  const summary = await until(desk, id, ({ status }) => status === 'done');
  expect(summary).toMatchObject({
    name: '多开一个窗口',
    progress: 1,
    replications: 400,
    requestedBy: 'analyst',
    finishedAt: '2026-11-25T00:00:00.000Z',
  });
  const detail = await desk.detail(id);
  expect(detail.request).toEqual(request);
  expect(detail.result?.results[0]?.statistics.meanWaitMinutes.mean).toBeGreaterThan(0);
  expect(await desk.scenarios(id)).toEqual([scenario]);
  expect(await desk.list()).toEqual([summary]);
});

test('the same question is not run again, whoever asks and whatever they call it', async () => {
  const { desk } = await openDesk();
  const { id } = await desk.request(request, [scenario], 'analyst');
  await until(desk, id, ({ status }) => status === 'done');
  const again = await desk.request({ ...request, name: 'another name' }, [scenario], 'manager');
  expect(again).toMatchObject({ id, status: 'done', requestedBy: 'analyst' });
  const other = await desk.request({ ...request, seed: 8 }, [scenario], 'analyst');
  expect(other.id).not.toBe(id);
});

test('two who ask the same at the same time wait for one run', async () => {
  const { desk } = await openDesk();
  const [one, two] = await Promise.all([desk.request(request, [scenario], 'a'), desk.request(request, [scenario], 'b')]);
  expect(one.id).toBe(two.id);
  expect(await desk.list()).toHaveLength(1);
});

test('a cancelled experiment shows how far it came, and goes on from there', async () => {
  const { desk } = await openDesk();
  const { id } = await desk.request({ ...request, replications: 20_000 }, [scenario], 'analyst');
  await until(desk, id, ({ replications }) => replications > 0);
  const cancelled = await desk.cancel(id);
  expect(cancelled).toMatchObject({ status: 'cancelled' });
  expect(cancelled.progress).toBeLessThan(1);
  const { result } = await desk.detail(id);
  expect(result?.replications).toBeGreaterThan(0);
  expect(await desk.resume(id)).toMatchObject({ status: 'queued' });
  const done = await until(desk, id, ({ status }) => status === 'done');
  expect(done.replications).toBe(20_000);
});

test('one that the product stopped under is interrupted, and can be resumed', async () => {
  const { desk, openAgain } = await openDesk();
  const { id } = await desk.request({ ...request, replications: 20_000 }, [scenario], 'analyst');
  await until(desk, id, ({ status }) => status === 'running');
  const later = await openAgain();
  onTestFinished(() => later.close());
  expect((await later.detail(id)).summary).toMatchObject({ status: 'interrupted', progress: 0 });
  await desk.cancel(id);
  await later.resume(id);
  expect((await until(later, id, ({ status }) => status === 'done')).replications).toBe(20_000);
});

test('an endless experiment is refused before it runs', async () => {
  const { desk } = await openDesk();
  await expect(desk.request({ ...request, replications: 1e9 }, [scenario], 'analyst')).rejects.toThrow(/\/replications.*1000000/);
  const crowd = smallScenario({
    arrivals: [{ kind: 'rates', id: 'door', untilMinutes: [240], perMinute: [10_000], mix: [{ matterId: 'pension', weight: 1 }] }],
  });
  await expect(desk.request({ ...request, replications: 1_000_000 }, [crowd], 'analyst')).rejects.toThrow(/ask for at most 20833/);
});

test('an experiment nobody asked for is unknown', async () => {
  const { desk } = await openDesk();
  await expect(desk.detail('0'.repeat(24))).rejects.toMatchObject({ code: 'unknown_experiment' });
});
