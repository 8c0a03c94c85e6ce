import type { CaseEvent } from '#contracts/events';
import type { Instant } from '#contracts/instant';
import type { HallCalendar } from '../hall-calendar.ts';
import { isAwaited } from './awaited.ts';
import type { Reducer } from './entity-log.ts';
import { momentOf } from './moment-of.ts';
import { dueAfterStops, dueAfterStopsInWorkingDays, isUncounted, type Stop } from './uncounted-time.ts';

export type CaseStatus = 'applied' | 'pre_accepted' | 'accepted' | 'refused' | 'correcting' | 'paused' | 'finished' | 'collected';

export interface CaseRecord {
  matterId: string | null;
  ticketId: string | null;
  kind: 'immediate' | 'promised' | null;
  status: CaseStatus;
  appliedAt: Instant | null;
  acceptedAt: Instant | null;
  /** As told at its acceptance. */
  dueAt: Instant | null;
  promisedWorkingDays: number | null;
  lastStep: string | null;
  lastEventAt: Instant;
  pausedSince: Instant | null;
  /** Since its acceptance, and over. */
  stops: readonly Stop[];
  finishedAt: Instant | null;
  result: string | null;
  certificateAt: Instant | null;
  collectedAt: Instant | null;
  corrections: number;
}

export const caseReducer: Reducer<CaseEvent, CaseRecord> = {
  create: () => ({
    matterId: null,
    ticketId: null,
    kind: null,
    status: 'applied',
    appliedAt: null,
    acceptedAt: null,
    dueAt: null,
    promisedWorkingDays: null,
    lastStep: null,
    lastEventAt: 0,
    pausedSince: null,
    stops: [],
    finishedAt: null,
    result: null,
    certificateAt: null,
    collectedAt: null,
    corrections: 0,
  }),
  reduce: reduceCase,
};

/** Whether a case is held in memory: work is still under way, or its certificate may soon be made and collected. */
export function isCaseHeld({ status, kind, result, certificateAt, lastEventAt }: CaseRecord, now: Instant): boolean {
  if (status === 'finished')
    return (
      kind !== 'immediate' && result === 'granted' && isAwaited(certificateAt === null ? 'certificate' : 'collection', lastEventAt, now)
    );
  return status !== 'refused' && status !== 'collected';
}

/** When the case is due by what its clock stood still until now; null without a limit. */
export function dueOf({ dueAt, promisedWorkingDays, stops }: CaseRecord, calendar: HallCalendar): Instant | null {
  if (dueAt === null) return null;
  return promisedWorkingDays === null ? dueAfterStops(dueAt, stops) : dueAfterStopsInWorkingDays(dueAt, stops, calendar);
}

function reduceCase(record: CaseRecord, event: CaseEvent): void {
  const { time } = event;
  record.lastEventAt = time;
  switch (event.kind) {
    case 'applied':
      record.matterId = event.data.matterId;
      record.ticketId = event.data.ticketId ?? record.ticketId;
      record.appliedAt = time;
      break;
    case 'pre_accepted':
      record.status = 'pre_accepted';
      break;
    case 'accepted':
      record.status = 'accepted';
      record.acceptedAt = time;
      record.kind = event.data.kind ?? null;
      record.promisedWorkingDays = event.data.promisedWorkingDays ?? null;
      record.dueAt = momentOf(event.data.dueTime);
      record.stops = [];
      record.ticketId = event.data.ticketId ?? record.ticketId;
      break;
    case 'refused':
      record.status = 'refused';
      record.finishedAt = time;
      break;
    case 'correction_requested':
      record.status = 'correcting';
      record.corrections += 1;
      break;
    case 'correction_received':
      record.status = record.acceptedAt === null ? 'applied' : 'accepted';
      break;
    case 'step_finished':
      record.lastStep = event.data.step;
      break;
    case 'paused':
      record.status = 'paused';
      if (isUncounted(event.data.kind)) record.pausedSince ??= time;
      break;
    case 'resumed':
      record.status = 'accepted';
      goOn(record, time);
      break;
    case 'finished':
      record.status = 'finished';
      record.finishedAt = time;
      record.result = event.data.result;
      goOn(record, time);
      break;
    case 'certificate_made':
      record.certificateAt = time;
      break;
    case 'collected':
      record.status = 'collected';
      record.collectedAt = time;
      break;
  }
}

function goOn(record: CaseRecord, until: Instant): void {
  if (record.pausedSince !== null) record.stops = [...record.stops, { from: record.pausedSince, until }];
  record.pausedSince = null;
}
