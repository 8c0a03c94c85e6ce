/** Examples of the boards for the API's documentation. */

const compared = (today: number, yesterday: number, norm: number) => ({ today, yesterday, norm });

export const leaderBoard = [
  {
    hallId: 'taizhou',
    name: { zh: '泰州市政务服务中心', en: 'Taizhou Service Centre' },
    timeZone: 'Asia/Shanghai',
    asOf: '2026-03-02T02:00:00.000Z',
    freshness: 'live',
    heardAt: '2026-03-02T01:59:58.000Z',
    visitors: compared(1020, 980, 1004),
    visits: compared(1011, 968, 982),
    tickets: compared(1180, 1127, 1140),
    meanWaitMinutes: compared(11.2, 12.5, 10.9),
    p90WaitMinutes: compared(24.1, 27.3, 23.8),
    shareWithin15Minutes: compared(0.74, 0.69, 0.75),
    abandonedShare: compared(0.03, 0.04, 0.03),
    windowsOpened: compared(168, 171, 170),
    windowHours: compared(151.5, 154, 153.2),
    diversionShare: compared(0.18, 0.17, 0.176),
    satisfiedShare: compared(0.97, 0.96, 0.97),
    activeRatingShare: compared(0.21, 0.2, 0.22),
    casesFinished: compared(240, 233, 236),
    openCases: 812,
    overdueCases: 9,
  },
];

export const days = [
  {
    day: '2026-02-27',
    visitors: 3890,
    visits: 3784,
    tickets: 4410,
    served: 4198,
    meanWaitMinutes: 12.1,
    p90WaitMinutes: 26.4,
    abandonedShare: 0.04,
    satisfiedShare: 0.97,
  },
];

export const profile = [
  {
    slotStart: '2026-03-02T01:30:00.000Z',
    issued: 164,
    called: 151,
    meanWaitMinutes: 9.8,
    usualIssued: 158,
    usualMeanWaitMinutes: 9.1,
    meanOpenWindows: 161.4,
    usualOpenWindows: 158.2,
  },
];

export const duty = [
  {
    deviceId: 'K07',
    kind: 'kiosk',
    zoneId: 'Z3',
    status: 'fault',
    since: '2026-03-02T01:41:00.000Z',
    faultCode: 'printer_jam',
    consumableLow: null,
    lastSeenAt: '2026-03-02T01:59:30.000Z',
    faultsLast28Days: 6,
  },
];

export const dueCases = {
  overdue: 0,
  dueSoon: 1,
  rows: [
    {
      caseId: 'C20260210-0031',
      matterId: 'business_licence',
      status: 'accepted',
      acceptedAt: '2026-02-10T03:12:00.000Z',
      dueAt: '2026-03-02T09:00:00.000Z',
      overdue: false,
      remainingHours: 7,
      lastStep: 'review',
      clockStopped: false,
    },
  ],
};

export const lobby = {
  name: { zh: '泰州市政务服务中心', en: 'Taizhou Service Centre' },
  timeZone: 'Asia/Shanghai',
  time: '2026-03-02T02:00:00.000Z',
  freshness: 'live',
  calls: [{ ticketId: 'A017', windowNumber: '12', calledAt: '2026-03-02T01:59:41.000Z' }],
  queues: [
    {
      id: 'general',
      letter: 'A',
      name: { zh: '综合受理', en: 'General' },
      waiting: 14,
      openWindows: 9,
      recentWaitMinutes: 8.5,
      expectedMinutes: { low: 5, high: 15 },
    },
  ],
};

export const quarantine = {
  counts: [{ source: 'gateway-2', reason: 'not_json', messages: 12, lastAt: '2026-03-02T01:50:00.000Z' }],
  latest: [
    {
      receivedAt: '2026-03-02T01:50:00.000Z',
      source: 'gateway-2',
      topic: 'hall/taizhou/v1/evt/area/D1',
      reason: 'not_json',
      detail: 'unexpected end of input',
      firstBytes: '{"specversion":"1.0","id":',
    },
  ],
};

export const commandAudit = [
  {
    id: '0b6f5a52-6f0e-4d51-9f6f-6f1f3c9f7c11',
    windowId: 'W12',
    request: { action: 'open' },
    requestedBy: 'manager',
    requestedAt: '2026-03-02T01:40:00.000Z',
    undoes: null,
    status: 'completed',
    answeredAt: '2026-03-02T01:40:20.000Z',
    reason: null,
    reasonCode: null,
  },
];

export const sources = [
  {
    hallId: 'taizhou',
    source: 'taizhou/queue-system',
    lastNumber: 4127,
    heardAt: '2026-03-02T01:50:00.000Z',
    missing: 3,
    gaps: 1,
    missingSince: '2026-03-02T01:49:20.000Z',
    late: 12,
    lost: 0,
    askedAt: '2026-03-02T01:49:50.000Z',
  },
];

export const windowClocks = [
  {
    windowId: 'W12',
    openSeconds: 10_800,
    seconds: {
      serving: 7920,
      walking: 420,
      waiting: 90,
      break: 900,
      meal: 0,
      system: 0,
      training: 0,
      vacant: 0,
      other: 0,
      wrapUp: 480,
      idleWhileQueue: 240,
      idle: 750,
    },
  },
];

export const kiosks = {
  day: '2026-03-02',
  completed: 214,
  tickets: 1180,
  diversionShare: 0.154,
  kiosks: [
    {
      deviceId: 'kiosk-07',
      zoneId: 'Z3',
      status: 'ok',
      completed: 31,
      referred: 4,
      failed: 1,
      busyShare: 0.42,
      idleAllDay: false,
      faults: 1,
      downMinutes: 22.5,
      paperLow: 1,
      paperOut: 0,
    },
  ],
};

export const arrivalForecast = {
  madeAt: '2026-03-02T02:00:00.000Z',
  historyDays: 28,
  days: [
    {
      day: '2026-03-02',
      kind: 'workday',
      holiday: null,
      closed: false,
      queues: [
        {
          queueId: 'A',
          doubt: null,
          dayFactor: 1.12,
          toCome: { mean: 142.3, quantiles: { p10: 118, p25: 129, p50: 142, p75: 155, p90: 168 } },
          slots: [
            {
              slotStart: '2026-03-02T02:00:00.000Z',
              came: null,
              mean: 11.4,
              quantiles: { p10: 6, p25: 8, p50: 11, p75: 14, p90: 17 },
            },
          ],
        },
      ],
    },
  ],
};
