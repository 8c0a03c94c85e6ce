import { expect, test } from 'vitest';
import type { Calibration, CalibrationMode } from '#contracts/calibration';
import type { Scenario } from '#contracts/scenario';
import { calibrate } from '#engine/fitting/calibrate';
import { MemoryStore } from '../../support/memory-store.ts';
import { keepSimulatedDays, lognormal, truth, workingDays } from '../../support/simulated-history.ts';
import { smallHall } from '../../support/small-hall.ts';

/** A recording of a missed call does not say at which window it was: everybody comes. */
const calm: Scenario = { ...truth, queues: truth.queues.map(({ noShow: _noShow, ...queue }) => queue) };
const days = workingDays('2026-01-05', 6);
const known = days.slice(0, 25);
const unseen = days.slice(25);

/** A hall fitted on five weeks of one truth, and compared with a week of another. */
async function compare(later: Scenario, compared: readonly string[] = unseen): Promise<Calibration> {
  const store = await MemoryStore.open();
  await keepSimulatedDays(store.connection, 'small', calm, known);
  await keepSimulatedDays(store.connection, 'small', later, unseen, known.length);
  const span = { fitFrom: known[0] ?? '', fitTo: known.at(-1) ?? '' };
  return calibrate({ queries: store, plan: smallHall, ...span, days: compared, replications: 120 });
}

function hourlyShare({ summaries }: Calibration, wanted: CalibrationMode): number {
  const summary = summaries.find(({ mode }) => mode === wanted);
  return summary?.statistics.find(({ statistic }) => statistic === 'hourlyWaitMinutes')?.count.share ?? Number.NaN;
}

test('days like those that were fitted lie inside their bands, hour by hour and statistic by statistic', async () => {
  const report = await compare(calm);
  expect(report.days.map(({ day, mode }) => `${day} ${mode}`)).toEqual(unseen.flatMap((day) => [`${day} fitted`, `${day} recorded`]));
  expect(hourlyShare(report, 'fitted')).toBeGreaterThanOrEqual(0.9);
  expect(hourlyShare(report, 'recorded')).toBeGreaterThanOrEqual(0.9);
  for (const { overall } of report.summaries) expect(overall.passes).toBe(true);
  const [value] = report.days.flatMap(({ values }) =>
    values.filter(({ statistic, hour }) => statistic === 'hourlyWaitMinutes' && hour === 10),
  );
  expect(value).toMatchObject({ queueId: null, inside: (value?.low ?? 0) <= (value?.observed ?? -1) });
});

test('days on which services take twice as long do not', async () => {
  const slower = {
    ...calm,
    matters: calm.matters.map((matter) => ({ ...matter, steps: matter.steps.map((step) => ({ ...step, service: lognormal(12, 0.5) })) })),
  };
  const report = await compare(slower);
  expect(hourlyShare(report, 'fitted')).toBeLessThan(0.8);
  expect(hourlyShare(report, 'recorded')).toBeLessThan(0.8);
});

test('days that cannot be compared are named with their reason', async () => {
  const report = await compare(calm, ['2026-02-21', '2026-02-23']);
  expect(report).toMatchObject({
    days: [],
    leftOut: [
      { day: '2026-02-21', reason: 'no_like_day' },
      { day: '2026-02-23', reason: 'no_tickets' },
    ],
  });
});
