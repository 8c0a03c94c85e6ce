import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HallFile, PlaceOnEarth } from '#contracts/hall-plan';
import type { ImdfFeature } from '#engine/floor-plans/imdf';
import type { PlanDocument } from '#engine/floor-plans/read-features';
import { writeImdf } from '#engine/floor-plans/write-imdf';
import { projectRoot } from '../../support/source-files.ts';

export const shippedHall = (id: string): HallFile =>
  JSON.parse(readFileSync(join(projectRoot, 'datasets/halls', `${id}.json`), 'utf8')) as HallFile;

export const somePlace: PlaceOnEarth = { longitude: 119.92, latitude: 32.46, rotationDegrees: 17.5 };

/** The hall's IMDF archive as it comes back from disk. */
export function exported(hall: HallFile, place: PlaceOnEarth = somePlace): PlanDocument[] {
  const address = { address: '1 Hall Street', locality: 'Town', country: 'CN' };
  const archive = writeImdf(hall, { place, address, created: '2026-03-02T02:00:00.000Z', generatedBy: 'Halltide' });
  return Object.entries(JSON.parse(JSON.stringify(archive)) as object).map(([name, json]) => ({ name, json }));
}

export function featuresOf(documents: readonly PlanDocument[], type: string): ImdfFeature[] {
  const found = documents.find(({ name }) => name === `${type}.geojson`)?.json as { features: ImdfFeature[] } | undefined;
  return found?.features ?? [];
}

/** The archive as a program that knows nothing of ours would pass it on. */
export function withoutOurs(documents: readonly PlanDocument[]): PlanDocument[] {
  return documents.map(({ name, json }) => {
    const { features, ...rest } = json as { features?: ImdfFeature[] };
    return { name, json: features ? { ...rest, features: features.map(({ halltide: _, ...feature }) => feature) } : json };
  });
}
