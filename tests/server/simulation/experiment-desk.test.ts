import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { type DesignRequest, isDesignDetail } from '#contracts/designs';
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

const shared = new SimulationPool(2);
afterAll(() => shared.close());

const design: DesignRequest = {
  base: request.base,
  levers: [],
  factors: [{ leverId: 'staffing', path: '/change', values: [0, 1, 2] }],
  question: { kind: 'best', objective: { meanWaitMinutes: 1, windowHours: 0.5 }, indifference: 0.2, confidence: 0.95 },
  seed: 7,
  replications: 4000,
};

async function openDesk(pool = shared) {
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
  const result = isDesignDetail(detail) ? null : detail.result;
  expect(result?.results[0]?.statistics.meanWaitMinutes.mean).toBeGreaterThan(0);
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
  // What the threads were at is in it: nothing is added after the answer.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { result } = await desk.detail(id);
  expect(result?.replications).toBe(cancelled.replications);
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

test('a design is kept by its base, and every plan can be taken from it', async () => {
  const { desk, openAgain } = await openDesk();
  const { id } = await desk.request(design, [scenario], 'analyst');
  const summary = await until(desk, id, ({ status }) => status === 'done');
  expect(summary).toMatchObject({ variants: [], design: { kind: 'best', plans: 3 }, progress: 1 });
  const later = await openAgain();
  onTestFinished(() => later.close());
  const detail = await later.detail(id);
  const result = isDesignDetail(detail) ? detail.result : null;
  expect(result?.selection?.isDecided).toBe(true);
  expect(result?.plans.map(({ settings }) => settings)).toEqual([[0], [1], [2]]);
  const plans = await later.scenarios(id);
  expect(plans.map((plan) => [plan.id, plan.windows.length - scenario.windows.length])).toEqual([
    ['P0', 0],
    ['P1', 0],
    ['P2', 1],
    ['P3', 2],
  ]);
  expect(await later.request({ ...design, name: 'again' }, [scenario], 'manager')).toMatchObject({ id, status: 'done' });
  const other = { ...design, question: { kind: 'grid' as const } };
  expect((await later.request(other, [scenario], 'manager')).id).not.toBe(id);
});

test('a design that was stopped goes on, and comes to what it would have come to', async () => {
  const { desk } = await openDesk();
  const grid: DesignRequest = { ...design, question: { kind: 'grid' }, replications: 1200 };
  const { id } = await desk.request(grid, [scenario], 'analyst');
  await until(desk, id, ({ replications }) => replications > 0);
  await desk.cancel(id);
  const stopped = await desk.detail(id);
  expect(stopped.summary.progress).toBeLessThan(1);
  expect(stopped.result?.replications).toBeGreaterThan(0);
  await desk.resume(id);
  expect((await until(desk, id, ({ status }) => status === 'done')).replications).toBe(1200);
  const undisturbed = await openDesk();
  await undisturbed.desk.request(grid, [scenario], 'analyst');
  await until(undisturbed.desk, id, ({ status }) => status === 'done');
  expect((await desk.detail(id)).result).toEqual((await undisturbed.desk.detail(id)).result);
});

test('what a thread failed over begins anew when it is resumed', async () => {
  let failures = 1;
  class Failing extends SimulationPool {
    override run(...args: Parameters<SimulationPool['run']>): Promise<void> {
      // A batch is taken, and its answer never comes.
      if (failures-- > 0) args[1].nextBatch();
      return failures >= 0 ? Promise.reject(new Error('the thread is gone')) : super.run(...args);
    }
  }
  const pool = new Failing(1);
  onTestFinished(() => pool.close());
  const { desk, errors } = await openDesk(pool);
  const { id } = await desk.request(request, [scenario], 'analyst');
  await until(desk, id, ({ status }) => status === 'failed');
  expect(errors).toHaveLength(1);
  await desk.resume(id);
  expect((await until(desk, id, ({ status }) => status === 'done')).replications).toBe(400);
});
