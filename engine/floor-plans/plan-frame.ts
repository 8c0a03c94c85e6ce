import { Value } from 'typebox/value';
import { PlaceOnEarth } from '#contracts/hall-plan';
import type { Point, Rect } from '#contracts/plan-geometry';
import { HallError } from '../errors.ts';
import { geoFrame } from './geo-frame.ts';
import { mainDirection } from './main-direction.ts';
import { boundsOf } from './room-rectangle.ts';
import type { SourceFeature, SourcePoint } from './source-feature.ts';

/** How an imported plan's coordinates become a hall's metres. */
export interface PlanFrame {
  toPlan(point: SourcePoint): Point;
  /** The whole hall, from (0, 0). */
  readonly whole: Rect;
  /** Null for a plan in metres that lies nowhere. */
  readonly place: PlaceOnEarth | null;
}

/** No floor is as wide as this; coordinates that spread further are metres. */
const widestDegrees = 0.2;
const largestMetres = 1000;
/** Around rooms whose level has no outline. */
const marginMetres = 1;

/**
 * Lays the plan on its level's outline, or around its rooms: on the plane that touches the earth there, turned so that most
 * walls are upright; or as our own export lay. Throws `bad_request` for a plan of nothing, or one larger than a hall can be.
 */
export function findPlanFrame(features: readonly SourceFeature[], level: SourceFeature | null): PlanFrame {
  const outline = [level ?? [], features.filter(({ type }) => type === 'venue')].flat().find(isArea);
  const rooms = features.filter((feature) => feature.type === 'section' || feature.type === 'unit' || feature.type === 'kiosk');
  const own = features.find(({ own: { place } }) => Value.Check(PlaceOnEarth, place))?.own.place as PlaceOnEarth | undefined;
  const bounding = level && isArea(level) ? [level] : rooms.some(isArea) ? rooms : outline ? [outline] : [];
  const points = bounding.flatMap(pointsOf);
  if (points.length === 0) throw new HallError('bad_request', 'there is no outline and no room on the plan');
  const margin = bounding === rooms ? marginMetres : 0;
  const frame = isOnEarth(points) ? onEarth(points, [...rooms, ...bounding].map(pointsOf), own ?? null, margin) : inMetres(points, margin);
  const { widthMetres, depthMetres } = frame.whole;
  if (Math.max(widthMetres, depthMetres) > largestMetres)
    throw new HallError(
      'bad_request',
      `the plan is ${Math.round(widthMetres)} by ${Math.round(depthMetres)} metres: a hall has ${largestMetres} at most`,
    );
  return frame;
}

const isArea = ({ shape }: SourceFeature): boolean => shape !== 'bad' && shape?.kind === 'area';

/** The outer points of an area. */
function pointsOf({ shape }: SourceFeature): readonly SourcePoint[] {
  return shape !== null && shape !== 'bad' && shape.kind === 'area' ? (shape.rings[0] ?? []) : [];
}

function isOnEarth(points: readonly SourcePoint[]): boolean {
  const { x, y, widthMetres: wide, depthMetres: high } = boundsOf(points.map(([east, north]) => ({ x: east, y: north })));
  return x >= -180 && x + wide <= 180 && y >= -89 && y + high <= 89 && Math.max(wide, high) < widestDegrees;
}

function onEarth(
  points: readonly SourcePoint[],
  walls: readonly (readonly SourcePoint[])[],
  own: PlaceOnEarth | null,
  margin: number,
): PlanFrame {
  const [longitude, latitude] = points[0] ?? [0, 0];
  const level = geoFrame({ longitude, latitude, rotationDegrees: 0 });
  const rotationDegrees = own?.rotationDegrees ?? mainDirection(walls.map((ring) => ring.map(level.toPlan)));
  const turned = geoFrame(own ?? { longitude, latitude, rotationDegrees });
  const { x, y, widthMetres, depthMetres } = boundsOf(points.map(turned.toPlan));
  const size = { widthMetres: centimetres(widthMetres + 2 * margin), depthMetres: centimetres(depthMetres + 2 * margin) };
  const [cornerLongitude, cornerLatitude] = turned.toEarth({ x: x - margin, y: y - margin });
  const place = own ?? { longitude: cornerLongitude, latitude: cornerLatitude, rotationDegrees };
  const frame = geoFrame(place);
  return { toPlan: frame.toPlan, whole: { x: 0, y: 0, ...size }, place };
}

/** Metres east and north: turned about, so that north is up. */
function inMetres(points: readonly SourcePoint[], margin: number): PlanFrame {
  const { x, y, widthMetres, depthMetres } = boundsOf(points.map(([east, north]) => ({ x: east, y: north })));
  const size = { widthMetres: centimetres(widthMetres + 2 * margin), depthMetres: centimetres(depthMetres + 2 * margin) };
  return {
    toPlan: ([east, north]) => ({ x: east - x + margin, y: y + depthMetres - north + margin }),
    whole: { x: 0, y: 0, ...size },
    place: null,
  };
}

/** Metres to the centimetre. */
export const centimetres = (metres: number): number => Math.round(metres * 100) / 100;
