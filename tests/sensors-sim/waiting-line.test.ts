import { expect, test } from 'vitest';
import type { Ticket, Visitor } from '../../sensors-sim/visitor.ts';
import { WaitingLine } from '../../sensors-sim/waiting-line.ts';

function ticket(id: string, ticketClass: Ticket['class'] = 'ordinary', slotFrom = 0): Ticket {
  const visitor: Visitor = {
    id,
    people: 1,
    class: ticketClass,
    appointmentId: null,
    bookedUntil: 0,
    slotFrom,
    patienceMs: 1,
    errands: [],
    zoneId: null,
    inside: true,
  };
  return {
    id,
    visitor,
    errand: { matterId: 'm', queueId: 'A' },
    class: ticketClass,
    status: 'waiting',
    queuedAt: 0,
    waitedMs: 0,
    leg: 1,
    calls: 0,
    transferred: false,
    present: true,
  };
}

test('those who come first are called first', () => {
  const line = new WaitingLine();
  for (const id of ['A001', 'A002', 'A003']) line.join(ticket(id), false);
  expect([line.next(0)?.id, line.next(0)?.id, line.next(0)?.id, line.next(0)]).toEqual(['A001', 'A002', 'A003', null]);
});

test('priority visitors and those who come back go first, appointments from their hour on', () => {
  const line = new WaitingLine();
  line.join(ticket('A001'), false);
  line.join(ticket('A002', 'appointment', 100), false);
  line.join(ticket('A003', 'priority'), false);
  line.join(ticket('A004'), true);
  expect([line.next(50)?.id, line.next(50)?.id]).toEqual(['A003', 'A004']);
  line.join(ticket('A005'), false);
  expect([line.next(50)?.id, line.next(100)?.id, line.next(100)?.id]).toEqual(['A001', 'A002', 'A005']);
});

test('somebody who left is skipped and not counted', () => {
  const line = new WaitingLine();
  const gone = ticket('A001');
  line.join(gone, false);
  line.join(ticket('A002'), false);
  gone.status = 'done';
  line.forget();
  expect(line.length).toBe(1);
  expect(line.next(0)?.id).toBe('A002');
  expect(line.length).toBe(0);
});
