import type { PublicQueueWait } from '#contracts/public-waits';

export type LaterTime = PublicQueueWait['whenToCome'][number];

/** A wait has to be so much shorter before it is worth coming back for. */
const worthwhileShare = 0.7;
const mostTimes = 3;

/** When it is worth coming back within two hours: where the upper end falls well below that of now, each time by more. */
export function laterTimes({ range, whenToCome }: Pick<PublicQueueWait, 'range' | 'whenToCome'>): LaterTime[] {
  if (!range) return [];
  const better: LaterTime[] = [];
  let beatMinutes = range.highMinutes * worthwhileShare;
  for (const time of whenToCome) {
    if (time.range.highMinutes > beatMinutes) continue;
    better.push(time);
    beatMinutes = time.range.highMinutes * worthwhileShare;
  }
  return better.slice(0, mostTimes);
}
