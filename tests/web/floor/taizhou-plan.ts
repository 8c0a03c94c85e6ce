import { readFileSync } from 'node:fs';
import type { HallFile, HallPlan } from '#contracts/hall-plan';
import { layOutHall } from '#contracts/lay-out-hall';

/** The large demo hall, from its file. */
export function taizhouPlan(): HallPlan {
  const text = readFileSync(new URL('../../../datasets/halls/taizhou.json', import.meta.url), 'utf8');
  return layOutHall(JSON.parse(text) as HallFile);
}
