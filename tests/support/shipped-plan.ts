import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HallFile, HallPlan } from '#contracts/hall-plan';
import { layOutHall } from '#contracts/lay-out-hall';
import { projectRoot } from './source-files.ts';

/** A hall the product ships, laid out. */
export function shippedPlan(hallId: string): HallPlan {
  return layOutHall(JSON.parse(readFileSync(join(projectRoot, 'datasets/halls', `${hallId}.json`), 'utf8')) as HallFile);
}
