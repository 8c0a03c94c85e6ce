import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findMapping } from '../../../server/recordings/find-mapping.ts';
import type { RecordingOptions } from '../../../server/recordings/recording.ts';

const folder = mkdtempSync(join(tmpdir(), 'halltide-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(text: string, options: RecordingOptions = { hallId: 'h1', timeZone: 'Asia/Shanghai' }) {
  const path = join(folder, 'tickets.csv');
  writeFileSync(path, text);
  const recording = await (await findMapping(path)).open(path, options);
  const steps: unknown[] = [];
  for await (const { event } of recording.events()) steps.push([event.subject, event.type, event.time, event.data]);
  return { steps, skipped: Object.fromEntries(recording.skipped) };
}

describe('a ticket list of a queue system', () => {
  it('is read with a Chinese header, in hall time', async () => {
    const { steps } = await read(
      '\uFEFF票号,业务编号,取号时间,叫号时间,开始办理时间,结束时间,窗口\nA001,A,2026-03-02 09:00:00,2026-03-02 09:12:30,2026-03-02 09:13:00,2026-03-02 09:20:00,3号窗口\n',
    );
    expect(steps).toEqual([
      ['A001', 'ticket.issued', '2026-03-02T01:00:00.000Z', { queueId: 'A' }],
      ['A001', 'ticket.called', '2026-03-02T01:12:30.000Z', { windowId: 'W3' }],
      ['A001', 'ticket.service_started', '2026-03-02T01:13:00.000Z', { windowId: 'W3' }],
      ['A001', 'ticket.service_finished', '2026-03-02T01:20:00.000Z', { windowId: 'W3' }],
    ]);
  });

  it('is put in time order and says which lines it could not read', async () => {
    const { steps, skipped } = await read(
      [
        'ticket;queue;issued;called;finished;abandoned;window;class',
        'B002;B;2026-03-02T09:30:00+08:00;;;2026-03-02T09:50:00+08:00;;priority',
        'B001;B;2026-03-02T09:00:00+08:00;2026-03-02T09:40:00+08:00;;;W12;',
        'B003;B;yesterday;;;;;',
        ';B;2026-03-02T09:00:00+08:00;;;;;',
      ].join('\r\n'),
    );
    expect(steps).toEqual([
      ['B001', 'ticket.issued', '2026-03-02T01:00:00.000Z', { queueId: 'B' }],
      ['B002', 'ticket.issued', '2026-03-02T01:30:00.000Z', { queueId: 'B', class: 'priority' }],
      ['B001', 'ticket.called', '2026-03-02T01:40:00.000Z', { windowId: 'W12' }],
      ['B002', 'ticket.abandoned', '2026-03-02T01:50:00.000Z', {}],
    ]);
    expect(skipped).toEqual({ 'invalid time': 1, 'invalid ticket or queue': 1 });
  });

  it('needs to be told its hall', async () => {
    await expect(read('ticket,queue,issued\nA1,A,2026-03-02T09:00:00Z', {})).rejects.toThrow('say --hall <id>');
  });
});

describe('a file nobody knows', () => {
  it('is refused with the mappings there are', async () => {
    const path = join(folder, 'poem.txt');
    writeFileSync(path, '"the tide\n');
    await expect(findMapping(path)).rejects.toThrow(/unknown kind of recording: .*bank-calls, door-counts, events, csv-tickets/);
    await expect(findMapping(path, 'tea-leaves')).rejects.toThrow('unknown mapping: tea-leaves');
    await expect(findMapping(join(folder, 'missing'))).rejects.toThrow('unreadable file');
  });
});
