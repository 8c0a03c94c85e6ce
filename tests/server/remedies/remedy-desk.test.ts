import { expect, onTestFinished, test } from 'vitest';
import type { RemedyEffect } from '#contracts/remedies';
import type { Scenario } from '#contracts/scenario';
import type { Cell, QuerySource } from '#engine/query-source';
import { modelErrorRemark } from '#engine/remedies/model-error';
import { RemedyDesk } from '../../../server/remedies/remedy-desk.ts';
import { SimulationPool } from '../../../server/workers/simulation-pool.ts';
import { MemoryHallView } from '../../support/memory-hall-view.ts';
import { startApp } from '../../support/running-app.ts';
import { smallScenario } from '../../support/small-scenario.ts';

/** From minute 60 on, with people who wait, in the small hall's queue `general`. */
const ahead: Scenario = smallScenario({
  queues: [{ id: 'general' }],
  matters: [{ id: 'pension', steps: [{ queueId: 'general', service: { kind: 'exponential', meanMinutes: 6 } }] }],
  hours: { closesMinute: 120, ends: 'closing' },
  windows: [{ id: 'W1', queues: ['general'] }],
  start: { minute: 60, waiting: Array.from({ length: 8 }, () => ({ queueId: 'general', waitedMinutes: 5 })), serving: [] },
});

async function openPreview(rows: readonly Record<string, Cell>[] = []) {
  const view = new MemoryHallView();
  const pool = new SimulationPool(1);
  onTestFinished(() => pool.close());
  const queries: QuerySource = { query: async <Row>() => [...rows] as Row[] };
  const remedies = new RemedyDesk(view, queries, { lookAhead: async () => ({ scenario: ahead }) }, pool);
  const { app, signIn, sent } = await startApp({ remedies });
  const preview = async (payload: object, role: 'manager' | 'leader' = 'manager', hallId = 'h1') =>
    app.inject({
      method: 'POST',
      url: `/api/halls/${hallId}/remedies/preview`,
      payload,
      headers: { cookie: await signIn(role), host: 'localhost' },
    });
  return { preview, sent };
}
const openW2 = { remedies: [{ kind: 'window', windowId: 'W2', request: { action: 'open' } }] };

test('a manager sees what opening a window would change, and nothing is done', async () => {
  const { preview, sent } = await openPreview([
    { opens: true, commands: 12, median_minutes: 4.5 },
    { opens: false, commands: 3, median_minutes: 1 },
  ]);
  const answer = await preview(openW2);
  expect(answer.statusCode).toBe(200);
  const effect = answer.json<RemedyEffect>();
  expect(effect).toMatchObject({ paths: 200, horizonMinutes: 60, worse: [], computedAt: '2026-03-02T02:00:00.000Z' });
  expect(effect.queues[0]?.meanWaitMinutes.difference.high).toBeLessThan(0);
  expect(effect.assumptions).toEqual([
    {
      zh: '开窗要 4.5 分钟（近 28 天 12 次指令的中位数），调整要 2 分钟（假设）。',
      en: 'A window opens after 4.5 min (median of 12 commands in 28 days), other changes take 2 min (assumed).',
    },
    modelErrorRemark,
  ]);
  expect(sent).toEqual([]);
});

test('what cannot be done is refused with its place, and others may not ask', async () => {
  const { preview } = await openPreview();
  const wrong = await preview({ remedies: [{ kind: 'window', windowId: 'W99', request: { action: 'open' } }] });
  expect(wrong.statusCode).toBe(400);
  expect(wrong.body).toMatch(/remedies\/0\/windowId/);
  expect((await preview(openW2, 'manager', 'nowhere')).statusCode).toBe(404);
  expect((await preview(openW2, 'leader')).statusCode).toBe(403);
});
