import type { QueueForecast } from '#contracts/wait-forecast';

const inMinutes = [0, 5, 10, 15, 20, 30, 40, 50, 60, 75, 90, 105, 120];

/** What is expected of the n-th queue of the fixture hall: the second grows past its target, of the last nothing is known. */
export function fixtureForecast(queueId: string, place: number, last: boolean, computedAt: number): QueueForecast {
  const none = { queueId, computedAt, newcomer: null, range: null, fan: [], breaches: [], targetMinutes: null };
  if (last) return { ...none, reason: 'no_history' };
  const start = 6 + 3 * place;
  const grows = place === 1 ? 0.22 : -0.03;
  const at = (minute: number, factor: number): number => Math.max(0, (start + grows * minute) * factor);
  const chance = place === 1 ? 0.35 : 0.03;
  return {
    queueId,
    computedAt,
    reason: null,
    newcomer: { low: at(0, 0.6), median: at(0, 1), high: at(0, 1.6) },
    range: { lowMinutes: Math.floor((start * 0.6) / 5) * 5, highMinutes: Math.ceil((start * 1.6) / 5) * 5 },
    fan: inMinutes.map((minute) => ({
      inMinutes: minute,
      p10: at(minute, 0.6 - minute / 400),
      p50: at(minute, 1),
      p80: at(minute, 1.3 + minute / 400),
      p90: at(minute, 1.6 + minute / 300),
    })),
    breaches: [15, 30, 60].map((withinMinutes) => ({ withinMinutes, probability: Math.min(1, (chance * withinMinutes) / 20) })),
    targetMinutes: 15,
  };
}
