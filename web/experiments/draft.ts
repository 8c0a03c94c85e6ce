import type { ExperimentBase, ExperimentRequest } from '#contracts/experiments';
import type { Scenario } from '#contracts/scenario';
import type { HallStatistic } from '#contracts/simulation';

/** An experiment as it is being put together. Keys tell things apart while they are moved and renamed. */
export interface Draft {
  readonly name: string;
  readonly base: DraftBase;
  readonly variants: readonly DraftVariant[];
  readonly stopping: Stopping;
  readonly seed: number;
}

/** What each kind of beginning was set to is kept while another is looked at. */
export interface DraftBase {
  readonly kind: ExperimentBase['kind'];
  readonly hallId: string;
  readonly day: string | null;
  readonly minutes: number;
  readonly scenarioId: string | null;
  readonly scenario: Scenario | null;
}

export interface DraftVariant {
  readonly key: number;
  /** As it was typed; empty: named by what it changes. */
  readonly name: string;
  readonly levers: readonly DraftLever[];
}

export interface DraftLever {
  readonly key: number;
  readonly leverId: string;
  /** Those that were set; the others are as preset. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface Stopping {
  readonly kind: 'target' | 'days';
  readonly days: number;
  readonly statistic: HallStatistic;
  /** In the statistic's own unit; shares from 0 to 1. */
  readonly halfWidth: number;
  readonly most: number;
}

export const mostVariants = 8;

/** The letter a scenario goes by: A is what the others are compared with. */
export const variantId = (place: number): string => String.fromCharCode(65 + place);

export function newDraft(hallId: string): Draft {
  return {
    name: '',
    base: { kind: 'day', hallId, day: null, minutes: 120, scenarioId: null, scenario: null },
    variants: [
      { key: 1, name: '', levers: [] },
      { key: 2, name: '', levers: [] },
    ],
    stopping: { kind: 'target', days: 500, statistic: 'meanWaitMinutes', halfWidth: 0.2, most: 2_000 },
    seed: 7,
  };
}

/** The draft that asks what was asked before. */
export function draftOf({ name, base, variants, seed, replications, target }: ExperimentRequest, hallId: string): Draft {
  const empty = newDraft(hallId);
  let key = 0;
  return {
    name: name ?? '',
    base: { ...empty.base, ...base },
    variants: variants.map((variant) => ({
      key: ++key,
      name: variant.name,
      levers: variant.levers.map(({ leverId, parameters }) => ({ key: ++key, leverId, parameters })),
    })),
    stopping: target
      ? { ...empty.stopping, kind: 'target', ...target, most: replications }
      : { ...empty.stopping, kind: 'days', days: replications },
    seed,
  };
}

/** What a draft asks; null until what it begins from has been chosen. `nameOf` names a scenario that was given no name. */
export function requestOf({ name, base, variants, stopping, seed }: Draft, nameOf: (place: number) => string): ExperimentRequest | null {
  const chosen = baseOf(base);
  if (!chosen) return null;
  const isTarget = stopping.kind === 'target';
  return {
    ...(name.trim() === '' ? {} : { name: name.trim() }),
    base: chosen,
    variants: variants.map((variant, place) => ({
      id: variantId(place),
      name: variant.name.trim() || nameOf(place),
      levers: variant.levers.map(({ leverId, parameters }) => ({ leverId, parameters: { ...parameters } })),
    })),
    seed,
    replications: isTarget ? stopping.most : stopping.days,
    ...(isTarget ? { target: { statistic: stopping.statistic, halfWidth: stopping.halfWidth } } : {}),
  };
}

export function baseOf({ kind, hallId, day, minutes, scenarioId, scenario }: DraftBase): ExperimentBase | null {
  switch (kind) {
    case 'day':
      return day === null || hallId === '' ? null : { kind, hallId, day };
    case 'now':
      return hallId === '' ? null : { kind, hallId, minutes };
    case 'shipped':
      return scenarioId === null ? null : { kind, scenarioId };
    case 'scenario':
      return scenario === null ? null : { kind, scenario };
  }
}
