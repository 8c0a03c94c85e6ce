import { Value } from 'typebox/value';
import { HallFile } from '#contracts/hall-plan';
import { contains, type Point, seatBlockRect } from '#contracts/plan-geometry';
import { IdMaker } from './id-maker.ts';
import type { ImportLedger } from './import-ledger.ts';
import { centimetres, type PlanFrame } from './plan-frame.ts';
import type { SourceFeature, SourceShape } from './source-feature.ts';
import type { ZoneFinder } from './zone-finder.ts';

type Door = HallFile['doors'][number];
type Device = HallFile['devices'][number];
type Seats = HallFile['seats'][number];

/** Openings this near to the outline, metres, lead out of the hall. */
const wallReachMetres = 1;
const slackMetres = 0.02;
const deviceOfCategory: Readonly<Record<string, Device['kind']>> = {
  ticketing: 'ticket_machine',
  service: 'kiosk',
  'checkin.selfservice': 'kiosk',
};
/** A bench whose rows nobody tells. */
const bench = { rows: 2, columns: 4, pitchMetres: 0.8, facing: 'north' as const };

const rounded = ({ x, y }: Point): Point => ({ x: centimetres(x), y: centimetres(y) });

/** Doors from the openings in the outline; without an outline all of them count. */
export function importDoors(
  features: readonly SourceFeature[],
  frame: PlanFrame,
  outline: readonly Point[] | null,
  ledger: ImportLedger,
): Door[] {
  const ids = new IdMaker('door');
  return features
    .filter(({ type }) => type === 'opening')
    .flatMap((feature) => {
      const { shape, name, own } = feature;
      const points = usable(feature, shape, 'line', ledger)?.points.map(frame.toPlan);
      if (!points) return [];
      const [first, last] = [points[0] ?? { x: 0, y: 0 }, points.at(-1) ?? { x: 0, y: 0 }];
      const middle = { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 };
      if (outline && distanceToRing(middle, outline) > wallReachMetres) ledger.leave(feature, 'inside');
      else if (!contains(frame.whole, middle, wallReachMetres)) ledger.leave(feature, 'outside');
      else {
        ledger.take(feature);
        const id = ids.make(own.doorId);
        const number = id.replace(/^door-/, '');
        const width = Math.max(0.6, centimetres(Math.hypot(last.x - first.x, last.y - first.y)));
        return [
          { id, name: name ?? { zh: `出入口 ${number}`, en: `Entrance ${number}` }, ...inHall(rounded(middle), frame), widthMetres: width },
        ];
      }
      return [];
    });
}

/** Ticket machines, terminals and other devices from amenities. */
export function importDevices(features: readonly SourceFeature[], frame: PlanFrame, zoneAt: ZoneFinder, ledger: ImportLedger): Device[] {
  const ids = new IdMaker('device');
  return features.flatMap((feature): Device[] => {
    const own = Value.Check(HallFile.properties.devices.items, feature.own.device) ? feature.own.device : null;
    const kind = own?.kind ?? deviceOfCategory[feature.category];
    if (feature.type !== 'amenity' || !kind) return [];
    const at = usable(feature, feature.shape, 'point', ledger)?.at;
    if (!at) return [];
    const spot = rounded(frame.toPlan(at));
    if (!contains(frame.whole, spot, slackMetres)) {
      ledger.leave(feature, 'outside');
      return [];
    }
    ledger.take(feature);
    const zoneId = own ? own.zoneId : zoneAt(spot, null);
    return [{ id: ids.make(own?.id), kind, ...(zoneId ? { zoneId } : {}), ...spot }];
  });
}

/** Seat blocks from seating amenities: as we wrote them, otherwise a bench of eight around the point. */
export function importSeats(features: readonly SourceFeature[], frame: PlanFrame, zoneAt: ZoneFinder, ledger: ImportLedger): Seats[] {
  const ids = new IdMaker('seats');
  return features.flatMap((feature): Seats[] => {
    if (feature.type !== 'amenity' || feature.category !== 'seating') return [];
    const own = Value.Check(HallFile.properties.seats.items, feature.own.seats) ? feature.own.seats : null;
    const at = usable(feature, feature.shape, 'point', ledger)?.at;
    const point = at && frame.toPlan(at);
    const zoneId = point && zoneAt(point, own?.zoneId ?? null);
    if (!point || !zoneId) return [];
    const first = own ? point : { x: point.x - 1.5 * bench.pitchMetres, y: point.y - 0.5 * bench.pitchMetres };
    const block: Seats = { ...(own ?? bench), id: own?.id ?? '', zoneId, ...rounded(first) };
    const { x, y, widthMetres, depthMetres } = seatBlockRect(block);
    const corners = [
      { x, y },
      { x: x + widthMetres, y: y + depthMetres },
    ];
    if (!corners.every((corner) => contains(frame.whole, corner, slackMetres))) {
      ledger.leave(feature, 'outside');
      return [];
    }
    ledger.take(feature);
    return [{ ...block, id: ids.make(own?.id) }];
  });
}

/** The shape where it is of the kind needed; otherwise the feature is left with the reason. */
function usable<Kind extends SourceShape['kind']>(
  feature: SourceFeature,
  shape: SourceFeature['shape'],
  kind: Kind,
  ledger: ImportLedger,
): Extract<SourceShape, { kind: Kind }> | null {
  if (shape === null) ledger.leave(feature, 'no_geometry');
  else if (shape === 'bad' || shape.kind !== kind) ledger.leave(feature, 'bad_geometry');
  else return shape as Extract<SourceShape, { kind: Kind }>;
  return null;
}

function inHall({ x, y }: Point, { whole }: PlanFrame): Point {
  return { x: Math.min(Math.max(0, x), whole.widthMetres), y: Math.min(Math.max(0, y), whole.depthMetres) };
}

function distanceToRing(point: Point, ring: readonly Point[]): number {
  return ring.reduce((least, from, place) => {
    const to = ring[(place + 1) % ring.length] ?? from;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const along = dx === 0 && dy === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy);
    const share = Math.min(1, Math.max(0, along));
    return Math.min(least, Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy));
  }, Number.POSITIVE_INFINITY);
}
