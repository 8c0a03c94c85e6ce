import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { Value } from 'typebox/value';
import { type HallFile, PlaceOnEarth } from '#contracts/hall-plan';
import { HallError } from '#engine/errors';
import { writeImdf } from '#engine/floor-plans/write-imdf';
import { hallFoldersOf, loadHalls } from '../load-halls.ts';
import type { CliCommand, CliContext, CliOutcome } from './command.ts';
import { declareDataFolder, readCliSettings } from './open-node-access.ts';

interface ExportOptions {
  readonly imdf: string;
  readonly at?: readonly [number, number];
  readonly rotate?: number;
  readonly address?: string;
  readonly locality?: string;
  readonly country: string;
  readonly data?: string;
}

/** Declares `plan export`: the hall as its file says it, one GeoJSON file a feature type. */
export function declarePlanExport(command: Command, act: Parameters<CliCommand['declare']>[1]): void {
  command
    .description("write a hall's plan as an IMDF 1.0.0 archive: one GeoJSON file a feature type, and the manifest")
    .argument('<hall>', 'the hall')
    .requiredOption('--imdf <folder>', 'folder to write; made when it is not there')
    .option('--at <lon,lat>', "where the plan's north-west corner lies, degrees (WGS 84); what the hall file says unless told", parseLonLat)
    .option('--rotate <degrees>', "how far the plan's upper edge is turned clockwise from true north", parseDegrees)
    .option('--address <text>', "street and number; the hall's name unless told")
    .option('--locality <text>', "town; the hall's name unless told")
    .option('--country <code>', 'ISO 3166', 'CN');
  declareDataFolder(command);
  command.action((hall: string, options: ExportOptions) => act((context) => exportPlan(hall, options, context)));
}

async function exportPlan(hallId: string, options: ExportOptions, context: CliContext): Promise<CliOutcome> {
  const settings = readCliSettings(options, context);
  const halls = await loadHalls(hallFoldersOf(settings.dataDir, settings.hallFolders, settings.withShippedHalls));
  const hall = halls.find(({ id }) => id === hallId);
  if (!hall) throw new HallError('unknown_hall', `unknown hall: ${hallId} (known: ${halls.map(({ id }) => id).join(', ')})`);
  const place = placeOf(hall, options);
  if (!hall.place && !options.at) context.say('this hall lies nowhere: it is written at 0,0; say where with --at <lon,lat>');
  const { address = hall.name.zh, locality = hall.name.zh, country } = options;
  const created = new Date().toISOString();
  const archive = writeImdf(hall, { place, address: { address, locality, country }, created, generatedBy: 'Halltide' });
  await mkdir(options.imdf, { recursive: true });
  for (const [name, document] of Object.entries(archive))
    await writeFile(join(options.imdf, name), `${JSON.stringify(document, null, 1)}\n`);
  const features = Object.fromEntries(
    Object.entries(archive).flatMap(([name, document]) => {
      const { features: list } = document as { features?: readonly unknown[] };
      return list ? [[name.replace('.geojson', ''), list.length]] : [];
    }),
  );
  const total = Object.values(features).reduce((sum, count) => sum + count, 0);
  return {
    done: true,
    document: { hall: hallId, folder: options.imdf, place, features },
    text: `${total} features of ${hallId} written to ${options.imdf}, at ${place.longitude}, ${place.latitude}, turned by ${place.rotationDegrees}°`,
  };
}

function placeOf({ place }: HallFile, { at, rotate }: ExportOptions): PlaceOnEarth {
  const [longitude, latitude] = at ?? [place?.longitude ?? 0, place?.latitude ?? 0];
  const rotationDegrees = rotate ?? place?.rotationDegrees ?? 0;
  const wanted: unknown = { longitude, latitude, rotationDegrees };
  if (!Value.Check(PlaceOnEarth, wanted))
    throw new HallError('bad_request', `no such place: ${longitude}, ${latitude}, turned by ${rotationDegrees}°`);
  return wanted;
}

function parseLonLat(text: string): readonly [number, number] {
  const [longitude, latitude, ...rest] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (longitude === undefined || latitude === undefined || rest.length > 0 || Number.isNaN(longitude + latitude))
    throw new InvalidArgumentError('say longitude and latitude in degrees: 112.8513,35.4907');
  return [longitude, latitude];
}

function parseDegrees(text: string): number {
  const degrees = Number(text);
  if (text.trim() === '' || Number.isNaN(degrees)) throw new InvalidArgumentError('say degrees, -180 to 180');
  return degrees;
}
