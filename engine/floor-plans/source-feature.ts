import type { Name } from '#contracts/hall-plan';
import type { Point } from '#contracts/plan-geometry';

/** Any place as its file has it: longitude and latitude, or metres east and north. */
export type SourcePoint = readonly [number, number];

/** What a feature covers, in the file's own coordinates. Of several polygons the largest counts. */
export type SourceShape =
  | { readonly kind: 'point'; readonly at: SourcePoint }
  | { readonly kind: 'line'; readonly points: readonly SourcePoint[] }
  | { readonly kind: 'area'; readonly rings: readonly (readonly SourcePoint[])[] };

/** A feature of an imported plan, whatever wrote it. */
export interface SourceFeature {
  readonly file: string;
  readonly id: string;
  /** `unit`, `opening`, …; of plain GeoJSON every feature is a `unit`. */
  readonly type: string;
  readonly category: string;
  readonly name: Name | null;
  /** Null where the file has none, `bad` where it cannot be read. */
  readonly shape: SourceShape | 'bad' | null;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Our own member, where we wrote the file. */
  readonly own: Readonly<Record<string, unknown>>;
}

/** Rings of the plan, metres. */
export type Ring = readonly Point[];
