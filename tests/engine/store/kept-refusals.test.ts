import { expect, it, onTestFinished } from 'vitest';
import { type Refusal, refusalsKept } from '#engine/store/batch-writer';
import { openEngine } from '../../support/open-engine.ts';

it('a flood of refused messages leaves the newest, and not much more than are kept', async () => {
  const { engine, queries, close } = await openEngine();
  onTestFinished(close);
  const refusal = (receivedAt: number): Refusal => ({
    receivedAt,
    source: 'flood',
    topic: 'x',
    reason: 'unknown_topic',
    detail: '',
    bytes: 1,
    firstBytes: 'x',
  });
  const batch = 60_000;
  for (let sent = 0; sent < refusalsKept + 2 * batch; sent += batch)
    await engine.commit(
      [],
      Array.from({ length: batch }, (_unused, place) => refusal(1000 + sent + place)),
    );
  const [kept] = await queries.query<{ refused: number; newest: number }>(
    'SELECT count(*)::INTEGER AS refused, epoch_ms(max(received_at))::DOUBLE AS newest FROM quarantine',
    {},
  );
  expect(kept?.refused).toBeGreaterThanOrEqual(refusalsKept);
  expect(kept?.refused).toBeLessThanOrEqual(refusalsKept * 1.1);
  expect(kept?.newest).toBe(1000 + 6 * batch - 1);
});
