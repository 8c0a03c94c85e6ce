import { benchHallPlan } from './bench-hall.ts';
import { reportEvery, serveParent } from './child-process.ts';
import { DayPublisher } from './day-publisher.ts';
import { buildHallDay } from './hall-day.ts';
import { buildPackets } from './publish-packets.ts';

export interface PublisherStart {
  readonly port: number;
  readonly firstDay: string;
  readonly window: number;
  readonly perSecond: number | null;
}

export type PublisherOrder = { readonly publish: number } | { readonly stop: true } | { readonly acknowledged: true };

export interface PublisherReport {
  readonly sent: number;
  readonly acknowledged: number;
  readonly waiting: number;
  /** Wall milliseconds at which the first message went out; null before. */
  readonly startedAt: number | null;
  /** Answer to the order `acknowledged`: every message with a PUBACK. */
  readonly messages?: readonly number[];
}

serveParent<PublisherStart>(async (start) => {
  const packets = buildPackets(buildHallDay(benchHallPlan()));
  let publisher: DayPublisher | null = null;
  let startedAt: number | null = null;
  const report = (): PublisherReport => ({
    sent: publisher?.sent ?? 0,
    acknowledged: publisher?.acknowledged.size ?? 0,
    waiting: publisher?.waiting ?? 0,
    startedAt,
  });
  process.on('message', (message) => {
    const order = message as PublisherOrder;
    if ('publish' in order) {
      startedAt = Date.now();
      publisher = new DayPublisher({ ...start, packets });
      void publisher.publish(order.publish);
    } else if ('stop' in order) publisher?.stop();
    else process.send?.({ ...report(), messages: [...(publisher?.acknowledged ?? [])] } satisfies PublisherReport);
  });
  reportEvery(50, report);
});
