import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { findMapping } from '../../../server/recordings/find-mapping.ts';

const folder = mkdtempSync(join(tmpdir(), 'halltide-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('events as the hall said them', () => {
  const event = {
    specversion: '1.0',
    id: 'e1',
    source: 'test',
    type: 'ticket.issued',
    time: '2026-03-02T09:00:00+08:00',
    data: { queueId: 'A' },
  };
  const line = JSON.stringify({ topic: 'hall/h1/v1/evt/ticket/A001', event });

  it('come back as they were, gzip or not, without the lines that are none', async () => {
    const path = join(folder, 'events.ndjson.gz');
    writeFileSync(path, gzipSync(`${line}\n\n{"topic":"other/thing","event":{}}\nnot json\n${line}`));
    const mapping = await findMapping(path);
    const recording = await mapping.open(path, {});
    const found: unknown[] = [];
    for await (const recorded of recording.events()) found.push(recorded);
    const whole = { topic: 'hall/h1/v1/evt/ticket/A001', time: Date.parse('2026-03-02T01:00:00Z'), event };
    expect(mapping.name).toBe('events');
    expect(found).toEqual([whole, whole]);
    expect([...recording.skipped]).toEqual([['not an event', 2]]);
  });

  it('are not read from a gzip that was cut off', async () => {
    const path = join(folder, 'cut.ndjson.gz');
    writeFileSync(path, gzipSync(`${line}\n`.repeat(500)).subarray(0, 100));
    const mapping = await findMapping(path, 'events');
    const read = async () => {
      for await (const _ of (await mapping.open(path, {})).events());
    };
    await expect(read()).rejects.toThrow(/unreadable file/);
  });
});
