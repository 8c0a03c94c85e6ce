import type { Scenario } from '#contracts/scenario';
import { type DayProfile, type Estimate, hallStatistics, legStatistics, type SimulationResult } from '#contracts/simulation';
import type { BandCounts } from './band-counts.ts';
import type { DayMeasures } from './day-measures.ts';
import { slotMinutes } from './day-tally.ts';
import type { Moments } from './moments.ts';
import { findOverloadedQueues } from './overload.ts';
import { simulatorVersion } from './version.ts';

/** What the sums of a scenario's days say, for people and programs. */
export function describeResult(
  scenario: Scenario,
  measures: DayMeasures,
  moments: Moments,
  bands: BandCounts,
  seed: number,
): SimulationResult {
  const { model, slots } = measures;
  return {
    scenarioId: scenario.id,
    seed,
    replications: moments.counts[0],
    version: simulatorVersion,
    statistics: named(hallStatistics, moments, 0),
    queues: model.queues.map(({ spec }, place) => ({
      queueId: spec.id,
      statistics: named(legStatistics, moments, measures.queuesFrom + place * legStatistics.length),
    })),
    classes: model.classIds.map((classId, place) => ({
      classId,
      statistics: named(legStatistics, moments, measures.classesFrom + place * legStatistics.length),
    })),
    waits: profileOf(measures, moments, bands, 0),
    queueWaits: model.queues.map(({ spec }, place) => ({
      queueId: spec.id,
      waits: profileOf(measures, moments, bands, (place + 1) * slots),
    })),
    windows: model.windows.map(({ spec }, place) => windowOf(spec.id, measures, moments, place)),
    overloadedQueues: findOverloadedQueues(model),
  };
}

/** The named estimates from a place on. */
export function named<K extends string>(names: readonly K[], moments: Moments, from: number): Record<K, Estimate> {
  return Object.fromEntries(names.map((name, at) => [name, moments.estimate(from + at)])) as Record<K, Estimate>;
}

/** The wait over the day from a place of the slot values on, with the band of 80 % of days. */
function profileOf({ slots, waitsFrom }: DayMeasures, moments: Moments, bands: BandCounts, from: number): DayProfile {
  const places = Array.from({ length: slots }, (_, slot) => from + slot);
  return {
    minute: places.map((_, slot) => slot * slotMinutes),
    mean: places.map((place) => moments.mean(waitsFrom + place)),
    low: places.map((place) => bands.quantile(place, 0.1)),
    high: places.map((place) => bands.quantile(place, 0.9)),
  };
}

function windowOf(windowId: string, measures: DayMeasures, moments: Moments, place: number): SimulationResult['windows'][number] {
  const slots = Math.max(1, measures.slots);
  const from = place * slots;
  const busy = Array.from({ length: slots }, (_, slot) => moments.means[measures.busyFrom + from + slot]);
  const open = Array.from({ length: slots }, (_, slot) => moments.means[measures.openFrom + from + slot]);
  const openMinutes = open.reduce((sum, minutes) => sum + minutes, 0);
  return {
    windowId,
    utilizationShare: share(
      busy.reduce((sum, minutes) => sum + minutes, 0),
      openMinutes,
    ),
    openHours: openMinutes / 60,
    utilizationBySlot: measures.slots > 0 ? open.map((minutes, slot) => share(busy[slot], minutes)) : [],
  };
}

/** Of a window that was hardly ever open in a quarter hour, nothing is said. */
const share = (busy: number, open: number): number | null => (open > 0.05 ? Math.min(1, busy / open) : null);
