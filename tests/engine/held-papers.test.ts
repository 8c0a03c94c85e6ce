import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { HallEvent } from '#contracts/events';
import { HallStore } from '#engine/store/hall-store';
import { openEngine, temporaryStore } from '../support/open-engine.ts';
import { event } from '../support/small-hall.ts';

const daysLater = (days: number): number => days * 24 * 60;

/** The rows of a case and a rating after the events, a batch a day, and how often papers were read back from the store. */
async function after(days: readonly (readonly HallEvent[])[], path?: string, restarts = false) {
  const readBack = vi.spyOn(HallStore.prototype, 'eventsOfPapers').mockClear();
  onTestFinished(() => readBack.mockRestore());
  let hall = await openEngine(path);
  for (const events of days) {
    if (restarts) {
      await hall.close();
      hall = await openEngine(path);
    }
    await hall.engine.commit(events, []);
  }
  const rows = await hall.queries.query(
    `SELECT matter_id, status, certificate_at IS NOT NULL AS made, (SELECT (stars, followed_up_at IS NOT NULL)::VARCHAR FROM ratings) AS rating FROM cases`,
    {},
  );
  await hall.close();
  return { rows, readBack: readBack.mock.calls.length };
}

const begun = [
  event('case.applied', 'C1', 0, { matterId: 'M1' }),
  event('case.accepted', 'C1', 5, { kind: 'promised', promisedWorkingDays: 3 }),
  event('rating.given', 'R1', 10, { stars: 1, active: true }),
];
const finished = (day: number): HallEvent[] => [event('case.finished', 'C1', daysLater(day), { result: 'granted' })];
const made = (day: number): HallEvent => event('case.certificate_made', 'C1', daysLater(day));
const lastSteps = (day: number): HallEvent[] => [
  event('window.opened', 'W1', daysLater(day)),
  event('case.certificate_made', 'C1', daysLater(day) + 1),
  event('case.collected', 'C1', daysLater(day) + 2),
  event('rating.followed_up', 'R1', daysLater(day) + 3),
];
const done = [{ matter_id: 'M1', status: 'collected', made: true, rating: '(1, true)' }];

describe('papers whose last step is awaited', () => {
  it('stay in memory, so that the step is not waited for by the store', async () => {
    expect(await after([begun, finished(2), [made(3)], lastSteps(20)])).toEqual({ rows: done, readBack: 0 });
  });

  it('stay there over a restart', async () => {
    expect(await after([begun, finished(2), [made(3)], lastSteps(20)], temporaryStore(), true)).toEqual({
      rows: done,
      readBack: 0,
    });
  });

  it('wait some days only for a certificate', async () => {
    const nextDay = [event('window.opened', 'W1', daysLater(8))];
    expect(await after([begun, finished(2), lastSteps(6)])).toEqual({ rows: done, readBack: 0 });
    expect(await after([begun, finished(2), nextDay, lastSteps(9)])).toEqual({ rows: done, readBack: 1 });
  });

  it('leave it after a month, and are found in the store when the step comes after all', async () => {
    const nextDay = [event('window.opened', 'W1', daysLater(39))];
    expect(await after([begun, finished(2), nextDay, lastSteps(40)])).toEqual({ rows: done, readBack: 1 });
  });

  it('leave it with the night when nothing more is to be expected', async () => {
    const withdrawn = [event('case.finished', 'C1', 20, { result: 'withdrawn' }), event('rating.followed_up', 'R1', 30)];
    const { readBack } = await after([begun, withdrawn, [event('window.opened', 'W1', daysLater(1))], lastSteps(2)]);
    expect(readBack).toBe(1);
  });
});
