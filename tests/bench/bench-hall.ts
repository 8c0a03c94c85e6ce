import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HallFile, HallPlan } from '#contracts/hall-plan';
import { layOutHall } from '#contracts/lay-out-hall';
import { shippedHalls } from '../../server/load-halls.ts';
import { dayText } from './day-publisher.ts';

export const benchHallId = 'bench';
const longestRunDays = 330;

/** The large demo hall under another id, living by its feed's clock: its 224 windows meet any day it is sent. */
export function benchHallFile(): HallFile {
  const taizhou = JSON.parse(readFileSync(join(shippedHalls, 'taizhou.json'), 'utf8')) as HallFile;
  return { ...taizhou, id: benchHallId, clock: 'feed', earliestEventTime: '2020-01-01T00:00:00Z' };
}

export const benchHallPlan = (): HallPlan => layOutHall(benchHallFile());

/** Writes the hall's file into a folder of its own, for `hallFolders`; returns the folder. */
export function writeBenchHall(folder: string): string {
  const halls = join(folder, 'halls');
  mkdirSync(halls, { recursive: true });
  writeFileSync(join(halls, `${benchHallId}.json`), JSON.stringify(benchHallFile()));
  return halls;
}

/** So long ago that even the longest run ends before today: no event is ahead of the wall. */
export const firstBenchDay = (): string => dayText(new Date().toISOString().slice(0, 10), -longestRunDays);
