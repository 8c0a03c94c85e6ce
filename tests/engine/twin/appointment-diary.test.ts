import { describe, expect, it } from 'vitest';
import type { HallEvent } from '#contracts/events';
import type { HallPlan } from '#contracts/hall-plan';
import type { HallState } from '#contracts/hall-state';
import { HallTwin } from '#engine/twin/hall-twin';
import { event, minutes, nineOClock, smallHall } from '../../support/small-hall.ts';

/** The state `atMinute` after nine. */
function stateAfter(events: readonly HallEvent[], atMinute: number, plan: HallPlan = smallHall): HallState {
  const twin = new HallTwin(plan, { time: nineOClock, rate: 1, sentAt: 0, source: 'feed' });
  for (const one of events) twin.apply(one);
  twin.setTime(nineOClock + minutes(atMinute));
  return twin.state();
}

const booked = (id: string, slotMinute: number, at = -24 * 60, queueId = 'A'): HallEvent =>
  event('appointment.booked', id, at, { queueId, slotStart: new Date(nineOClock + minutes(slotMinute)).toISOString() });
const checkedIn = (id: string, at: number): HallEvent => event('appointment.checked_in', id, at, { ticketId: `T-${id}` });
const ticket = (id: string, at: number, appointmentId: string, ticketClass = 'appointment'): HallEvent =>
  event('ticket.issued', id, at, { queueId: 'A', appointmentId, class: ticketClass });
const statusAt = (events: readonly HallEvent[], atMinute: number) => stateAfter(events, atMinute).appointments.P1?.status;

describe('an appointment', () => {
  it('is booked until its grace is over, and then a no-show', () => {
    expect(statusAt([booked('P1', 30)], 44)).toBe('booked');
    expect(statusAt([booked('P1', 30)], 46)).toBe('no_show');
  });

  it('is checked in within its grace, early before and late after it', () => {
    expect(statusAt([booked('P1', 60), checkedIn('P1', 31)], 40)).toBe('checked_in');
    expect(statusAt([booked('P1', 60), checkedIn('P1', 29)], 40)).toBe('early');
    expect(statusAt([booked('P1', 0), checkedIn('P1', 16)], 40)).toBe('late');
  });

  it('has its holder there by the ticket that names it, where a hall sends no check-ins', () => {
    const { P1 } = stateAfter([booked('P1', 30), ticket('A001', 25, 'P1')], 60).appointments;
    expect(P1).toMatchObject({ status: 'checked_in', ticketId: 'A001', cameAt: nineOClock + minutes(25) });
  });

  it('is neither due nor missed once cancelled', () => {
    const cancelled = [booked('P1', 30), event('appointment.cancelled', 'P1', 5)];
    expect(statusAt(cancelled, 20)).toBe('cancelled');
    expect(stateAfter(cancelled, 60).queues.A?.appointments).toMatchObject({ dueIn60Minutes: 0, noShowToday: 0 });
  });

  it('is told of by itself within an hour of its slot only', () => {
    expect(stateAfter([booked('P1', 90)], 29).appointments).toEqual({});
    expect(Object.keys(stateAfter([booked('P1', 90)], 31).appointments)).toEqual(['P1']);
    expect(stateAfter([booked('P1', 90)], 151).appointments).toEqual({});
  });

  it('follows the hall’s own grace', () => {
    const strict: HallPlan = { ...smallHall, appointments: { earlyMinutes: 10, lateMinutes: 5, lateBecomes: 'ordinary' } };
    expect(stateAfter([booked('P1', 30)], 36, strict).appointments.P1?.status).toBe('no_show');
  });
});

describe('a queue knows of its appointments', () => {
  it('how many are due within half an hour and an hour, those in their grace included', () => {
    const events = [booked('P1', 0), booked('P2', 40), booked('P3', 70), booked('P4', 100), booked('P5', 40, -5, 'B')];
    expect(stateAfter(events, 12).queues.A?.appointments).toMatchObject({ dueIn30Minutes: 2, dueIn60Minutes: 3 });
    expect(stateAfter(events, 12).queues.B?.appointments).toMatchObject({ dueIn30Minutes: 1, dueIn60Minutes: 1 });
  });

  it('how many came, came late and did not come', () => {
    const events = [booked('P1', 0), booked('P2', 0), booked('P3', 0), checkedIn('P1', 5), checkedIn('P2', 20)];
    expect(stateAfter(events, 30).queues.A?.appointments).toMatchObject({ cameToday: 2, lateToday: 1, noShowToday: 1, dueIn60Minutes: 0 });
  });

  it('counts who booked and was made to queue with an ordinary or a second number all the same', () => {
    const again = (...events: HallEvent[]) => stateAfter([booked('P1', 30), ...events], 60).queues.A?.appointments.numberedAgainToday;
    expect(again(ticket('A001', 28, 'P1'))).toBe(0);
    expect(again(ticket('A001', 28, 'P1', 'ordinary'))).toBe(1);
    expect(again(ticket('A001', 28, 'P1'), ticket('A009', 35, 'P1'))).toBe(1);
    // By the hall's rule whoever comes after the grace queues as an ordinary visitor.
    expect(again(ticket('A001', 50, 'P1', 'ordinary'))).toBe(0);
  });

  it('of the present day only: a new day begins with its own', () => {
    const tomorrow = 24 * 60;
    const events = [booked('P1', 0), booked('P2', tomorrow)];
    expect(stateAfter(events, 20).queues.A?.appointments.noShowToday).toBe(1);
    const next = stateAfter(events, tomorrow - 10);
    expect(Object.keys(next.appointments)).toEqual(['P2']);
    expect(next.queues.A?.appointments).toMatchObject({ noShowToday: 0, dueIn30Minutes: 1 });
  });
});
