import type { NaiveWaits } from '../naive-predictors.ts';
import type { HallMirror } from './hall-mirror.ts';

/** How many numbers `waitFeatures` gives. */
export const waitFeatureCount = 14;

/** Spans of minutes are compared by their order of magnitude; what is not known is taken to be about a minute. */
const scaled = (minutes: number | null): number => Math.log1p(Math.max(0, minutes ?? 1));

/** What a wait depends on, as numbers, at the moment a ticket joins: from the log so far alone. */
export function waitFeatures(mirror: HallMirror, queueId: string, ticketId: string, now: number, naive: NaiveWaits): number[] {
  const own = mirror.queue(queueId);
  const self = own.waiting.get(ticketId);
  const isPriority = self?.isPriority ?? false;
  const before = { own: 0, all: 0, oldest: now, oldestLike: now };
  for (const [id, queue] of mirror.queues)
    for (const other of queue.waiting.values()) {
      if (other.ticketId === ticketId) continue;
      before.oldest = Math.min(before.oldest, other.joinedAt);
      if (isPriority && !other.isPriority) continue;
      before.all += 1;
      if (id === queueId) {
        before.own += 1;
        if (other.isPriority === isPriority) before.oldestLike = Math.min(before.oldestLike, other.joinedAt);
      }
    }
  const callsAMinute = Math.max(0.2, mirror.pace.callsAMinute(now));
  const windows = Math.max(1, mirror.windows.countAll(now));
  return [
    scaled(naive.queueLength),
    scaled(naive.lastToEnterService),
    scaled(naive.headOfLine),
    scaled(naive.ewma),
    scaled(before.all / callsAMinute),
    scaled((before.all * (own.meanServiceMinutes ?? 3)) / windows),
    scaled(mirror.pace.lastWaitMinutes),
    scaled(mirror.pace.minutesSinceCall(now)),
    scaled((now - before.oldest) / 60_000),
    scaled((now - before.oldestLike) / 60_000),
    scaled(before.own / Math.max(0.2, own.callsAMinute(now) ?? 0)),
    isPriority ? 1 : 0,
    scaled(windows),
    scaled(callsAMinute),
  ];
}
