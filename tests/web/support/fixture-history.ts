import type { DayRow, DueCaseRow, DueCases, DutyRow, LeaderRow, LobbyBoard, ProfileRow, QuarantineBoard } from '#contracts/http-api';
import type { KioskBoard } from '#contracts/kiosk-board';
import type { SourceRow } from '#contracts/source-board';
import { type WindowClockRow, windowClocks } from '#contracts/window-clocks';
import type { FixtureHall } from './fixture-hall.ts';
import { seededRandom } from './fixture-random.ts';

const minute = 60_000;
const iso = (time: number): string => new Date(time).toISOString();
const tideAt = (hour: number): number => Math.max(0.15, Math.exp(-((hour - 0.9) ** 2) / 1.3) + 0.7 * Math.exp(-((hour - 6) ** 2) / 1.6));

/** Today's quarter hours beside a made-up usual; a past day is whole. */
export function profileRows(hall: FixtureHall, day: string | null, queueId: string | null): ProfileRow[] {
  const state = hall.state(1);
  const start = Date.parse(`${state.day}T01:00:00Z`);
  const random = seededRandom(11 + (queueId?.charCodeAt(0) ?? 0));
  const windows = hall.plan.windows.filter((entry) => queueId === null || entry.queues.includes(queueId)).length;
  const scale = windows * 1.1;
  return Array.from({ length: 32 }, (_, place): ProfileRow => {
    const slotStart = start + place * 15 * minute;
    const usual = Math.round(scale * tideAt((place + 0.5) / 4) * 1.12);
    const seen = hall.issuedPerSlot.get(slotStart);
    const begun = slotStart <= hall.now;
    const past = day !== null && day !== state.day;
    const made = Math.round(usual * (0.85 + random() * 0.3));
    return {
      slotStart: iso(slotStart),
      issued: past ? made : begun ? (seen?.issued ?? 0) : null,
      called: past ? Math.round(made * 0.92) : begun ? (seen?.called ?? 0) : null,
      meanWaitMinutes: past ? 4 + 9 * tideAt(place / 4) * random() : seen && seen.called > 0 ? seen.waitSeconds / seen.called / 60 : null,
      usualIssued: usual,
      usualMeanWaitMinutes: 3 + 8 * tideAt((place + 0.5) / 4),
      meanOpenWindows: seen?.open ?? (past ? Math.round(hall.plan.windows.length * 0.7) : null),
      usualOpenWindows: Math.round(hall.plan.windows.length * 0.66),
    };
  });
}

export function dayRows(hall: FixtureHall): DayRow[] {
  const random = seededRandom(hall.plan.windows.length);
  const today = Date.parse(`${hall.state(1).day}T00:00:00Z`);
  return Array.from({ length: 28 }, (_, place) => today - (28 - place) * 24 * 60 * minute)
    .filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
    .map((day): DayRow => {
      const busy = 0.85 + random() * 0.25 + (new Date(day).getUTCDate() > 25 ? 0.2 : 0);
      const tickets = Math.round(hall.plan.windows.length * 18 * busy);
      return {
        day: iso(day).slice(0, 10),
        visitors: Math.round(tickets * 1.1),
        visits: Math.round(tickets * 0.88),
        tickets,
        served: Math.round(tickets * 0.94),
        meanWaitMinutes: 6 + 8 * (busy - 0.8) + random() * 2,
        p90WaitMinutes: 14 + 16 * (busy - 0.8) + random() * 3,
        abandonedShare: 0.02 + 0.06 * (busy - 0.8),
        satisfiedShare: 0.982 - 0.04 * (busy - 0.8),
      };
    });
}

export function kioskBoard(hall: FixtureHall): KioskBoard {
  const state = hall.state(1);
  const random = seededRandom(9);
  const kiosks = Object.values(state.devices)
    .filter(({ kind }) => kind === 'kiosk')
    .map(({ id, zoneId, status }, place): KioskBoard['kiosks'][number] => {
      const used = place === 3 ? 0 : Math.round(10 + random() * 40);
      const counted = { completed: used, referred: Math.round(used / 7), failed: Math.round(used / 20), busyShare: used / 60 };
      const trouble = { faults: place % 2, downMinutes: place % 2 === 0 ? 0 : 18, paperLow: place % 3, paperOut: place === 1 ? 1 : 0 };
      return { deviceId: id, zoneId, status, ...counted, idleAllDay: used === 0, ...trouble };
    });
  const completed = kiosks.reduce((sum, row) => sum + (row.completed ?? 0), 0);
  return { day: state.day, completed, tickets: 812, diversionShare: completed / (completed + 812), kiosks };
}

export function clockRows(hall: FixtureHall, windowId: string | null): WindowClockRow[] {
  const random = seededRandom(3);
  return hall.plan.windows
    .map((entry): WindowClockRow => {
      const parts = windowClocks.map((clock) => [clock, clock === 'serving' ? 9000 : Math.round(random() * 900)] as const);
      const seconds = Object.fromEntries(parts) as WindowClockRow['seconds'];
      return { windowId: entry.id, openSeconds: parts.reduce((sum, [, part]) => sum + part, 0), seconds };
    })
    .filter((row) => windowId === null || row.windowId === windowId);
}

export function leaderBoard(hall: FixtureHall): LeaderRow {
  const state = hall.state(1);
  const queues = Object.values(state.queues);
  const tickets = queues.reduce((sum, queue) => sum + queue.issuedToday, 0);
  const called = queues.reduce((sum, queue) => sum + queue.calledToday, 0);
  const mean = called > 0 ? queues.reduce((sum, queue) => sum + queue.waitSecondsToday, 0) / called / 60 : null;
  const opened = Object.values(state.windows).filter((entry) => entry.status !== 'closed').length;
  const large = hall.plan.windows.length > 100;
  return {
    hallId: hall.plan.id,
    name: hall.plan.name,
    timeZone: hall.plan.timeZone,
    asOf: iso(hall.now),
    freshness: large ? 'live' : 'stale',
    heardAt: iso(hall.now - (large ? 0 : 25 * minute)),
    visitors: { today: Math.round(tickets * 1.1), yesterday: Math.round(tickets * 1.02), norm: Math.round(tickets * 0.97) },
    visits: { today: Math.round(tickets * 0.88), yesterday: Math.round(tickets * 0.82), norm: Math.round(tickets * 0.8) },
    tickets: { today: tickets, yesterday: Math.round(tickets * 0.93), norm: Math.round(tickets * 0.9) },
    meanWaitMinutes: { today: mean, yesterday: 5.2, norm: 4.8 },
    p90WaitMinutes: { today: mean === null ? null : mean * 2.1, yesterday: 11.4, norm: 10.9 },
    shareWithin15Minutes: { today: 0.91, yesterday: 0.94, norm: 0.95 },
    abandonedShare: { today: 0.024, yesterday: 0.019, norm: 0.021 },
    windowsOpened: { today: opened, yesterday: opened - 4, norm: opened - 6 },
    windowHours: { today: opened * 0.7, yesterday: opened * 0.68, norm: opened * 0.66 },
    diversionShare: { today: 0.176, yesterday: 0.171, norm: 0.168 },
    satisfiedShare: { today: large ? 0.971 : 0.986, yesterday: 0.975, norm: 0.978 },
    activeRatingShare: { today: large ? 0.31 : 0.44, yesterday: 0.29, norm: 0.33 },
    casesFinished: { today: 118, yesterday: 124, norm: 121 },
    openCases: large ? 1642 : 87,
    overdueCases: large ? 9 : 0,
  };
}

export function dutyRows(hall: FixtureHall): DutyRow[] {
  return Object.values(hall.state(1).devices)
    .filter((device) => device.status !== 'ok' || device.consumableLow !== null)
    .map(
      (device): DutyRow => ({
        deviceId: device.id,
        kind: device.kind,
        zoneId: device.zoneId,
        status: device.status,
        since: device.statusSince === null ? null : iso(device.statusSince),
        faultCode: device.faultCode,
        consumableLow: device.consumableLow,
        lastSeenAt: device.lastSeenAt === null ? null : iso(device.lastSeenAt),
        faultsLast28Days: 3,
      }),
    );
}

export function dueCases(hall: FixtureHall, withinDays: number): DueCases {
  const random = seededRandom(5);
  const rows = Array.from({ length: 24 }, (_, place): DueCaseRow => {
    const remainingHours = Math.round((place - 6) * 7 + random() * 6);
    return {
      caseId: `BJ20261${String(1012 + place * 37)}`,
      matterId: hall.plan.matters[place % hall.plan.matters.length]?.id ?? null,
      status: (['accepted', 'under_review', 'correction'] as const)[place % 3] ?? 'accepted',
      acceptedAt: iso(hall.now - (90 + place * 9) * 60 * minute),
      dueAt: iso(hall.now + remainingHours * 60 * minute),
      overdue: remainingHours < 0,
      remainingHours,
      lastStep: place % 4 === 0 ? null : 'review',
      clockStopped: place % 9 === 4,
    };
  }).filter(({ remainingHours }) => remainingHours <= withinDays * 24);
  const overdue = rows.filter((row) => row.overdue).length;
  return { overdue, dueSoon: rows.length - overdue, rows };
}

export function lobbyBoard(hall: FixtureHall): LobbyBoard {
  const state = hall.state(1);
  return {
    name: hall.plan.name,
    timeZone: hall.plan.timeZone,
    time: iso(hall.now),
    freshness: 'live',
    calls: hall.calls.map((call) => ({ ...call, calledAt: iso(call.calledAt) })),
    queues: hall.plan.queues.map((queue, place) => {
      const now = state.queues[queue.id];
      const recent = now?.recentWaitSeconds ?? [];
      return {
        id: queue.id,
        letter: queue.letter,
        name: queue.name,
        waiting: now?.waiting ?? null,
        openWindows: now?.openWindows ?? 0,
        recentWaitMinutes: recent.length === 0 ? null : Math.round(recent.reduce((sum, seconds) => sum + seconds, 0) / recent.length / 60),
        expectedMinutes: place === 2 ? null : { low: 5 * place, high: 10 + 5 * place },
      };
    }),
  };
}

export function sourceRows(): SourceRow[] {
  const at = (minutesAgo: number): string => iso(Date.parse('2026-11-23T01:42:00Z') - minutesAgo * minute);
  const sound = { hallId: 'taizhou', heardAt: at(0), missing: 0, gaps: 0, missingSince: null, late: 0, lost: 0, askedAt: null };
  return [
    { ...sound, source: 'taizhou/queue-system', lastNumber: 4127, missing: 6, gaps: 2, missingSince: at(2), late: 31, askedAt: at(1) },
    { ...sound, source: 'taizhou/kiosk-3', lastNumber: 88, lost: 4 },
    { ...sound, source: 'taizhou/window-desk', lastNumber: 1904 },
  ];
}

export function quarantineBoard(): QuarantineBoard {
  const at = (minutesAgo: number): string => iso(Date.parse('2026-11-23T01:42:00Z') - minutesAgo * minute);
  return {
    counts: [
      { source: 'ticket-machine-2', reason: 'not_json', messages: 14, lastAt: at(3) },
      { source: 'kiosk-gateway', reason: 'unknown_window', messages: 6, lastAt: at(11) },
      { source: 'lora-bridge', reason: 'absurd_time', messages: 41, lastAt: at(1) },
    ],
    latest: Array.from({ length: 12 }, (_, place) => ({
      receivedAt: at(place * 2 + 1),
      source: place % 2 === 0 ? 'lora-bridge' : 'ticket-machine-2',
      topic: `hall/taizhou/v1/evt/${place % 2 === 0 ? 'area/door-main' : 'ticket/A017'}`,
      reason: place % 2 === 0 ? 'absurd_time' : 'not_json',
      detail: place % 2 === 0 ? 'time is 1970-01-01T00:00:12Z' : 'unexpected end of text',
      firstBytes: '{"specversion":"1.0","id":"4711","sour',
    })),
  };
}
