import type { AppointmentEvent, CaseEvent, ComplaintEvent, RatingEvent } from '#contracts/events';
import type { Instant } from '#contracts/instant';
import type { HallCalendar } from '../hall-calendar.ts';
import { EntityLog, type Reducer } from './entity-log.ts';
import type { ProjectedRows, ProjectedValue, ProjectionTable } from './projection-row.ts';
import { ProjectionTracker } from './projection-tracker.ts';
import { type AppointmentRecord, appointmentReducer, isAppointmentHeld } from './reduce-appointment.ts';
import { type CaseRecord, caseReducer, dueOf, isCaseHeld } from './reduce-case.ts';
import { type ComplaintRecord, complaintReducer, isRatingHeld, type RatingRecord, ratingReducer } from './reduce-feedback.ts';

/** Cases, ratings, complaints and appointments: they live on past the day they began on, and each is one row as it stands now. */
export type PaperEvent = CaseEvent | RatingEvent | ComplaintEvent | AppointmentEvent;
export type PaperFamily = PaperEvent['family'];

export const isPaper = (event: { readonly family: string }): event is PaperEvent =>
  event.family === 'case' || event.family === 'rating' || event.family === 'complaint' || event.family === 'appointment';

/** The row of a paper but for its last column, the service day of its first event. */
type PaperRow = (hallId: string, id: string, calendar: HallCalendar) => readonly ProjectedValue[] | null;

/** One paper: the events of its life so far, and its row. */
export interface PaperEntity {
  /** More is to be expected of it, so that it stays in memory overnight. */
  readonly isHeld: (now: Instant) => boolean;
  readonly take: (event: PaperEvent) => void;
  /** The record its events make, of the kind of its family. */
  readonly record: () => unknown;
  readonly project: (hallId: string, calendar: HallCalendar) => ProjectedRows | null;
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
    project: (hallId, calendar) => {
      const values = row(log.record)(hallId, id, calendar);
      const rows = values ? [[...values, calendar.serviceDayNumber(log.firstTime)]] : [];
      return projection.take(table, hallId, calendar.serviceDayNumber(log.lastTime), id, rows);
    },
  };
}

const caseRow =
  (record: CaseRecord): PaperRow =>
  (hallId, id, calendar) => [
    hallId,
    id,
    record.matterId,
    record.ticketId,
    record.kind,
    record.status,
    record.appliedAt,
    record.acceptedAt,
    dueOf(record, calendar),
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
  (hallId, id, calendar) =>
    given && [
      hallId,
      calendar.serviceDayNumber(given.time),
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
  (hallId, id, calendar) =>
    filed && [
      hallId,
      calendar.serviceDayNumber(filed.time),
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
  (hallId, id, calendar) =>
    queueId === null || slotStart === null
      ? null
      : [hallId, calendar.serviceDayNumber(slotStart), id, queueId, slotStart, slotEnd, bookedAt, cancelledAt, checkedInAt, ticketId];
