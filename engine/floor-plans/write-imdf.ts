import type { HallFile, PlaceOnEarth } from '#contracts/hall-plan';
import { geoFrame } from './geo-frame.ts';
import { hallExtension, type ImdfArchive, type ImdfFeature, imdfTypes, imdfVersion } from './imdf.ts';
import { ImdfPen } from './imdf-pen.ts';
import { writeCounters } from './write-counters.ts';
import { writeShell } from './write-shell.ts';
import { writeStanding } from './write-standing.ts';

export interface ImdfWriting {
  readonly place: PlaceOnEarth;
  readonly address: { readonly address: string; readonly locality: string; readonly country: string };
  /** ISO-8601 UTC. */
  readonly created: string;
  readonly generatedBy: string;
}

/**
 * A hall as an IMDF archive: the hall is venue, building and level, zones are sections, rows of windows are fixtures, each
 * window a kiosk with an occupant for every queue it serves. The same hall at the same place gives the same features.
 */
export function writeImdf(hall: HallFile, writing: ImdfWriting): ImdfArchive {
  const pen = new ImdfPen(hall, geoFrame(writing.place));
  const features = [...writeShell(pen, writing.address), ...writeCounters(pen), ...writeStanding(pen)];
  return {
    'manifest.json': {
      version: imdfVersion,
      created: writing.created,
      generated_by: writing.generatedBy,
      language: 'zh-Hans',
      extensions: [hallExtension],
    },
    ...Object.fromEntries(
      imdfTypes.map((type) => [`${type}.geojson`, { type: 'FeatureCollection', name: type, features: ofType(features, type) }]),
    ),
  };
}

const ofType = (features: readonly ImdfFeature[], type: string): ImdfFeature[] =>
  features.filter((feature) => feature.feature_type === type);
