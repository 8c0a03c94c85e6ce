import type { Name } from '#contracts/hall-plan';

/** Indoor Mapping Data Format 1.0.0 (OGC 20-094): one GeoJSON file a feature type, and a manifest. */
export const imdfVersion = '1.0.0';
/** What of a hall IMDF has no word for stands in a member of its own beside `properties` (RFC 7946, 6.1). */
export const hallExtension = 'imdf:extension:halltide:hall#1.0.0';

export const imdfTypes = [
  'address',
  'venue',
  'building',
  'footprint',
  'level',
  'unit',
  'section',
  'fixture',
  'kiosk',
  'anchor',
  'occupant',
  'amenity',
  'opening',
] as const;
export type ImdfType = (typeof imdfTypes)[number];

export type Position = readonly number[];
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] };

export interface ImdfFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly feature_type: ImdfType;
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly halltide?: Readonly<Record<string, unknown>>;
}

/** Files by name, each a JSON document. */
export type ImdfArchive = Readonly<Record<string, unknown>>;

/** A name as labels of two languages. */
export const labelsOf = ({ zh, en }: Name): Record<string, string> => ({ 'zh-Hans': zh, en });
