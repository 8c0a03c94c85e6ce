import type { QueueForecast } from '#contracts/wait-forecast';

/** A warning in the list is given from this chance on, within half an hour. */
const warnedProbability = 0.5;
const warnedMinutes = 30;

/** A chance as people say it: never certain. */
export function shareText(probability: number): string {
  const percent = Math.round(100 * probability);
  return percent < 1 ? '<1%' : percent > 99 ? '>99%' : `${percent}%`;
}

/** The queue whose target is most likely to break within the hour; null when nothing is expected of any. */
export function mostThreatened(forecasts: Readonly<Record<string, QueueForecast>>): string | null {
  const dangerOf = ({ breaches }: QueueForecast): number => breaches.reduce((sum, { probability }) => sum + probability, 0);
  const [first] = Object.values(forecasts).sort(
    (a, b) => Number(b.fan.length > 0) - Number(a.fan.length > 0) || dangerOf(b) - dangerOf(a) || (a.queueId < b.queueId ? -1 : 1),
  );
  return first?.queueId ?? null;
}

/** The chance to be shown in a queue's row; null where none is worth a warning. */
export function warnedBreach(forecast: QueueForecast | undefined): number | null {
  const breach = forecast?.breaches.find(({ withinMinutes }) => withinMinutes === warnedMinutes);
  return breach && breach.probability >= warnedProbability ? breach.probability : null;
}
