/** Examples of experiments for the API's documentation. */
export const experimentExamples = {
  request: {
    name: '午间多开两个窗口',
    base: { kind: 'day', hallId: 'jincheng', day: '2026-11-24' },
    variants: [
      { id: 'A', name: '现状', levers: [] },
      { id: 'B', name: '多两个综合窗口', levers: [{ leverId: 'staffing', parameters: { change: 2, queueIds: ['A'] } }] },
    ],
    seed: 7,
    replications: 2000,
    target: { statistic: 'meanWaitMinutes', halfWidth: 0.1 },
  },
  summary: {
    id: '3f2a9c0d5b7e41a6c8d90e12',
    name: '午间多开两个窗口',
    hallId: 'jincheng',
    status: 'done',
    progress: 1,
    replications: 640,
    requestedBy: 'analyst',
    requestedAt: '2026-11-25T02:10:00.000Z',
    finishedAt: '2026-11-25T02:10:04.000Z',
    variants: [
      { id: 'A', name: '现状' },
      { id: 'B', name: '多两个综合窗口' },
    ],
    design: null,
    reason: null,
  },
  design: {
    name: '两类窗口各开几个',
    base: { kind: 'day', hallId: 'jincheng', day: '2026-11-24' },
    levers: [
      { leverId: 'staffing', parameters: { queueIds: ['A'] } },
      { leverId: 'staffing', parameters: { queueIds: ['B'] } },
    ],
    factors: [
      { leverId: 'staffing', place: 0, path: '/change', values: [0, 1, 2, 3] },
      { leverId: 'staffing', place: 1, path: '/change', values: [0, 1, 2] },
    ],
    question: { kind: 'best', objective: { meanWaitMinutes: 1, windowHours: 0.1 }, indifference: 0.2, confidence: 0.95 },
    seed: 7,
    replications: 2000,
  },
  designPreview: { plans: 12, visitors: 428.5, problems: [] },
  preview: {
    variants: [
      {
        variantId: 'A',
        windows: 24,
        visitors: 428.5,
        plannedWindowHours: 132.5,
        assumptions: ['service times: lognormal, fitted to 6,120 services of 28 days'],
        problems: [],
      },
    ],
  },
  shipped: [
    {
      id: 'hall-day',
      name: { zh: '大厅一天', en: 'A hall day' },
      about: 'Eight queues, sixty windows and 4,000 visitors in eight hours.',
      windows: 60,
      visitors: 4000,
    },
  ],
} as const;
