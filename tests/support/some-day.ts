import fc from 'fast-check';
import type { HallEvent } from '#contracts/events';
import { event, minutes, nineOClock } from './small-hall.ts';

/** Visitors, windows, staff, cases and devices of a morning, sensible or not: any kind at any minute. */
export const someDay: fc.Arbitrary<HallEvent[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'ticket.issued',
        'ticket.called',
        'ticket.recalled',
        'ticket.no_show',
        'ticket.reactivated',
        'ticket.transferred',
        'ticket.parked',
        'ticket.resumed',
        'ticket.abandoned',
        'ticket.service_started',
        'ticket.service_finished',
        'window.opened',
        'window.closed',
        'window.paused',
        'window.resumed',
        'window.assigned',
        'staff.signed_on',
        'staff.signed_off',
        'staff.moved',
        'case.applied',
        'case.accepted',
        'case.paused',
        'case.resumed',
        'case.finished',
        'appointment.booked',
        'appointment.cancelled',
        'appointment.checked_in',
        'rating.given',
        'rating.followed_up',
        'area.passed',
        'area.occupancy',
        'area.air',
        'device.fault',
        'device.recovered',
        'device.heartbeat',
      ),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 2 }),
    ),
    { maxLength: 60 },
  )
  .map((picks) =>
    picks.map(([type, entity, quarterMinutes, choice]) =>
      event(type as 'ticket.issued', entityId(type, entity), quarterMinutes / 4, dataOf(type, choice)),
    ),
  );

function entityId(type: string, number: number): string {
  const names: Record<string, string> = {
    ticket: 'T',
    window: 'W',
    staff: 'S',
    case: 'C',
    appointment: 'P',
    rating: 'R',
    area: 'Z',
    device: 'K',
  };
  const family = type.split('.')[0] ?? '';
  return `${names[family] ?? 'X'}${family === 'window' ? (number % 3) + 1 : number}`;
}

function dataOf(type: string, choice: number): object {
  const queueId = choice === 0 ? 'A' : 'B';
  const windowId = `W${choice + 1}`;
  switch (type) {
    case 'ticket.issued':
      return choice === 0
        ? { queueId }
        : { queueId, visitId: `V${choice}`, matterIds: ['M1', 'M2'], appointmentId: `P${choice}`, class: 'appointment' };
    case 'ticket.transferred':
      return { queueId };
    case 'ticket.called':
    case 'ticket.recalled':
    case 'ticket.service_started':
      return { windowId, ...(choice === 2 && type === 'ticket.service_started' && { matterId: 'M2' }) };
    case 'staff.signed_on':
    case 'staff.moved':
      return choice === 0 ? {} : { windowId };
    case 'window.opened':
      return choice === 0 ? {} : { staffId: `S${choice}` };
    case 'window.paused':
      return { reason: choice === 0 ? 'break' : 'vacant' };
    case 'window.assigned':
      return { queues: [queueId] };
    case 'case.applied':
      return { matterId: 'M1' };
    case 'case.accepted':
      return choice === 0 ? { dueTime: '2026-03-03T09:30:00+08:00' } : { dueTime: '2026-03-06T17:00:00+08:00', promisedWorkingDays: 3 };
    case 'case.paused':
      return choice === 0 ? {} : { kind: choice === 1 ? '听证' : '现场勘验' };
    case 'case.finished':
      return { result: 'granted' };
    case 'appointment.booked':
      return { queueId, slotStart: new Date(nineOClock + minutes(20 * choice)).toISOString() };
    case 'appointment.checked_in':
      return choice === 0 ? {} : { ticketId: `T${choice}` };
    case 'rating.given':
      return { stars: choice + 3, active: true };
    case 'area.passed':
      return { in: choice, out: 1 };
    case 'area.occupancy':
      return { people: choice };
    case 'area.air':
      return { co2Ppm: 400 + choice };
    case 'device.fault':
      return { code: `f${choice}` };
    default:
      return {};
  }
}
