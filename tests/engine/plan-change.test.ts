import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { HallFile, HallPlan } from '#contracts/hall-plan';
import { layOutHall } from '#contracts/lay-out-hall';
import { applyPatch, type StatePatch } from '#contracts/state-patch';
import { HallEngine } from '#engine/hall-engine';
import { countChanges } from '#engine/plan-change';
import { Database, inMemory } from '#engine/store/database';
import { DuckDbQueries } from '#engine/store/duckdb-queries';
import { HallStore } from '#engine/store/hall-store';
import { event, nineOClock, smallHall } from '../support/small-hall.ts';

const { windows: _, ...drawn } = smallHall;
const file: HallFile = { ...drawn, provenance: [] };
const [first, second] = file.counters;
if (!first || !second) throw new Error('the small hall has two rows');
/** W2 is gone; W4 is new. */
const redrawn: HallFile = {
  ...file,
  counters: [
    { ...first, count: 1 },
    { ...second, count: 2 },
  ],
};
const change = (hall: HallFile) => ({ hall, changedBy: 'zhou', changes: countChanges(file, hall) });

async function openEngine(wall = () => 0) {
  const database = await Database.open(inMemory, { threads: 1, memoryMebibytes: { writing: 200, asking: 200 }, checkpointMebibytes: 16 });
  const engine = await HallEngine.open({ database, plans: [smallHall], wall, filterBits: 2 ** 16 });
  return { engine, database, queries: new DuckDbQueries(database.reader), plan: (): HallPlan => engine.plans.get('small') as HallPlan };
}

const kept = async (): Promise<void> => undefined;

describe('a hall whose plan is drawn anew', () => {
  it('goes on with its day, and tells who listens the difference', async () => {
    const { engine, plan } = await openEngine();
    const day = [
      event('window.opened', 'W1', 0, { queues: ['A'] }),
      event('ticket.issued', 'A001', 1, { queueId: 'A' }),
      event('ticket.called', 'A001', 5, { windowId: 'W1' }),
      event('ticket.issued', 'A002', 6, { queueId: 'A' }),
    ];
    await engine.commit(day, []);
    const before = engine.state('small');
    const patches: StatePatch[] = [];
    engine.subscribe('small', (patch) => patches.push(patch));
    await engine.changePlan(plan(), change(redrawn), kept);
    const after = engine.state('small');
    expect(Object.keys(after.windows).sort()).toEqual(['W1', 'W3', 'W4']);
    expect(after.tickets).toEqual(before.tickets);
    expect(after.queues.A).toEqual(before.queues.A);
    expect(after.feeds).toEqual(before.feeds);
    expect(patches.reduce(applyPatch, before)).toEqual(after);
    expect(plan().windows.map(({ id }) => id)).toEqual(['W1', 'W3', 'W4']);
    await engine.commit([event('window.opened', 'W4', 9, { queues: ['B'] })], []);
    expect(engine.state('small').windows.W4?.status).toBe('open');
  });

  it('is as a restart with that plan would make it', async () => {
    const { engine, database, plan } = await openEngine();
    await engine.commit([event('window.opened', 'W1', 0, { queues: ['A'] }), event('device.fault', 'kiosk-1', 2, { code: 'printer' })], []);
    await engine.changePlan(plan(), change(redrawn), kept);
    const changed = engine.state('small');
    await engine.close();
    const again = await HallEngine.open({ database, plans: [layOutHall(redrawn)], wall: () => 0, filterBits: 2 ** 16 });
    expect({ ...again.state('small'), clock: changed.clock }).toEqual(changed);
  });

  it('may have a clock that stands between two milliseconds', async () => {
    let wall = 1000;
    const { engine, plan } = await openEngine(() => wall);
    await engine.setClock('small', nineOClock, 1.5);
    wall = 1001;
    await engine.changePlan(plan(), change(redrawn), kept);
    expect(Object.keys(engine.state('small').windows).sort()).toEqual(['W1', 'W3', 'W4']);
    expect(engine.now('small')).toBe(nineOClock + 2);
  });

  it('keeps nothing of a plan whose state cannot be made', async () => {
    const { engine, queries, plan } = await openEngine();
    const failing = vi.spyOn(HallStore.prototype, 'eventsHeldOn').mockRejectedValueOnce(new Error('cannot be read'));
    onTestFinished(() => failing.mockRestore());
    const before = plan();
    let isKept = false;
    const keep = async (): Promise<void> => {
      isKept = true;
    };
    await expect(engine.changePlan(before, change(redrawn), keep)).rejects.toThrow('cannot be read');
    expect([isKept, plan() === before, await queries.query('SELECT hall_id FROM plan_changes', {})]).toEqual([false, true, []]);
  });

  it('is told nothing when only the drawing is another', async () => {
    const { engine, plan } = await openEngine();
    await engine.commit([event('window.opened', 'W1', 0, { queues: ['A'] })], []);
    const before = engine.state('small');
    const patches: StatePatch[] = [];
    await engine.tick();
    engine.subscribe('small', (patch) => patches.push(patch));
    await engine.changePlan(plan(), change({ ...file, size: { widthMetres: 30, depthMetres: 12 } }), kept);
    expect(engine.state('small')).toEqual(before);
    expect(patches).toEqual([]);
    expect(plan().size.widthMetres).toBe(30);
    await engine.commit([event('window.closed', 'W1', 5)], []);
    expect(patches.map(({ windows }) => windows?.W1?.status)).toEqual(['closed']);
  });

  it('keeps what today has used: a window that was open, a queue with tickets', async () => {
    const { engine, plan } = await openEngine();
    await engine.commit([event('window.opened', 'W2', 0), event('ticket.issued', 'B001', 1, { queueId: 'B' })], []);
    const refused = engine.changePlan(plan(), change({ ...redrawn, queues: file.queues.slice(0, 1) }), () =>
      Promise.reject(new Error('kept')),
    );
    await expect(refused).rejects.toMatchObject({ code: 'in_use', about: ['W2', 'B'] });
    expect(Object.keys(engine.state('small').windows)).toContain('W2');
    expect(plan()).toBe(smallHall);
  });

  it('takes one of two plans that were drawn from the same', async () => {
    const { engine, plan } = await openEngine();
    const from = plan();
    await engine.changePlan(from, change(redrawn), kept);
    await expect(engine.changePlan(from, change(file), kept)).rejects.toMatchObject({ code: 'plan_changed' });
  });

  it('changes nothing that could not be kept, and goes on', async () => {
    const { engine, plan, queries } = await openEngine();
    await expect(engine.changePlan(plan(), change(redrawn), () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
    expect(plan()).toBe(smallHall);
    expect(await queries.query('SELECT 1::INTEGER AS one FROM plan_changes', {})).toEqual([]);
    await engine.commit([event('ticket.issued', 'A001', 1, { queueId: 'A' })], []);
    expect(engine.state('small').queues.A?.issuedToday).toBe(1);
  });

  it('leaves an entry of who drew what, with the plan', async () => {
    const { engine, plan, queries } = await openEngine();
    await engine.commit([event('ticket.issued', 'A001', 30, { queueId: 'A' })], []);
    await engine.changePlan(plan(), change(redrawn), kept);
    const [entry] = await queries.query('SELECT changed_by, changed_at, changes, plan FROM plan_changes', {});
    expect(entry).toMatchObject({ changed_by: 'zhou', changed_at: '2026-03-03T01:30:00.000Z' });
    expect(JSON.parse(String(entry?.changes))).toEqual({ counters: { added: 0, removed: 0, changed: 2 } });
    expect(JSON.parse(String(entry?.plan))).toEqual(redrawn);
  });
});
