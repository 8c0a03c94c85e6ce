import { benchHallPlan, firstBenchDay } from './bench-hall.ts';
import { reportEvery, serveParent } from './child-process.ts';
import { dayText } from './day-publisher.ts';
import { buildHallDay, dayPlaceholder } from './hall-day.ts';
import { openQuietNode } from './quiet-node.ts';

const eventsPerBatch = 8192;

export interface StoreFillReport {
  readonly stored: number;
  readonly closed: boolean;
}

serveParent<{ readonly folder: string; readonly count: number }>(async ({ folder, count }) => {
  const messages = buildHallDay(benchHallPlan());
  const firstDay = firstBenchDay();
  const node = await openQuietNode(folder);
  let stored = 0;
  let closed = false;
  reportEvery(100, (): StoreFillReport => ({ stored, closed }));
  const fill = async () => {
    while (stored < count) {
      const day = dayText(firstDay, Math.floor(stored / messages.length));
      const from = stored % messages.length;
      const batch = messages.slice(from, from + Math.min(eventsPerBatch, count - stored)).map(({ topic, payload }) => ({
        topic: topic.replaceAll(dayPlaceholder, day),
        event: JSON.parse(payload.replaceAll(dayPlaceholder, day)) as unknown,
      }));
      await node.intake.receiveBatch(batch, 'bench');
      stored += batch.length;
    }
    await node.close();
    closed = true;
  };
  void fill();
});
