import { Value } from 'typebox/value';
import { type Facing, HallFile, type Name } from '#contracts/hall-plan';
import type { Point, Rect } from '#contracts/plan-geometry';
import type { Desk } from './group-rows.ts';
import type { ImportLedger } from './import-ledger.ts';
import type { Zone } from './import-zones.ts';
import type { PlanFrame } from './plan-frame.ts';
import { boundsOf } from './room-rectangle.ts';
import type { SourceFeature } from './source-feature.ts';
import type { ZoneFinder } from './zone-finder.ts';

export type Counter = HallFile['counters'][number];

/** A service somebody offers at a desk. */
export interface Service {
  /** The queue's id with us; null in a foreign plan. */
  readonly queueId: string | null;
  readonly name: Name;
}

export interface KioskDesk extends Desk {
  readonly zoneId: string;
  /** The row as we wrote it; null in a foreign plan. */
  readonly counter: Counter | null;
  readonly services: readonly Service[];
  readonly widthMetres: number;
}

/** Kiosks as desks with the occupants that offer something there. Kiosks without a number get the next free ones. */
export function readDesks(
  features: readonly SourceFeature[],
  zones: readonly Zone[],
  zoneAt: ZoneFinder,
  frame: PlanFrame,
  ledger: ImportLedger,
): KioskDesk[] {
  const kiosks = features.filter(({ type }) => type === 'kiosk').flatMap((feature) => readKiosk(feature, frame, ledger));
  const services = servicesByAnchor(features);
  const counters = ownCounters(features, ledger);
  const taken = new Set<number>();
  const numbered = kiosks.map((kiosk) => {
    const number = numberOf(kiosk.feature, taken);
    if (number !== null) taken.add(number);
    return { ...kiosk, number };
  });
  // Southwards, then eastwards: the way a plan is read.
  const order = [...numbered].sort((a, b) => a.at.y - b.at.y || a.at.x - b.at.x);
  let next = 1;
  const free = (): number => {
    while (taken.has(next)) next++;
    taken.add(next);
    return next;
  };
  return order.flatMap(({ feature, at, rect, number }): KioskDesk[] => {
    const counter = counters.get(String(feature.own.counterId)) ?? null;
    const zoneId = zoneAt(at, counter?.zoneId ?? null);
    const zone = zones.find(({ id }) => id === zoneId);
    if (!zone) return [];
    const anchorId = String(feature.properties.anchor_id);
    const offered = services.get(anchorId) ?? [];
    ledger.take(
      feature,
      ...features.filter(({ type, id }) => type === 'anchor' && id === anchorId),
      ...offered.map(({ occupant }) => occupant),
    );
    const facing = counter?.facing ?? facingOf(rect, at, zone);
    const ids = offered.map(({ queueId, name }) => queueId ?? name.en);
    return [
      {
        number: number ?? free(),
        at,
        facing,
        rowKey: counter?.id ?? `${zoneId}/${ids.join('/')}`,
        zoneId: zone.id,
        counter,
        services: offered,
        widthMetres: Math.max(rect.widthMetres, rect.depthMetres),
      },
    ];
  });
}

function readKiosk(feature: SourceFeature, frame: PlanFrame, ledger: ImportLedger): { feature: SourceFeature; rect: Rect; at: Point }[] {
  const { shape } = feature;
  if (shape === null || shape === 'bad' || shape.kind !== 'area') {
    ledger.leave(feature, shape === null ? 'no_geometry' : 'bad_geometry');
    return [];
  }
  const rect = boundsOf((shape.rings[0] ?? []).map(frame.toPlan));
  const at = { x: rect.x + rect.widthMetres / 2, y: rect.y + rect.depthMetres / 2 };
  if (at.x >= 0 && at.y >= 0 && at.x <= frame.whole.widthMetres && at.y <= frame.whole.depthMetres) return [{ feature, rect, at }];
  ledger.leave(feature, 'outside');
  return [];
}

interface Offered extends Service {
  readonly occupant: SourceFeature;
}

function servicesByAnchor(features: readonly SourceFeature[]): Map<string, Offered[]> {
  const byAnchor = new Map<string, Offered[]>();
  for (const occupant of features) {
    if (occupant.type !== 'occupant' || !occupant.name) continue;
    const anchorId = String(occupant.properties.anchor_id);
    const { queueId } = occupant.own;
    const offered = { occupant, name: occupant.name, queueId: typeof queueId === 'string' ? queueId : null };
    byAnchor.set(anchorId, [...(byAnchor.get(anchorId) ?? []), offered]);
  }
  return byAnchor;
}

function ownCounters(features: readonly SourceFeature[], ledger: ImportLedger): Map<string, Counter> {
  const counters = new Map<string, Counter>();
  for (const feature of features) {
    const { counter } = feature.own;
    if (feature.type !== 'fixture' || !Value.Check(HallFile.properties.counters.items, counter)) continue;
    counters.set(counter.id, counter);
    ledger.take(feature);
  }
  return counters;
}

/** The number we gave it, or the first in its name; null when there is none or another kiosk has it. */
function numberOf({ own, name }: SourceFeature, taken: ReadonlySet<number>): number | null {
  const number = typeof own.number === 'number' ? own.number : Number(/\d{1,4}/.exec(name?.zh ?? '')?.[0]);
  return Number.isInteger(number) && number >= 1 && !taken.has(number) ? number : null;
}

/** Staff look across the desk's long side, into their zone. */
function facingOf(rect: Rect, at: Point, zone: Zone): Facing {
  if (rect.widthMetres >= rect.depthMetres) return at.y > zone.y + zone.depthMetres / 2 ? 'north' : 'south';
  return at.x > zone.x + zone.widthMetres / 2 ? 'west' : 'east';
}
