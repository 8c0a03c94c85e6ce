import { HallError } from '../errors.ts';
import type { ImportLedger } from './import-ledger.ts';
import type { SourceFeature } from './source-feature.ts';

/** The level of a building that becomes the hall, and the features that lie on it. */
export interface PickedLevel {
  /** Null where the files name none. */
  readonly level: SourceFeature | null;
  readonly features: readonly SourceFeature[];
}

/**
 * Keeps one level: the wanted one (by id, ordinal or name), otherwise the ground floor, otherwise the lowest above it.
 * Features of other levels are left in the ledger. Throws `bad_request` when the wanted one is not there.
 */
export function pickLevel(features: readonly SourceFeature[], wanted: string | null, ledger: ImportLedger): PickedLevel {
  const levels = features.filter(({ type }) => type === 'level');
  const level = wanted === null ? lowest(levels) : (levels.find((candidate) => isCalled(candidate, wanted)) ?? null);
  if (wanted !== null && !level) {
    const known = levels.map((candidate) => `${ordinalOf(candidate)} (${candidate.name?.en ?? candidate.id})`).join(', ');
    throw new HallError('bad_request', `no level ${wanted} in the plan (there are: ${known || 'none'})`);
  }
  const levelOf = levelFinder(features);
  const here = features.filter((feature) => {
    const on = feature.type === 'level' ? feature.id : levelOf(feature);
    if (!level || on === null || on === level.id) return true;
    ledger.leave(feature, 'other_level');
    return false;
  });
  return { level, features: here };
}

const ordinalOf = ({ properties }: SourceFeature): number => (typeof properties.ordinal === 'number' ? properties.ordinal : 0);

/** The ground floor comes first, then what is above it from below, then what is under it from above. */
function lowest(levels: readonly SourceFeature[]): SourceFeature | null {
  const rank = (level: SourceFeature): number => (ordinalOf(level) >= 0 ? ordinalOf(level) : 1000 - ordinalOf(level));
  return [...levels].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

function isCalled(level: SourceFeature, wanted: string): boolean {
  const { short_name: short } = level.properties;
  const shorts = typeof short === 'object' && short !== null ? Object.values(short) : [];
  return [level.id, String(ordinalOf(level)), level.name?.zh, level.name?.en, ...shorts].includes(wanted);
}

/** The level a feature names, or that of its unit, or that of its anchor's unit; null when it names none. */
function levelFinder(features: readonly SourceFeature[]): (feature: SourceFeature) => string | null {
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  const find = (feature: SourceFeature, steps: number): string | null => {
    const { level_id, unit_id, unit_ids, anchor_id } = feature.properties;
    if (typeof level_id === 'string') return level_id;
    const next = byId.get(String(unit_id ?? (Array.isArray(unit_ids) ? unit_ids[0] : anchor_id)));
    return next && steps > 0 ? find(next, steps - 1) : null;
  };
  return (feature) => find(feature, 2);
}
