import type { SeriesGrid } from './series-grid.ts';

/**
 * Days on which everything that was counted is zero though such slots are usually not: closed without anybody saying so. They teach
 * nothing about other days.
 */
export function findSilentDays({ keys, days, slots, values }: SeriesGrid): boolean[] {
  const silent: boolean[] = [];
  for (let day = 0; day < days; day += 1) {
    let known = 0;
    let zeros = 0;
    for (let key = 0; key < keys.length; key += 1)
      for (let slot = 0; slot < slots.length; slot += 1) {
        const value = values[(key * days + day) * slots.length + slot];
        if (Number.isNaN(value)) continue;
        known += 1;
        if (value === 0) zeros += 1;
      }
    silent.push(known > 0 && zeros === known);
  }
  return silent;
}
