import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { runHistory } from '../../sensors-sim/history-run.ts';
import { loadHall } from '../../sensors-sim/load-hall.ts';
import { NdjsonWriter } from '../../sensors-sim/ndjson-writer.ts';

interface Told {
  readonly lines: readonly string[];
  readonly digest: string;
  readonly shares: readonly number[];
}

async function tellHistory(halls: readonly string[], days: number, seed: number): Promise<Told> {
  const chunks: Buffer[] = [];
  const shares: number[] = [];
  const slow = new Writable({
    highWaterMark: 1024,
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      setImmediate(done);
    },
  });
  const writer = new NdjsonWriter(slow);
  const order = { halls: halls.map(loadHall), until: Date.parse('2026-11-23T09:30:00+08:00'), days, seed };
  await runHistory(
    order,
    (messages) => writer.write(messages),
    (share) => shares.push(share),
  );
  await writer.end();
  const text = Buffer.concat(chunks).toString('utf8');
  return { lines: text.trimEnd().split('\n'), digest: createHash('sha256').update(text).digest('hex'), shares };
}

const timeOf = (line: string): number => Date.parse((JSON.parse(line) as { event: { time: string } }).event.time);

test('two halls tell their days in time order up to the moment asked for, with progress', async () => {
  const { lines, shares } = await tellHistory(['taizhou', 'jincheng'], 3, 1);
  const times = lines.map(timeOf);
  expect(times.every((time, place) => time >= (times[place - 1] ?? 0))).toBe(true);
  expect(times.at(-1)).toBeLessThanOrEqual(Date.parse('2026-11-23T09:30:00+08:00'));
  expect(times.at(-1)).toBeGreaterThan(Date.parse('2026-11-23T09:29:00+08:00'));
  expect(lines.some((line) => line.startsWith('{"topic":"hall/jincheng/'))).toBe(true);
  expect(shares.at(-1)).toBe(1);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  const ids = new Set(
    lines.map((line) => (JSON.parse(line) as { event: { source: string; id: string } }).event).map(({ source, id }) => `${source} ${id}`),
  );
  expect(ids.size).toBe(lines.length);
});

test('of days gone by nobody tells that devices were alive, of the last one they do', async () => {
  const { lines } = await tellHistory(['jincheng'], 3, 1);
  const beats = lines.filter((line) => line.includes('"device.heartbeat"')).map(timeOf);
  expect(beats.length).toBeGreaterThan(0);
  expect(Math.min(...beats)).toBeGreaterThan(Date.parse('2026-11-23T00:00:00+08:00'));
});

test('the same seed gives the same bytes', async () => {
  const first = await tellHistory(['jincheng'], 7, 5);
  expect((await tellHistory(['jincheng'], 7, 5)).digest).toBe(first.digest);
  expect((await tellHistory(['jincheng'], 7, 6)).digest).not.toBe(first.digest);
});

test('cases go on for days: steps, corrections, pauses, and some past their promise', async () => {
  const { lines } = await tellHistory(['jincheng'], 35, 1);
  const due = new Map<string, number>();
  const kinds = new Map<string, number>();
  let late = 0;
  let inTime = 0;
  for (const line of lines) {
    if (!line.includes('/evt/case/')) continue;
    const { event } = JSON.parse(line) as { event: { type: string; subject: string; time: string; data: { dueTime?: string } } };
    kinds.set(event.type, (kinds.get(event.type) ?? 0) + 1);
    if (event.data.dueTime) due.set(event.subject, Date.parse(event.data.dueTime));
    const promised = due.get(event.subject);
    if (event.type === 'case.finished' && promised !== undefined) {
      if (Date.parse(event.time) > promised) late += 1;
      else inTime += 1;
    }
  }
  for (const kind of [
    'applied',
    'pre_accepted',
    'accepted',
    'refused',
    'correction_requested',
    'correction_received',
    'step_finished',
    'paused',
    'resumed',
    'finished',
    'certificate_made',
    'collected',
  ])
    expect(kinds.get(`case.${kind}`), kind).toBeGreaterThan(3);
  expect(late).toBeGreaterThan(0);
  expect(late / (late + inTime)).toBeLessThan(0.12);
});
