import type { Name } from '#contracts/hall-plan';
import type { ImportLedger } from './import-ledger.ts';
import { readShape } from './read-shape.ts';
import type { SourceFeature } from './source-feature.ts';

/** A file of a plan as it came: its name and its parsed JSON; undefined where it is no JSON. */
export interface PlanDocument {
  readonly name: string;
  readonly json: unknown;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The features of IMDF or plain GeoJSON files. Files that hold none, but for the manifest, are left in the ledger. */
export function readFeatures(documents: readonly PlanDocument[], ledger: ImportLedger): SourceFeature[] {
  return documents.flatMap(({ name, json }) => {
    if (/(^|\/)manifest\.json$/.test(name)) return [];
    if (!isObject(json) || json.type !== 'FeatureCollection' || !Array.isArray(json.features)) {
      ledger.leaveFile(name);
      return [];
    }
    return json.features.map((feature: unknown, place) => readFeature(name, isObject(feature) ? feature : {}, place));
  });
}

function readFeature(file: string, feature: Json, place: number): SourceFeature {
  const properties = isObject(feature.properties) ? feature.properties : {};
  const id = feature.id ?? properties.id;
  return {
    file,
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : `${place + 1}`,
    type: typeof feature.feature_type === 'string' ? feature.feature_type : 'unit',
    category: typeof properties.category === 'string' ? properties.category : '',
    name: readName(properties.name),
    shape: readShape(feature.geometry),
    properties,
    own: isObject(feature.halltide) ? feature.halltide : {},
  };
}

/** A name of one text or of labels by language; what one language lacks is said in the other. Null when there is none. */
export function readName(value: unknown): Name | null {
  if (typeof value === 'string') return value.trim() === '' ? null : { zh: value.trim(), en: value.trim() };
  if (!isObject(value)) return null;
  const labels = Object.entries(value).flatMap(([language, text]) =>
    typeof text === 'string' && text.trim() ? [[language, text.trim()]] : [],
  );
  const labelled = (start: string): string | undefined => labels.find(([language]) => language?.toLowerCase().startsWith(start))?.[1];
  const [zh, en] = [labelled('zh'), labelled('en')];
  const any = zh ?? en ?? labels[0]?.[1];
  return any === undefined ? null : { zh: zh ?? any, en: en ?? any };
}
