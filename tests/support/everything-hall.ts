import type { Scenario } from '#contracts/scenario';

/** A small hall that uses every part of a scenario, on a busy day; always the same. */
export const everythingHall = (): Scenario => ({
  format: 1,
  id: 'everything-hall',
  hours: { closesMinute: 480, lastTicketMinute: 460, ends: 'empty' },
  dayFactor: { coefficientOfVariation: 0.1 },
  classes: [{ id: 'ordinary' }, { id: 'priority', patience: { kind: 'exponential', meanMinutes: 90 } }],
  queues: [
    { id: 'guide', bearableWait: { kind: 'uniform', lowMinutes: 5, highMinutes: 40 } },
    {
      id: 'A',
      rule: { kind: 'interleaved', classes: ['priority', 'ordinary'], mostInARow: 2 },
      targetMinutes: 20,
      patience: { kind: 'lognormal', meanMinutes: 60, coefficientOfVariation: 0.6 },
      noShow: { share: 0.05, heldMinutes: 1, returnShare: 0.5, returnAfter: { kind: 'exponential', meanMinutes: 10 }, behindVisitors: 2 },
      walk: { kind: 'uniform', lowMinutes: 0.2, highMinutes: 0.8 },
    },
    {
      id: 'B',
      rule: { kind: 'accumulating', rates: { ordinary: 1, priority: 3 } },
      resourceId: 'account',
      wrapUp: { kind: 'triangular', lowMinutes: 0.5, likelyMinutes: 1, highMinutes: 3 },
    },
    { id: 'certificate', rule: { kind: 'priority', classes: ['priority'] } },
  ],
  matters: [
    {
      id: 'long',
      steps: [
        { queueId: 'guide', service: { kind: 'empirical', quantilesMinutes: [0.5, 1, 1.5, 4] } },
        {
          queueId: 'A',
          service: { kind: 'gamma', meanMinutes: 14, coefficientOfVariation: 0.6 },
          onward: [{ share: 0.1, matterId: 'quick' }],
        },
        { queueId: 'certificate', service: { kind: 'constant', minutes: 2 } },
      ],
    },
    { id: 'quick', steps: [{ queueId: 'B', service: { kind: 'lognormal', meanMinutes: 6, coefficientOfVariation: 0.9 } }] },
  ],
  arrivals: [
    {
      kind: 'rates',
      id: 'street',
      untilMinutes: [60, 180, 300, 480],
      perMinute: [0.3, 0.6, 0.35, 0.4],
      mix: [
        { matterId: 'long', weight: 3 },
        { matterId: 'quick', weight: 2 },
        { matterId: 'long', classId: 'priority', weight: 0.5 },
      ],
    },
    {
      kind: 'appointments',
      id: 'booked',
      slots: [
        { minute: 90, visitors: 4 },
        { minute: 210, visitors: 6 },
      ],
      meanLatenessMinutes: -3,
      latenessDeviationMinutes: 8,
      noShowShare: 0.15,
      mix: [{ matterId: 'quick', classId: 'priority', weight: 1 }],
    },
    {
      kind: 'recorded',
      id: 'seen',
      visitors: [
        { minute: 33, matterId: 'quick', serviceMinutes: 9 },
        { minute: 250, matterId: 'long', classId: 'priority', patienceMinutes: 12 },
      ],
    },
  ],
  windows: [
    { id: 'G1', kind: 'guide', queues: ['guide'] },
    { id: 'W1', queues: ['A', 'B'] },
    { id: 'W2', queues: ['A', 'B'], calls: 'longest', pace: 0.9 },
    {
      id: 'W3',
      queues: ['A'],
      periods: [
        { fromMinute: 0, toMinute: 240 },
        { fromMinute: 240, toMinute: 480, queues: ['B', 'A'], pace: 1.1 },
      ],
    },
    { id: 'W4', queues: ['B', 'A'] },
    { id: 'T1', queues: ['A'], periods: [] },
    { id: 'C1', queues: ['certificate'] },
    { id: 'K1', kind: 'kiosk', queues: ['B'], periods: [{ fromMinute: 30, toMinute: 450 }] },
  ],
  breaks: [{ windowIds: ['W1', 'W2', 'W3', 'W4'], fromMinute: 180, toMinute: 260, minutes: 40, relays: 2 }],
  staff: { paceCoefficientOfVariation: 0.15, late: { share: 0.2, delay: { kind: 'exponential', meanMinutes: 6 } } },
  resources: [{ id: 'account', units: 2 }],
  interruptions: [
    {
      id: 'fault',
      windowIds: ['W1', 'K1'],
      meanMinutesBetween: 120,
      duration: { kind: 'exponential', meanMinutes: 6 },
      whileServing: 'hold',
    },
    { id: 'post', windowIds: ['W2', 'W3'], meanMinutesBetween: 90, duration: { kind: 'constant', minutes: 4 }, whileServing: 'finish' },
  ],
  reserves: [{ id: 'office', staff: 1 }],
  tidalRules: [
    {
      id: 'tide',
      windowIds: ['T1'],
      queueId: 'A',
      opens: { waiting: 8, longestWaitMinutes: 20 },
      closes: { waiting: 3 },
      checkEveryMinutes: 5,
      setUp: { kind: 'uniform', lowMinutes: 3, highMinutes: 8 },
      minimumOpenMinutes: 30,
      reserveId: 'office',
      staffFromWindowIds: ['W4'],
    },
  ],
});
