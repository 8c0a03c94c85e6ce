import fc from 'fast-check';
import type { Distribution } from '#contracts/distribution';
import type { Arrivals, MatterStep, NoShow, QueueRule, Scenario, ScenarioMatter, ScenarioQueue, StartState } from '#contracts/scenario';
import type { BreakRelay, Reserve, Resource, ScenarioWindow, TidalRule, WindowPeriod } from '#contracts/scenario-windows';

/** Few distributions, so that their tables are made once. */
const spanOf = (meanMinutes: number): fc.Arbitrary<Distribution> =>
  fc.constantFrom<Distribution>(
    { kind: 'constant', minutes: meanMinutes },
    { kind: 'exponential', meanMinutes },
    { kind: 'uniform', lowMinutes: 0, highMinutes: 2 * meanMinutes },
    { kind: 'lognormal', meanMinutes, coefficientOfVariation: 0.8 },
    { kind: 'gamma', meanMinutes, coefficientOfVariation: 0.5 },
    { kind: 'empirical', quantilesMinutes: [0, meanMinutes, 3 * meanMinutes] },
  );
const perhaps = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
/** Leaves out fields that are undefined: an optional field is there or is not. */
const dense = <T extends object>(thing: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
const named = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, place) => `${prefix}${place}`);
const someOf = (ids: readonly string[]): fc.Arbitrary<string[]> => fc.shuffledSubarray([...ids], { minLength: 1 });

const ruleFor = (classIds: readonly string[]): fc.Arbitrary<QueueRule> =>
  fc.oneof(
    fc.constant<QueueRule>({ kind: 'fifo' }),
    someOf(classIds).map((classes): QueueRule => ({ kind: 'priority', classes })),
    fc.constant<QueueRule>({ kind: 'accumulating', rates: Object.fromEntries(classIds.map((id, place) => [id, place])) }),
    fc.integer({ min: 1, max: 3 }).map((mostInARow): QueueRule => {
      // A rule that interleaves needs two classes.
      return classIds.length > 1 ? { kind: 'interleaved', classes: [...classIds], mostInARow } : { kind: 'fifo' };
    }),
  );

const noShow: fc.Arbitrary<NoShow> = fc
  .record({
    share: fc.constantFrom(0.1, 0.5),
    heldMinutes: fc.constantFrom(0, 1.5),
    returnShare: fc.constantFrom(0, 0.7),
    returnAfter: spanOf(8),
    behindVisitors: perhaps(fc.integer({ min: 0, max: 3 })),
  })
  .map(dense) as fc.Arbitrary<NoShow>;

const queueOf = (id: string, classIds: readonly string[], resourceIds: readonly string[]): fc.Arbitrary<ScenarioQueue> =>
  fc
    .record({
      id: fc.constant(id),
      rule: perhaps(ruleFor(classIds)),
      targetMinutes: perhaps(fc.constantFrom(0, 5)),
      patience: perhaps(spanOf(20)),
      bearableWait: perhaps(spanOf(30)),
      noShow: perhaps(noShow),
      walk: perhaps(spanOf(0.5)),
      wrapUp: perhaps(spanOf(1)),
      resourceId: resourceIds.length > 0 ? perhaps(fc.constantFrom(...resourceIds)) : fc.constant(undefined),
    })
    .map(dense) as fc.Arbitrary<ScenarioQueue>;

const matterOf = (id: string, queueIds: readonly string[], matterIds: readonly string[]): fc.Arbitrary<ScenarioMatter> => {
  const step = fc
    .record({
      queueId: fc.constantFrom(...queueIds),
      service: spanOf(6),
      onward: perhaps(
        fc.array(fc.record({ share: fc.constant(0.2), matterId: fc.constantFrom(...matterIds) }), { minLength: 1, maxLength: 2 }),
      ),
    })
    .map(dense) as fc.Arbitrary<MatterStep>;
  return fc.record({ id: fc.constant(id), steps: fc.array(step, { minLength: 1, maxLength: 3 }) });
};

const arrivalsOf = (matterIds: readonly string[], classIds: readonly string[], closesMinute: number): fc.Arbitrary<Arrivals[]> => {
  const mix = fc.array(
    fc.record({ matterId: fc.constantFrom(...matterIds), classId: fc.constantFrom(...classIds), weight: fc.integer({ min: 1, max: 3 }) }),
    { minLength: 1, maxLength: 3 },
  );
  const rates = fc.record({
    kind: fc.constant('rates' as const),
    id: fc.constant('street'),
    untilMinutes: fc.constant<number[]>([closesMinute / 3, closesMinute / 2, closesMinute]),
    perMinute: fc.array(fc.constantFrom(0, 0.1, 0.5), { minLength: 3, maxLength: 3 }),
    mix,
  });
  const appointments = fc.record({
    kind: fc.constant('appointments' as const),
    id: fc.constant('booked'),
    slots: fc.array(fc.record({ minute: fc.integer({ min: 0, max: closesMinute }), visitors: fc.integer({ min: 0, max: 4 }) }), {
      maxLength: 4,
    }),
    meanLatenessMinutes: fc.constantFrom(-5, 0),
    latenessDeviationMinutes: fc.constantFrom(0, 10),
    noShowShare: fc.constantFrom(0, 0.3),
    mix,
  });
  const recorded = fc.record({
    kind: fc.constant('recorded' as const),
    id: fc.constant('seen'),
    visitors: fc.array(
      fc
        .record({
          minute: fc.integer({ min: 0, max: closesMinute + 10 }),
          matterId: fc.constantFrom(...matterIds),
          classId: perhaps(fc.constantFrom(...classIds)),
          serviceMinutes: perhaps(fc.integer({ min: 0, max: 20 })),
          patienceMinutes: perhaps(fc.integer({ min: 0, max: 20 })),
        })
        .map(dense) as fc.Arbitrary<Extract<Arrivals, { kind: 'recorded' }>['visitors'][number]>,
      { maxLength: 12 },
    ),
  });
  return fc.tuple(rates, appointments, recorded).chain((streams) => fc.subarray(streams, { minLength: 1 }));
};

const windowOf = (id: string, queueIds: readonly string[], closesMinute: number): fc.Arbitrary<ScenarioWindow> => {
  const periods = fc.constantFrom<WindowPeriod[]>(
    [],
    [{ fromMinute: 0, toMinute: closesMinute / 2 }],
    [
      { fromMinute: 5, toMinute: closesMinute / 3, pace: 1.5 },
      { fromMinute: closesMinute / 2, toMinute: closesMinute + 20, queues: [queueIds[0] ?? ''] },
    ],
  );
  return fc
    .record({
      id: fc.constant(id),
      kind: perhaps(fc.constantFrom('window' as const, 'guide' as const, 'kiosk' as const)),
      queues: someOf(queueIds),
      calls: perhaps(fc.constantFrom('order' as const, 'longest' as const)),
      pace: perhaps(fc.constantFrom(0.7, 1.3)),
      periods: perhaps(periods),
    })
    .map(dense) as fc.Arbitrary<ScenarioWindow>;
};

const tidalRulesOf = (windowIds: readonly string[], queueIds: readonly string[]): fc.Arbitrary<TidalRule[]> =>
  fc
    .array(
      fc.record({
        windowIds: someOf(windowIds),
        queueId: fc.constantFrom(...queueIds),
        opens: fc.constantFrom({ waiting: 2 }, { waiting: 4, longestWaitMinutes: 8 }),
        closes: fc.constantFrom({ waiting: 1 }, { waiting: 2, longestWaitMinutes: 4 }),
        checkEveryMinutes: fc.constantFrom(2, 5),
        setUp: spanOf(3),
        minimumOpenMinutes: fc.constantFrom(0, 10),
        reserveId: perhaps(fc.constant('reserve')),
        staffFromWindowIds: perhaps(someOf(windowIds)),
      }),
      { maxLength: 2 },
    )
    .map((rules) => rules.map((rule, place) => dense({ ...rule, id: `tide${place}` }) as TidalRule));

const startOf = (queueIds: readonly string[], windowIds: readonly string[]): fc.Arbitrary<StartState> =>
  fc.record({
    minute: fc.constantFrom(0, 20),
    waiting: fc
      .array(fc.record({ queueId: fc.constantFrom(...queueIds), waitedMinutes: fc.integer({ min: 0, max: 30 }) }), { maxLength: 6 })
      .map((waiting) => waiting.sort((a, b) => b.waitedMinutes - a.waitedMinutes)),
    serving: fc.subarray([...windowIds]).chain((ids) =>
      fc.tuple(
        ...ids.map((windowId) =>
          fc.record({
            windowId: fc.constant(windowId),
            queueId: fc.constantFrom(...queueIds),
            servedMinutes: fc.integer({ min: 0, max: 12 }),
          }),
        ),
      ),
    ),
  });

/** Small halls with a share of every feature there is; one window serves every queue all day. */
export const arbitraryScenario: fc.Arbitrary<Scenario> = fc
  .record({
    closesMinute: fc.constantFrom(60, 150),
    classCount: fc.integer({ min: 1, max: 3 }),
    queueCount: fc.integer({ min: 1, max: 3 }),
    matterCount: fc.integer({ min: 1, max: 3 }),
    windowCount: fc.integer({ min: 0, max: 4 }),
    hasResource: fc.boolean(),
  })
  .chain(({ closesMinute, classCount, queueCount, matterCount, windowCount, hasResource }) => {
    const classIds = named('c', classCount);
    const queueIds = named('Q', queueCount);
    const matterIds = named('m', matterCount);
    const windowIds = named('W', windowCount + 1);
    const resourceIds = hasResource ? ['account'] : [];
    return fc.record({
      format: fc.constant(1 as const),
      id: fc.constant('arbitrary'),
      hours: fc
        .record({
          closesMinute: fc.constant(closesMinute),
          lastTicketMinute: perhaps(fc.constant(closesMinute - 10)),
          ends: fc.constantFrom('empty' as const, 'closing' as const),
        })
        .map(dense),
      dayFactor: perhaps(fc.constant<NonNullable<Scenario['dayFactor']>>({ coefficientOfVariation: 0.2 })),
      classes: fc.tuple(...classIds.map((id) => fc.record({ id: fc.constant(id), patience: perhaps(spanOf(12)) }).map(dense))),
      queues: fc.tuple(...queueIds.map((id) => queueOf(id, classIds, resourceIds))),
      matters: fc
        .tuple(...matterIds.map((id) => matterOf(id, queueIds, matterIds)))
        // Every queue is led through, so that somebody may wait there at the start.
        .map(([first, ...others]) => [
          {
            id: first?.id ?? 'm0',
            steps: [
              ...(first?.steps ?? []),
              ...queueIds.map((queueId) => ({ queueId, service: { kind: 'exponential' as const, meanMinutes: 3 } })),
            ],
          },
          ...others,
        ]),
      arrivals: arrivalsOf(matterIds, classIds, closesMinute),
      windows: fc
        .tuple(...windowIds.slice(1).map((id) => windowOf(id, queueIds, closesMinute)))
        .map((others) => [{ id: windowIds[0] ?? 'W0', queues: queueIds }, ...others]),
      breaks: perhaps(fc.constant<BreakRelay[]>([{ windowIds, fromMinute: 20, toMinute: 50, minutes: 10, relays: 3 }])),
      staff: perhaps(
        fc.record({ paceCoefficientOfVariation: fc.constant(0.2), late: fc.record({ share: fc.constant(0.5), delay: spanOf(15) }) }),
      ),
      resources: hasResource
        ? fc.constantFrom<Resource[]>([{ id: 'account', units: 1 }], [{ id: 'account', units: 2 }])
        : fc.constant(undefined),
      interruptions: perhaps(
        fc
          .record({ windowIds: someOf(windowIds), whileServing: fc.constantFrom('finish' as const, 'hold' as const), duration: spanOf(5) })
          .map((one) => [
            { id: 'fault', meanMinutesBetween: 30, ...one },
            { id: 'post', meanMinutesBetween: 40, ...one },
          ]),
      ),
      reserves: fc.constant<Reserve[]>([{ id: 'reserve', staff: 1 }]),
      tidalRules: perhaps(tidalRulesOf(windowIds.slice(1).length > 0 ? windowIds.slice(1) : windowIds, queueIds)),
      start: perhaps(startOf(queueIds, windowIds)),
    });
  })
  .map((scenario) => dense(scenario) as Scenario);
