import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { bankCalls } from '../../../server/recordings/bank-calls.ts';
import type { RecordedEvent } from '../../../server/recordings/recording.ts';

const header =
  'vru+line\tcall_id\tcustomer_id\tpriority\ttype\tdate\tvru_entry\tvru_exit\tvru_time\tq_start\tq_exit\tq_time\toutcome\tser_start\tser_exit\tser_time\tserver';
const folder = mkdtempSync(join(tmpdir(), 'halltide-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function readAll(path: string): Promise<RecordedEvent[]> {
  const recording = await bankCalls.open(path, {});
  const events: RecordedEvent[] = [];
  for await (const event of recording.events()) events.push(event);
  return events;
}

/** The steps of a file with these rows (cells separated by blanks): `[kind, hall time, data]`. */
async function replay(...rows: string[]) {
  const path = join(folder, 'calls.tsv');
  writeFileSync(path, [header, ...rows.map((row) => row.replaceAll(' ', '\t'))].join('\n'));
  return (await readAll(path)).map(({ event }) => [event.type.slice('ticket.'.length), event.time.slice(8, 19), event.data]);
}

describe('a bank call as a ticket', () => {
  it('is issued when it joins the queue and called when it leaves it', async () => {
    expect(await replay('AA0101 34540 48178511 2 PS 990201 8:19:42 8:19:47 5 8:19:47 8:20:21 34 AGENT 8:20:22 8:22:04 104 S13')).toEqual([
      ['issued', '01T06:19:47', { queueId: 'PS', class: 'priority' }],
      ['called', '01T06:20:21', { windowId: 'S13' }],
      ['service_started', '01T06:20:22', { windowId: 'S13' }],
      ['service_finished', '01T06:22:04', { windowId: 'S13' }],
    ]);
  });

  it("keeps the queue's stamp when service was stamped a second earlier", async () => {
    const steps = await replay('AA0101 34540 0 0 PS 990201 8:19:42 8:19:47 5 8:19:47 8:20:21 34 AGENT 8:20:20 8:22:04 104 S13');
    expect(steps.map(([kind, time]) => [kind, time])).toEqual([
      ['issued', '01T06:19:47'],
      ['service_started', '01T06:20:20'],
      ['called', '01T06:20:21'],
      ['service_finished', '01T06:22:04'],
    ]);
  });

  it('waits no time when an agent was free', async () => {
    const steps = await replay('AA0101 34536 0 0 PS 990201 7:02:47 7:02:56 9 0:00:00 0:00:00 0 AGENT 7:02:55 7:05:41 166 S07');
    expect(steps.slice(0, 3).map(([kind, time]) => [kind, time])).toEqual([
      ['issued', '01T05:02:55'],
      ['called', '01T05:02:55'],
      ['service_started', '01T05:02:55'],
    ]);
  });

  it('takes 0:00:00 for midnight where the queue says so', async () => {
    const steps = await replay('AA0102 31056 0 2 PS 990215 23:59:54 23:59:54 0 0:00:00 0:00:27 27 AGENT 0:00:26 0:01:33 67 S03');
    expect(steps.map(([kind, time]) => [kind, time])).toEqual([
      ['issued', '15T22:00:00'],
      ['service_started', '15T22:00:26'],
      ['called', '15T22:00:27'],
      ['service_finished', '15T22:01:33'],
    ]);
  });

  it('leaves, or was never there', async () => {
    expect(
      await replay(
        'AA0101 34539 0 2 PS 990201 8:09:16 8:09:22 6 8:09:22 8:09:27 5 HANG 0:00:00 0:00:00 0 NO_SERVER',
        'AA0101 34645 0 2 PS 990202 13:13:33 13:13:42 9 13:13:42 13:14:12 30 PHANTOM 13:13:40 13:14:18 38 NO_SERVER',
        'AA0101 34606 0 0 PS 990203 22:43:22 22:43:22 0 0:00:00 0:00:00 0 HANG 0:00:00 0:00:00 0 NO_SERVER',
      ),
    ).toEqual([
      ['issued', '01T06:09:22', { queueId: 'PS', class: 'priority' }],
      ['abandoned', '01T06:09:27', { reason: 'left' }],
      ['issued', '02T11:13:42', { queueId: 'PS', class: 'priority' }],
      ['abandoned', '02T11:14:12', { reason: 'phantom' }],
      ['issued', '03T20:43:22', { queueId: 'PS', class: 'ordinary' }],
      ['abandoned', '03T20:43:22', { reason: 'left' }],
    ]);
  });

  it('has no service time when none was recorded', async () => {
    const steps = await replay('AA0101 34648 0 2 PS 990202 13:44:47 13:44:53 6 13:44:53 13:45:06 13 AGENT 0:00:00 0:00:00 0 S22');
    expect(steps.map(([kind]) => kind)).toEqual(['issued', 'called', 'service_finished']);
  });

  it('is told apart from another of the same number on the same day', async () => {
    const row = 'AA0101\t34539\t0\t2\tPS\t990201\t8:09:16\t8:09:22\t6\t8:09:22\t8:09:27\t5\tHANG\t0:00:00\t0:00:00\t0\tNO_SERVER';
    const path = join(folder, 'twice.tsv');
    writeFileSync(path, [header, row, row, 'a broken line', row.replace('HANG', 'LOST')].join('\r\n'));
    const recording = await bankCalls.open(path, {});
    const topics = new Set<string>();
    for await (const { topic } of recording.events()) topics.add(topic);
    expect([...topics]).toEqual(['hall/bank-calls/v1/evt/ticket/AA0101-34539', 'hall/bank-calls/v1/evt/ticket/AA0101-34539-2']);
    expect([...recording.skipped]).toEqual([
      ['wrong number of columns', 1],
      ['unknown outcome: LOST', 1],
    ]);
  });
});

const february = '../shared/data/bank_calls/1999-02.tsv.gz';
describe.skipIf(!existsSync(february))('February 1999 of the bank', () => {
  it('has in its events the counts and waits of its lines', async () => {
    const rows = gunzipSync(readFileSync(february))
      .toString()
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));
    const waited = rows
      .map((row) => Number(row[11]))
      .filter((wait) => wait > 0)
      .sort((a, b) => a - b);

    const tickets = new Map<string, Map<string, number>>();
    const ids = new Set<string>();
    const outcomes = new Map<string, number>();
    let last = 0;
    let outOfOrder = 0;
    for (const { topic, time, event } of await readAll(february)) {
      if (time < last) outOfOrder += 1;
      last = time;
      ids.add(event.id);
      const kind = event.type.slice('ticket.'.length);
      const steps = tickets.get(topic) ?? new Map<string, number>();
      tickets.set(topic, steps.set(kind, time));
      const outcome = kind === 'abandoned' ? (event.data as { reason: string }).reason : kind;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    const waits = [...tickets.values()]
      .map((steps) => {
        const until = steps.get('called') ?? steps.get('abandoned');
        return until === undefined ? 0 : (until - (steps.get('issued') ?? Number.NaN)) / 1000;
      })
      .filter((wait) => wait > 0)
      .sort((a, b) => a - b);

    expect(rows.length).toBe(33_344);
    expect(tickets.size).toBe(rows.length);
    expect(Object.fromEntries(outcomes)).toMatchObject({ issued: 33_344, service_finished: 27_162, left: 5_904, phantom: 278 });
    expect(ids.size).toBe([...outcomes.values()].reduce((sum, count) => sum + count, 0));
    expect(waits).toEqual(waited);
    expect(outOfOrder).toBe(0);
    expect([...tickets.values()].filter((steps) => Math.min(...steps.values()) < (steps.get('issued') ?? 0))).toEqual([]);
  });
});
