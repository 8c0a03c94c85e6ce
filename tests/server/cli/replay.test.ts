import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writeFiveCalls } from './calls.ts';
import { run, trialFolder } from './command-line.ts';

const folder = trialFolder();
const calls = writeFiveCalls(join(folder, 'calls.tsv'));

describe('a replay', () => {
  it('stores a day of calls once, with their waits', async () => {
    const replay = ['replay', calls, '--speed', 'max', '--json', '--data', join(folder, 'once')];
    const first = await run(replay);
    expect(first.code).toBe(0);
    expect(first.document).toMatchObject({
      tickets: 5,
      served: 3,
      abandoned: 1,
      phantom: 1,
      waited: 4,
      meanWaitSeconds: (34 + 68 + 5 + 30) / 4,
      events: 16,
      added: 16,
      repeated: 0,
      refused: 0,
      mappings: ['bank-calls'],
      halls: ['bank-calls'],
      stopped: false,
    });
    const second = await run(replay);
    expect(second.code).toBe(0);
    expect(second.document).toMatchObject({ tickets: 5, served: 3, events: 16, added: 0, repeated: 16, refused: 0 });
  });

  it('takes as long as its speed says', async () => {
    const path = join(folder, 'seconds.csv');
    writeFileSync(
      path,
      ['ticket,queue,issued', 'A1,PS,1999-02-01T08:00:00Z', 'A2,PS,1999-02-01T08:01:00Z', 'A3,PS,1999-02-01T08:02:00Z'].join('\n'),
    );
    const { document, code } = await run([
      'replay',
      path,
      '--hall',
      'bank-calls',
      '--speed',
      '200',
      '--json',
      '--data',
      join(folder, 'paced'),
    ]);
    expect(code).toBe(0);
    expect(document).toMatchObject({ tickets: 0, added: 3 });
    expect(document.seconds).toBeGreaterThanOrEqual(0.6);
    expect(document.seconds).toBeLessThan(3);
  });

  it('keeps the clock of the hall close to its events, at any speed', async () => {
    const path = join(folder, 'hours.csv');
    const issued = Array.from({ length: 30 }, (_unused, hour) => `T${hour},PS,${new Date(Date.UTC(1999, 1, 1, hour)).toISOString()}`);
    writeFileSync(path, ['ticket,queue,issued', ...issued].join('\n'));
    const { code, document } = await run([
      'replay',
      path,
      '--hall',
      'bank-calls',
      '--speed',
      '100000',
      '--json',
      '--data',
      join(folder, 'fast'),
    ]);
    expect([code, document]).toMatchObject([0, { events: 30, added: 30, refused: 0 }]);
  });

  it('is not done when it was stopped, and goes on from there', async () => {
    const stop = new AbortController();
    const paced = run(['replay', calls, '--speed', '1', '--json', '--data', join(folder, 'stopped')], '', stop.signal);
    setTimeout(() => stop.abort(), 1500);
    const stopped = await paced;
    expect(stopped.code).toBe(1);
    expect(stopped.document).toMatchObject({ stopped: true, refused: 0 });
    const rest = await run(['replay', calls, '--json', '--data', join(folder, 'stopped')]);
    expect(rest.document).toMatchObject({ tickets: 5, added: 16 - Number(stopped.document.added) });
  });

  it('is not done when the hall refused something', async () => {
    const path = join(folder, 'strange.csv');
    writeFileSync(path, 'ticket,queue,issued\nA1,nowhere,2026-03-02T08:00:00Z\n');
    const { code, document } = await run(['replay', path, '--hall', 'taizhou', '--json', '--data', join(folder, 'refused')]);
    expect(code).toBe(1);
    expect(document).toMatchObject({ added: 0, refused: 1, refusals: [{ reason: 'unknown_queue', messages: 1, example: 'nowhere' }] });
  });
});

const february = '../shared/data/bank_calls/1999-02.tsv.gz';
describe.skipIf(!existsSync(february))('February 1999 of the bank, replayed', () => {
  it('has in the store the counts and waits of its lines', async () => {
    const rows = gunzipSync(readFileSync(february))
      .toString()
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));
    const outcomes = (outcome: string) => rows.filter((row) => row[12] === outcome).length;
    const waits = rows
      .map((row) => Number(row[11]))
      .filter((wait) => wait > 0)
      .sort((a, b) => a - b);
    const rank = 0.95 * (waits.length - 1);
    const [below = 0, above = 0] = [waits[Math.floor(rank)], waits[Math.ceil(rank)]];

    const { code, document } = await run(['replay', february, '--speed', 'max', '--json', '--data', join(folder, 'february')]);
    expect(code).toBe(0);
    expect(document).toMatchObject({
      tickets: rows.length,
      served: outcomes('AGENT'),
      abandoned: outcomes('HANG'),
      phantom: outcomes('PHANTOM'),
      waited: waits.length,
      refused: 0,
      skippedLines: 0,
    });
    expect(document.meanWaitSeconds).toBeCloseTo(waits.reduce((sum, wait) => sum + wait, 0) / waits.length, 3);
    expect(document.p95WaitSeconds).toBeCloseTo(below + (above - below) * (rank - Math.floor(rank)), 3);
    expect((await run(['verify', '--json', '--data', join(folder, 'february')])).document).toMatchObject({
      agree: true,
      events: document.added,
    });
  }, 120_000);
});
