import { Value } from 'typebox/value';
import type { HallFile, Name } from '#contracts/hall-plan';
import { HallError } from '../errors.ts';
import { defaultSettings, OwnSettings } from './hall-settings.ts';
import { importCounters, queuesOfServices } from './import-counters.ts';
import { ImportLedger, type LeftOut, type Squared } from './import-ledger.ts';
import { importDevices, importDoors, importSeats } from './import-standing.ts';
import { importZones, type Zone } from './import-zones.ts';
import { parseHours } from './osm-hours.ts';
import { pickLevel } from './pick-level.ts';
import { findPlanFrame, type PlanFrame } from './plan-frame.ts';
import { readDesks } from './read-desks.ts';
import { type PlanDocument, readFeatures } from './read-features.ts';
import type { SourceFeature } from './source-feature.ts';
import { findZones } from './zone-finder.ts';

/** An airport has some thousands. */
const mostFeatures = 20_000;

export interface ImportWishes {
  readonly hallId: string;
  /** Id, ordinal or name of the level; the ground floor unless told. */
  readonly level: string | null;
  /** IANA; what our own export says, or Asia/Shanghai, unless told. */
  readonly timeZone: string | null;
}

export interface ImportedPlan {
  readonly hall: HallFile;
  /** How many features were read. */
  readonly features: number;
  readonly leftOut: readonly LeftOut[];
  readonly squared: readonly Squared[];
}

/**
 * A hall from IMDF or plain GeoJSON files. Every feature is in the hall, or left out with its reason. A plan without kiosks
 * becomes a hall whose windows and queues are met as events name them. Throws `bad_request` for a plan of nothing.
 */
export function importPlan(documents: readonly PlanDocument[], wishes: ImportWishes): ImportedPlan {
  const ledger = new ImportLedger();
  const all = readFeatures(documents, ledger);
  if (all.length > mostFeatures) throw new HallError('bad_request', `${all.length} features: more than ${mostFeatures} are no floor plan`);
  const { level, features } = pickLevel(all, wishes.level, ledger);
  const frame = findPlanFrame(features, level);
  const shell = features.filter(({ type }) => type === 'venue' || type === 'building' || type === 'level');
  const { hallId } = wishes;
  const name = shell.find(({ type }) => type === 'building')?.name ??
    shell.find(({ type }) => type === 'venue')?.name ?? { zh: hallId, en: hallId };
  const zones = zonesOf(features, frame, name, ledger);
  const zoneAt = findZones(zones);
  const desks = readDesks(features, zones, zoneAt, frame, ledger);
  const own = shell.map(({ own: { hall } }) => hall).find((hall) => Value.Check(OwnSettings, hall)) as OwnSettings | undefined;
  const known = (own?.queues ?? queuesOfServices(desks)).filter(({ zoneId }) => zones.some(({ id }) => id === zoneId));
  const said = shell
    .map(({ properties: { hours } }) => (typeof hours === 'string' ? parseHours(hours) : null))
    .find((hours) => hours !== null);
  const settings = own ?? { ...defaultSettings, name, ...(said ? { openingHours: said } : {}) };
  const outline = level?.shape && level.shape !== 'bad' && level.shape.kind === 'area' ? level.shape.rings[0]?.map(frame.toPlan) : null;
  const hall: HallFile = {
    ...settings,
    id: hallId,
    timeZone: wishes.timeZone ?? settings.timeZone,
    ...(own || desks.length > 0 ? {} : { openWorld: true }),
    size: { widthMetres: frame.whole.widthMetres, depthMetres: frame.whole.depthMetres },
    ...(frame.place ? { place: frame.place } : {}),
    zones,
    queues: known,
    counters: importCounters(desks, known),
    seats: importSeats(features, frame, zoneAt, ledger),
    doors: importDoors(features, frame, outline ?? null, ledger),
    devices: importDevices(features, frame, zoneAt, ledger),
    matters: settings.matters.filter(({ queueId }) => known.some(({ id }) => id === queueId)),
  };
  ledger.take(...shell);
  for (const feature of features) if (feature.type === 'occupant' || feature.type === 'anchor') ledger.leave(feature, 'no_window');
  ledger.close(all);
  return { hall, features: all.length, leftOut: ledger.leftOut, squared: ledger.squared };
}

/** The plan's zones; the whole hall is one where it has none. */
function zonesOf(features: readonly SourceFeature[], frame: PlanFrame, name: Name, ledger: ImportLedger): Zone[] {
  const zones = importZones(features, frame, ledger);
  return zones.length > 0 ? zones : [{ id: 'hall', name, ...frame.whole }];
}
