import type { SourceFeature } from './source-feature.ts';

/** Why a feature of an imported plan became nothing. */
export type LeftOutReason =
  | 'not_geojson'
  | 'no_geometry'
  | 'bad_geometry'
  | 'other_level'
  | 'zones_are_sections'
  | 'no_zone'
  | 'too_small'
  | 'inside'
  | 'outside'
  | 'no_window'
  | 'no_counterpart';

/** A feature, or a whole file, that the hall does not have. */
export interface LeftOut {
  readonly file: string;
  /** Empty for a whole file. */
  readonly featureId: string;
  readonly type: string;
  readonly category: string;
  readonly name: string;
  readonly reason: LeftOutReason;
}

/** A zone that is drawn as the largest upright rectangle within its outline: zones have no other shape. */
export interface Squared {
  readonly zoneId: string;
  readonly name: string;
  /** Of the outline's area, 0 to 1. */
  readonly share: number;
}

/** What became of each feature of an import: every one of them is in the hall, or here with its reason. */
export class ImportLedger {
  readonly leftOut: LeftOut[] = [];
  readonly squared: Squared[] = [];
  private readonly settled = new Set<SourceFeature>();

  /** The feature is in the hall. */
  take(...features: readonly SourceFeature[]): void {
    for (const feature of features) this.settled.add(feature);
  }

  leave(feature: SourceFeature, reason: LeftOutReason): void {
    if (this.settled.has(feature)) return;
    this.settled.add(feature);
    const { file, id, type, category, name } = feature;
    this.leftOut.push({ file, featureId: id, type, category, name: name?.en || name?.zh || '', reason });
  }

  leaveFile(file: string): void {
    this.leftOut.push({ file, featureId: '', type: '', category: '', name: '', reason: 'not_geojson' });
  }

  /** Lists whatever nobody took or left: what a hall has no counterpart for. */
  close(features: readonly SourceFeature[]): void {
    for (const feature of features) this.leave(feature, 'no_counterpart');
  }
}
