import { describe, expect, test } from 'vitest';
import type { Distribution } from '#contracts/distribution';
import type { FitPart } from '#contracts/fit-report';
import type { Scenario } from '#contracts/scenario';
import type { FittedScenario } from '#engine/fitting/fit-outcome';
import { fitDay, fitScenario } from '#engine/fitting/fit-scenario';
import { fitHall } from '#engine/fitting/hall-fit';
import { readHistory } from '#engine/fitting/hall-history';
import { Sampler } from '#engine/simulation/sampler';
import { MemoryStore } from '../../support/memory-store.ts';
import { keepSimulatedDays, lognormal, ticketsOfA, truth, workingDays } from '../../support/simulated-history.ts';
import { smallHall } from '../../support/small-hall.ts';

const days = workingDays('2026-01-05', 10);
const nextWeek = workingDays('2026-03-16', 1);
const partOf = ({ fit }: FittedScenario, part: FitPart['part'], about: string | null): FitPart | undefined =>
  fit.parts.find((one) => one.part === part && one.about === about);

/** Visitors of a stream of rates between two minutes. */
function visitorsOf(scenario: Scenario | null, id: string, from = 0, to = 480): number {
  const stream = scenario?.arrivals.find((one) => one.id === id);
  if (stream?.kind !== 'rates') return Number.NaN;
  return stream.untilMinutes.reduce((sum, until, place) => {
    const span = Math.min(until, to) - Math.max(stream.untilMinutes[place - 1] ?? 0, from);
    return sum + Math.max(0, span) * (stream.perMinute[place] ?? 0);
  }, 0);
}

describe('a scenario fitted from days that were simulated', () => {
  let week: FittedScenario[] = [];
  const first = (): FittedScenario => {
    const [one] = week;
    if (!one) throw new Error('nothing was fitted');
    return one;
  };

  test('fits every day on which the hall opens, with nothing assumed and nothing missing', async () => {
    const store = await MemoryStore.open();
    await keepSimulatedDays(store.connection, 'small', truth, days);
    const history = await readHistory({ queries: store, plan: smallHall, from: days[0] ?? '', to: days.at(-1) ?? '' });
    const fit = await fitHall(store, history);
    if (fit) week = await Promise.all(nextWeek.map((day) => fitDay(store, fit, day)));
    expect(week.map(({ scenario, fit }) => [scenario?.id, fit.days, fit.windows, fit.parts.some(({ isAssumed }) => isAssumed)])).toEqual(
      nextWeek.map((day) => [`small-${day}`, 50, 'usual', false]),
    );
  });

  test('has as many visitors as came, within three standard errors', () => {
    // Recent weeks count more: of 50 days as many as this are left.
    const weights = days.map((day) => 2 ** ((Date.parse(day) - Date.parse(days.at(-1) ?? '')) / 86_400_000 / 21));
    const worth = weights.reduce((sum, weight) => sum + weight, 0) ** 2 / weights.reduce((sum, weight) => sum + weight ** 2, 0);
    const mean = (id: string): number => week.reduce((sum, { scenario }) => sum + visitorsOf(scenario, id), 0) / week.length;
    expect(Math.abs(mean('walk-ins-A') - ticketsOfA)).toBeLessThan(3 * Math.sqrt(ticketsOfA / worth));
    expect(Math.abs(mean('walk-ins-B') - 48)).toBeLessThan(3 * Math.sqrt(48 / worth));
  });

  test('has them come when they came', () => {
    const { scenario } = first();
    const share = visitorsOf(scenario, 'walk-ins-A', 0, 120) / visitorsOf(scenario, 'walk-ins-A');
    expect(Math.abs(share - 0.5)).toBeLessThan(3 * Math.sqrt(0.25 / (days.length * ticketsOfA)));
  });

  test.each([
    ['M1', 'lognormal', lognormal(6, 0.5), ticketsOfA * 0.85],
    ['B.any', 'gamma', { kind: 'gamma', meanMinutes: 6, coefficientOfVariation: 0.8 } as Distribution, 48],
  ] as const)('finds the family of services of %s, and their median within three standard errors', (matterId, family, service, daily) => {
    const fitted = first().scenario?.matters.find(({ id }) => id === matterId)?.steps[0]?.service;
    expect(fitted?.kind).toBe(family);
    const median = (of: Distribution | undefined): number => (of ? new Sampler(of).quantile(0.5) : Number.NaN);
    // The standard error of a median is 1.253 times that of a mean, of values as normal as logarithms of services are.
    const error = (1.253 * 0.75) / Math.sqrt(days.length * daily);
    expect(Math.abs(Math.log(median(fitted) / median(service)))).toBeLessThan(3 * error);
    expect(partOf(first(), 'services', matterId)?.ksDistance).toBeLessThan(0.03);
  });

  test('finds the share of called numbers that do not come, and how long a window waits for them', () => {
    const noShow = first().scenario?.queues[0]?.noShow;
    // Half of those who come are called after a wait; whoever is called at once always comes.
    const calls = (days.length * ticketsOfA) / 2;
    expect(Math.abs((noShow?.share ?? 0) - 0.08)).toBeLessThan(3 * Math.sqrt((0.08 * 0.92) / calls));
    expect(noShow?.silentLeaveShare ?? 0).toBeLessThan(0.1);
    expect(noShow?.heldMinutes).toBeCloseTo(1.5, 5);
    expect(noShow?.returnShare).toBe(0);
  });

  test('finds how long people bear waiting, though most are called before', () => {
    const [fitted, real] = [first().scenario?.queues[0]?.patience, truth.queues[0]?.patience].map((of) => of && new Sampler(of));
    const differences = [10, 15, 20, 25, 30].map((minutes) =>
      Math.abs((fitted?.shareBelow(minutes) ?? 1) - (real?.shareBelow(minutes) ?? 0)),
    );
    expect(Math.max(...differences)).toBeLessThan(0.05);
  });

  test('knows that nobody leaves or misses a call where nobody did', () => {
    const queue = first().scenario?.queues[1];
    expect(queue?.patience).toBeUndefined();
    expect(queue?.noShow?.share).toBe(0);
    expect(queue?.walk).toBeUndefined();
  });

  test('says what it is made of in both languages, of queues and matters by their names', () => {
    const lines = first().scenario?.assumptions ?? [];
    const saidIn = (language: 'zh' | 'en') => lines.map((line) => (typeof line === 'string' ? expect.fail(line) : line[language]));
    const { zh, en } = smallHall.queues[0]?.name ?? expect.fail();
    expect(saidIn('zh')).toContainEqual(
      expect.stringMatching(
        new RegExp(`^A ${zh}：平常日平均 \\d+ 人自行到厅，按刻钟计，依据开放时间为 09:00-17:00 的 50 天、近期权重更大（`),
      ),
    );
    expect(saidIn('en')).toContainEqual(
      expect.stringMatching(new RegExp(`^Queue A \\(${en}\\): \\d+ come of themselves on an ordinary day`)),
    );
    for (const line of saidIn('zh')) expect(line).not.toMatch(/[a-z]{3,}|undefined/);
    for (const line of saidIn('en')) expect(line.replaceAll(zh, '')).not.toMatch(/[\u4e00-\u9fff]/);
    const { parts } = first().fit;
    expect(parts.find(({ part }) => part === 'services')?.says.zh).toMatch(/分布，平均 [\d.]+ 分钟，变异系数 [\d.]+/);
  });

  test('has the windows open that were, and the walk to them', () => {
    const { scenario } = first();
    expect(scenario?.windows.map(({ id, periods }) => [id, periods?.map(({ fromMinute, toMinute }) => [fromMinute, toMinute])])).toEqual(
      ['W1', 'W2', 'W3'].map((id) => [id, [[0, 480]]]),
    );
    const walk = scenario?.queues[0]?.walk;
    expect(walk?.kind === 'lognormal' ? walk.meanMinutes : Number.NaN).toBeCloseTo(0.5, 1);
  });
});

describe('where the history tells nothing', () => {
  const span = { fromDay: '2026-01-05', toDay: '2026-02-01' };

  test('a hall without any day is simulated by its plan, and every number is told as assumed', async () => {
    const { scenario, fit } = await fitScenario(await MemoryStore.open(), smallHall, { ...span, forDay: '2026-02-02' });
    expect(fit).toMatchObject({ days: 0, windows: 'assumed', gaps: [{ part: 'arrivals', about: null, reason: 'no_history' }] });
    expect(fit.parts.map(({ part, about, isAssumed }) => [part, about, isAssumed])).toEqual(
      ['A', 'B'].flatMap((queueId) => ['arrivals', 'services', 'windows'].map((part) => [part, queueId, true])),
    );
    expect(scenario?.hours).toEqual({ startsAt: '09:00', closesMinute: 480, ends: 'empty' });
    // Two windows for seven tenths of the time, ten minutes each.
    expect(visitorsOf(scenario, 'walk-ins-A') / 480).toBeCloseTo((0.7 * 2) / 10, 6);
    const assumed = (scenario?.assumptions ?? []).filter((line) => typeof line !== 'string' && line.en.startsWith('Assumed: '));
    expect(assumed).toHaveLength(6);
    for (const line of assumed) expect(typeof line === 'string' ? line : line.zh).toMatch(/^假设：[AB] /);
  });

  test('a queue nobody has come to yet is assumed to take what services of the hall take', async () => {
    const store = await MemoryStore.open();
    const onlyA = { ...truth, queues: truth.queues.slice(0, 1), matters: truth.matters.slice(0, 1), arrivals: truth.arrivals.slice(0, 1) };
    await keepSimulatedDays(store.connection, 'small', { ...onlyA, windows: truth.windows.slice(0, 2) }, workingDays('2026-01-05', 4));
    const { scenario, fit } = await fitScenario(store, smallHall, { ...span, forDay: '2026-02-02' });
    expect(fit.gaps).toContainEqual(expect.objectContaining({ part: 'arrivals', about: 'B', reason: 'never_seen' }));
    expect(fit.parts.filter(({ isAssumed }) => isAssumed).map(({ part, about }) => `${part} ${about}`)).toEqual([
      'arrivals B',
      'services B',
      'windows B',
    ]);
    const services = scenario?.matters.map(({ steps }) => steps[0]?.service);
    expect(services?.at(-1)).toEqual(services?.[0]);
    expect(scenario?.windows.find(({ id }) => id === 'W3')).toMatchObject({ queues: ['B'], periods: [{ fromMinute: 0, toMinute: 480 }] });
  });

  test('there is nothing to simulate on a day on which the hall stays closed', async () => {
    const { scenario, fit } = await fitScenario(await MemoryStore.open(), smallHall, { ...span, forDay: '2026-02-01' });
    expect([scenario, fit.gaps.map(({ reason }) => reason)]).toEqual([null, ['closed_day']]);
  });
});
