import type { AppointmentEvent, CaseEvent, ComplaintEvent, RatingEvent } from '#contracts/events';
import type { Instant } from '#contracts/instant';
import { EntityLog, type Reducer } from './entity-log.ts';
import type { ProjectedRows, ProjectedValue, ProjectionTable } from './projection-row.ts';
import { ProjectionTracker } from './projection-tracker.ts';
import { type AppointmentRecord, appointmentReducer, isAppointmentHeld } from './reduce-appointment.ts';
import { type CaseRecord, caseReducer, isCaseHeld } from './reduce-case.ts';
import { type ComplaintRecord, complaintReducer, isRatingHeld, type RatingRecord, ratingReducer } from './reduce-feedback.ts';

/** Cases, ratings, complaints and appointments: they live on past the day they began on, and each is one row as it stands now. */
export type PaperEvent = CaseEvent | RatingEvent | ComplaintEvent | AppointmentEvent;
export type PaperFamily = PaperEvent['family'];

export const isPaper = (event: { readonly family: string }): event is PaperEvent =>
  event.family === 'case' || event.family === 'rating' || event.family === 'complaint' || event.family === 'appointment';

type DayOf = (time: number) => number;
/** The row of a paper but for its last column, the service day of its first event. */
type PaperRow = (hallId: string, id: string, dayOf: DayOf) => readonly ProjectedValue[] | null;

/** One paper: the events of its life so far, and its row. */
export interface PaperEntity {
  /** More is to be expected of it, so that it stays in memory overnight. */
  readonly isHeld: (now: Instant) => boolean;
  readonly take: (event: PaperEvent) => void;
  /** The record its events make, of the kind of its family. */
  readonly record: () => unknown;
  readonly project: (hallId: string, dayOf: DayOf) => ProjectedRows | null;
}

export function createPaper(family: PaperFamily, id: string): PaperEntity {
  switch (family) {
    case 'case':
      return paper<CaseEvent, CaseRecord>(id, 'cases', caseReducer, isCaseHeld, caseRow);
    case 'rating':
      return paper<RatingEvent, RatingRecord>(id, 'ratings', ratingReducer, isRatingHeld, ratingRow);
    case 'complaint':
      return paper<ComplaintEvent, ComplaintRecord>(id, 'complaints', complaintReducer, (record) => record.closedAt === null, complaintRow);
    case 'appointment':
      return paper<AppointmentEvent, AppointmentRecord>(id, 'appointments', appointmentReducer, isAppointmentHeld, appointmentRow);
  }
}

function paper<E extends PaperEvent, R>(
  id: string,
  table: ProjectionTable,
  reducer: Reducer<E, R>,
  isHeld: (record: R, now: Instant) => boolean,
  row: (record: R) => PaperRow,
): PaperEntity {
  const log = new EntityLog(reducer);
  const projection = new ProjectionTracker();
  return {
    isHeld: (now) => isHeld(log.record, now),
    record: () => log.record,
    take: (event) => {
      log.insert(event as E);
      projection.amend();
    },
    project: (hallId, dayOf) => {
      const values = row(log.record)(hallId, id, dayOf);
      return projection.take(table, hallId, dayOf(log.lastTime), id, values ? [[...values, dayOf(log.firstTime)]] : []);
    },
  };
}

const caseRow =
  (record: CaseRecord): PaperRow =>
  (hallId, id) => [
    hallId,
    id,
    record.matterId,
    record.ticketId,
    record.kind,
    record.status,
    record.appliedAt,
    record.acceptedAt,
    record.dueAt,
    record.promisedWorkingDays,
    record.lastStep,
    record.lastEventAt,
    record.pausedSince,
    record.finishedAt,
    record.result,
    record.certificateAt,
    record.collectedAt,
    record.corrections,
  ];

const ratingRow =
  ({ given, followedUpAt }: RatingRecord): PaperRow =>
  (hallId, id, dayOf) =>
    given && [
      hallId,
      dayOf(given.time),
      id,
      given.time,
      given.data.stars,
      given.data.active,
      given.data.windowId ?? null,
      given.data.ticketId ?? null,
      given.data.caseId ?? null,
      given.data.staffId ?? null,
      (given.data.reasonCodes ?? []).join(','),
      followedUpAt,
    ];

const complaintRow =
  ({ filed, answeredAt, closedAt }: ComplaintRecord): PaperRow =>
  (hallId, id, dayOf) =>
    filed && [
      hallId,
      dayOf(filed.time),
      id,
      filed.time,
      filed.data.topic ?? null,
      filed.data.windowId ?? null,
      filed.data.ticketId ?? null,
      answeredAt,
      closedAt,
    ];

const appointmentRow =
  ({ queueId, slotStart, slotEnd, bookedAt, cancelledAt, checkedInAt, ticketId }: AppointmentRecord): PaperRow =>
  (hallId, id, dayOf) =>
    queueId === null || slotStart === null
      ? null
      : [hallId, dayOf(slotStart), id, queueId, slotStart, slotEnd, bookedAt, cancelledAt, checkedInAt, ticketId];
