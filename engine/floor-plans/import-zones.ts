import type { HallFile, Name } from '#contracts/hall-plan';
import type { Rect } from '#contracts/plan-geometry';
import { HallError } from '../errors.ts';
import { IdMaker } from './id-maker.ts';
import type { ImportLedger, Squared } from './import-ledger.ts';
import { centimetres, type PlanFrame } from './plan-frame.ts';
import { outlineArea, roomRectangle } from './room-rectangle.ts';
import { nameByCategory } from './room-words.ts';
import type { SourceFeature } from './source-feature.ts';

export type Zone = HallFile['zones'][number];

/** Rooms where nobody waits or is served. */
const noZones =
  /^(brick|column|concrete|drywall|elevator|escalator|glass|movingwalkway|opentobelow|ramp|restroom|road|shower|stairs|steps|structure|wood)\b/;
const narrowestMetres = 1;
const mostZones = 1000;
/** Below this share of its outline a zone is said to be drawn smaller than it is. */
const wholeShare = 0.95;

/** Zones from sections, where the plan has any, otherwise from units. */
export function importZones(features: readonly SourceFeature[], frame: PlanFrame, ledger: ImportLedger): Zone[] {
  const sections = features.filter(({ type, shape }) => type === 'section' && shape !== 'bad' && shape?.kind === 'area');
  const units = features.filter(({ type }) => type === 'unit');
  if (sections.length > 0) for (const unit of units) ledger.leave(unit, 'zones_are_sections');
  const rooms = sections.length > 0 ? features.filter(({ type }) => type === 'section') : units;
  if (rooms.length > mostZones) throw new HallError('bad_request', `${rooms.length} rooms: a hall has ${mostZones} zones at most`);
  const ids = new IdMaker('zone');
  const names = new Map<string, number>();
  return rooms.flatMap((feature) => {
    const drawn = drawZone(feature, frame, ledger);
    if (!drawn) return [];
    const name = feature.name ?? numbered(nameByCategory(feature.category), names);
    const id = ids.make(feature.own.zoneId, name.en);
    ledger.take(feature);
    if (drawn.share < wholeShare) ledger.squared.push({ zoneId: id, name: name.en, share: drawn.share } satisfies Squared);
    return [{ id, name, ...drawn.rect }];
  });
}

function drawZone(feature: SourceFeature, frame: PlanFrame, ledger: ImportLedger): { rect: Rect; share: number } | null {
  const { shape, category } = feature;
  if (noZones.test(category)) ledger.leave(feature, 'no_zone');
  else if (shape === null) ledger.leave(feature, 'no_geometry');
  else if (shape === 'bad' || shape.kind !== 'area') ledger.leave(feature, 'bad_geometry');
  else {
    const rings = shape.rings.map((ring) => ring.map(frame.toPlan));
    const found = roomRectangle(rings);
    const rect = within(found, frame.whole);
    const share = (found.widthMetres * found.depthMetres) / outlineArea(rings);
    if (Math.min(found.widthMetres, found.depthMetres) < narrowestMetres) ledger.leave(feature, 'too_small');
    else if (Math.min(rect.widthMetres, rect.depthMetres) < narrowestMetres) ledger.leave(feature, 'outside');
    else return { rect, share: Math.min(1, share) };
  }
  return null;
}

/** The part of a rectangle that lies in the hall, to the centimetre. */
function within(rect: Rect, whole: Rect): Rect {
  const [west, north] = [Math.max(0, centimetres(rect.x)), Math.max(0, centimetres(rect.y))];
  const east = Math.min(whole.widthMetres, centimetres(rect.x + rect.widthMetres));
  const south = Math.min(whole.depthMetres, centimetres(rect.y + rect.depthMetres));
  return { x: west, y: north, widthMetres: centimetres(east - west), depthMetres: centimetres(south - north) };
}

function numbered(name: Name, counts: Map<string, number>): Name {
  const count = (counts.get(name.en) ?? 0) + 1;
  counts.set(name.en, count);
  return { zh: `${name.zh} ${count}`, en: `${name.en} ${count}` };
}
