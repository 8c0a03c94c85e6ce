import { describe, expect, it } from 'vitest';
import { buildAdapter } from '../../../server/adapters/build-adapter.ts';
import { readAdapterFiles } from './shipped.ts';

const { file, expression } = readAdapterFiles('ticket-feed');
const adapter = buildAdapter(file, expression, { places: new Map(), timeZones: new Map([['h1', 'Asia/Shanghai']]) });

async function hear(text: string, topic = 'feed/h1/tickets') {
  const adapted = await adapter.adapt(topic, new TextEncoder().encode(text));
  if (adapted.unread.length > 0) return adapted;
  return adapted.messages.map(({ topic: wireTopic, event }) => {
    const { type, time, data } = event as { type: string; time: string; data: object };
    return [wireTopic, type, time, data];
  });
}

describe('a ticket feed', () => {
  it('is CSV with a header, in hall time', async () => {
    expect(
      await hear(
        'ticket,event,time,queue,window,class\r\nA001,issued,2026-03-02 09:00:00,A,,priority\r\nA001,called,2026-03-02 09:10:00,,3,\r\n',
      ),
    ).toEqual([
      ['hall/h1/v1/evt/ticket/A001', 'ticket.issued', '2026-03-02T01:00:00.000Z', { queueId: 'A', class: 'priority' }],
      ['hall/h1/v1/evt/ticket/A001', 'ticket.called', '2026-03-02T01:10:00.000Z', { windowId: 'W3' }],
    ]);
  });

  it("is a webhook's JSON, in Chinese as well", async () => {
    expect(
      await hear(JSON.stringify({ 票号: 'A001', 事件: '叫号', 时间: '2026-03-02T09:10:00+08:00', 窗口: '12号窗口', 工号: 'S7' })),
    ).toEqual([['hall/h1/v1/evt/ticket/A001', 'ticket.called', '2026-03-02T01:10:00.000Z', { windowId: 'W12', staffId: 'S7' }]]);
  });

  it('is a list of rows as well', async () => {
    const rows = [
      { ticket: 'B1', event: 'transferred', time: 1772414100, queue: 'C' },
      { ticket: 'B2', event: '弃号', time: 1772414100000 },
    ];
    const wanted = [
      ['hall/h1/v1/evt/ticket/B1', 'ticket.transferred', '2026-03-02T01:15:00.000Z', { queueId: 'C' }],
      ['hall/h1/v1/evt/ticket/B2', 'ticket.abandoned', '2026-03-02T01:15:00.000Z', {}],
    ];
    expect(await hear(JSON.stringify(rows))).toEqual(wanted);
    expect(await hear(JSON.stringify({ tickets: rows }))).toEqual(wanted);
  });

  it('gives a row the same identity each time it is sent', async () => {
    const ids = async () => {
      const adapted = await adapter.adapt(
        'feed/h1/tickets',
        new TextEncoder().encode('{"ticket":"A1","event":"called","time":1772414100,"window":1}'),
      );
      return adapted.messages.map(({ event }) => (event as { id: string }).id);
    };
    expect(await ids()).toEqual(['2026-03-02T01:15:00.000Z.A1.called']);
    expect(await ids()).toEqual(await ids());
  });

  it('is refused with the words that nobody knows', async () => {
    expect(await hear('{"ticket":"A1","event":"danced","time":1772414100}')).toMatchObject({
      unread: [{ reason: 'adapter_failed', detail: expect.stringContaining('unknown ticket event: danced (ticket A1)') }],
    });
    expect(await hear('{"ticket":"A1","event":"called","time":"soon"}')).toMatchObject({
      unread: [{ detail: expect.stringContaining('invalid time: soon') }],
    });
    expect(await hear('{"ticket":"A1","event":"called","time":"2026-03-02 09:00:00"}', 'feed/h2/tickets')).toMatchObject({
      unread: [{ detail: expect.stringContaining('no known time zone') }],
    });
  });

  it.each(['2026-02-30 09:00:00', '2026-03-02 47:99:99', '2026-02-30T09:00:00Z'])(
    'is refused with a time that is none: %s',
    async (time) => {
      expect(await hear(JSON.stringify({ ticket: 'A1', event: 'called', time, window: 1 }))).toMatchObject({
        unread: [{ detail: expect.stringContaining('invalid time') }],
      });
    },
  );

  it('keeps the rows it can read, and says which it cannot', async () => {
    const csv =
      'ticket,event,time,queue\nF3,issued,2026-03-02 09:00:00,A\nF4,bogus,2026-03-02 09:01:00,A\nF 5,issued,2026-03-02 09:02:00,A\nF6,issued,2026-03-02 09:03:00,A\n';
    const adapted = await adapter.adapt('feed/h1/tickets', new TextEncoder().encode(csv));
    expect(adapted).toMatchObject({
      messages: [{ topic: 'hall/h1/v1/evt/ticket/F3' }, { topic: 'hall/h1/v1/evt/ticket/F6' }],
      unread: [
        { reason: 'adapter_failed', detail: expect.stringMatching(/^row 2: unknown ticket event: bogus/) },
        { reason: 'bad_report', detail: expect.stringMatching(/^row 3: \/subject/) },
      ],
    });
  });
});
