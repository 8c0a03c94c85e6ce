import { describe, expect, it } from 'vitest';
import type { HallEvent } from '#contracts/events';
import { HallTwin } from '#engine/twin/hall-twin';
import { event, minutes, nineOClock, smallHall } from '../../support/small-hall.ts';

function visitsAfter(events: readonly HallEvent[]) {
  const twin = new HallTwin(smallHall, { time: nineOClock, rate: 1, sentAt: 0, source: 'feed' });
  for (const one of events) twin.apply(one);
  twin.setTime(nineOClock + minutes(60));
  return twin.state().visits;
}

const served = (id: string, at: number, queueId: string, windowId: string, visitId: string): HallEvent[] => [
  event('ticket.issued', id, at, { queueId, visitId, matterIds: ['M1'] }),
  event('ticket.called', id, at + 2, { windowId }),
  event('ticket.service_started', id, at + 3, { windowId, matterId: 'M1' }),
  event('ticket.service_finished', id, at + 9, { windowId }),
];

describe('a visit', () => {
  it('is one thing over several tickets: where it was, and where it is', () => {
    const { V1 } = visitsAfter([
      ...served('A001', 0, 'A', 'W1', 'V1'),
      event('ticket.issued', 'B001', 12, { queueId: 'B', visitId: 'V1' }),
      event('ticket.called', 'B001', 15, { windowId: 'W3' }),
    ]);
    expect(V1?.legs).toMatchObject([
      { ticketId: 'A001', leg: 1, queueId: 'A', windowId: 'W1', status: 'served', endedAt: nineOClock + minutes(9) },
      { ticketId: 'B001', leg: 1, queueId: 'B', windowId: 'W3', status: 'called', endedAt: null },
    ]);
  });

  it('keeps one number across windows when its ticket is transferred', () => {
    const { V1 } = visitsAfter([
      ...served('A001', 0, 'A', 'W1', 'V1').slice(0, 3),
      event('ticket.transferred', 'A001', 8, { queueId: 'B', windowId: 'W1' }),
    ]);
    expect(V1?.legs).toMatchObject([
      { ticketId: 'A001', leg: 1, queueId: 'A', status: 'transferred' },
      { ticketId: 'A001', leg: 2, queueId: 'B', status: 'waiting' },
    ]);
  });

  it('tells what its holder came for and is still to come', () => {
    const waiting = event('ticket.issued', 'A001', 0, { queueId: 'A', visitId: 'V1', matterIds: ['M1', 'M2', 'M3'] });
    expect(visitsAfter([waiting]).V1?.nextMatterIds).toEqual(['M2', 'M3']);
    const second = event('ticket.issued', 'B001', 12, { queueId: 'B', visitId: 'V1', matterIds: ['M2', 'M3'] });
    expect(visitsAfter([waiting, second]).V1?.nextMatterIds).toEqual(['M3']);
  });

  it('is not told of while it is one ticket at one window, nor once all of it is done', () => {
    expect(visitsAfter([event('ticket.issued', 'A001', 0, { queueId: 'A', visitId: 'V1', matterIds: ['M1'] })])).toEqual({});
    expect(visitsAfter([...served('A001', 0, 'A', 'W1', 'V1'), ...served('B001', 20, 'B', 'W3', 'V1')])).toEqual({});
  });

  it('does not join tickets of which the hall does not say whose they are', () => {
    const issued = [event('ticket.issued', 'A001', 0, { queueId: 'A' }), event('ticket.issued', 'B001', 1, { queueId: 'B' })];
    expect(visitsAfter(issued)).toEqual({});
  });

  it('takes a ticket in when its issue comes late', () => {
    const called = event('ticket.called', 'B001', 15, { windowId: 'W3' });
    const issued = event('ticket.issued', 'B001', 12, { queueId: 'B', visitId: 'V1' });
    expect(visitsAfter([...served('A001', 0, 'A', 'W1', 'V1'), called, issued]).V1?.legs).toHaveLength(2);
  });
});
