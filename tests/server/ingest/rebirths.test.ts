import { setTimeout as sleep } from 'node:timers/promises';
import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import type { DueRebirth } from '#engine/feed/source-book';
import { openRebirths } from '../../../server/ingest/rebirths.ts';
import { nineOClock, smallHall } from '../../support/small-hall.ts';

const gap = (from: number, to: number) => ({ from, to, since: 0, asks: 0 });

function openDoubtful(due: readonly DueRebirth[], publish: (topic: string, payload: string) => Promise<void>) {
  const metrics = new Registry();
  const warnings: string[] = [];
  const engine = { plans: new Map([['small', smallHall]]), now: () => nineOClock, takeDueRebirths: () => [...due] };
  const log = { info: () => {}, warn: (line: string) => warnings.push(line), error: () => {} };
  return { ...openRebirths({ engine, broker: { publish }, afterMs: 30_000, log, metrics }), metrics, warnings };
}

it('asks a source at its own topic, with the numbers that are missing', async () => {
  const sent: { topic: string; payload: string }[] = [];
  const due = [{ source: 'small/queue system+2', missing: [gap(4, 6), gap(9, 9)] }];
  const { ask, metrics } = openDoubtful(due, async (topic, payload) => void sent.push({ topic, payload }));
  ask();
  expect(sent.map(({ topic }) => topic)).toEqual(['hall/small/v1/cmd/rebirth/small%2Fqueue%20system%2B2']);
  expect(JSON.parse(sent[0]?.payload ?? '')).toMatchObject({
    specversion: '1.0',
    type: 'command.rebirth',
    time: '2026-03-03T01:00:00.000Z',
    data: {
      source: 'small/queue system+2',
      missing: [
        { from: 4, to: 6 },
        { from: 9, to: 9 },
      ],
    },
  });
  expect(await metrics.metrics()).toContain('halltide_rebirths_asked_total{hall="small"} 1');
});

it('names a hundred gaps at most', async () => {
  let payload = '';
  const missing = Array.from({ length: 250 }, (_unused, place) => gap(2 * place, 2 * place));
  const { ask } = openDoubtful([{ source: 's', missing }], async (_topic, sent) => {
    payload = sent;
  });
  ask();
  expect(JSON.parse(payload).data.missing).toHaveLength(100);
});

it('goes on when the broker does not take the question', async () => {
  const { ask, warnings } = openDoubtful([{ source: 's', missing: [gap(1, 1)] }], () => Promise.reject(new Error('no connection')));
  ask();
  await sleep(0);
  expect(warnings).toEqual([expect.stringContaining('no connection')]);
});
