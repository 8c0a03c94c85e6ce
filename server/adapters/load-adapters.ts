import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { Adapter } from './adapter.ts';
import { AdapterFile, type DevicePlace, PlacesFile } from './adapter-file.ts';
import { buildAdapter } from './build-adapter.ts';

/** What was found in the directories; a file that cannot be used is a problem in words and stops no other. */
export interface LoadedAdapters {
  readonly adapters: readonly Adapter[];
  readonly problems: readonly string[];
}

/**
 * Reads `*.adapter.json` and `places.json` of each directory, in order: a later adapter of the same name, and a later place of
 * the same device, replaces the earlier. `timeZones` are the halls' zones by hall id.
 */
export async function loadAdapters(directories: readonly string[], timeZones: ReadonlyMap<string, string>): Promise<LoadedAdapters> {
  const places = new Map<string, DevicePlace>();
  const adapters = new Map<string, Adapter>();
  const problems: string[] = [];
  const attempt = async (path: string, read: () => Promise<void>): Promise<void> => {
    try {
      await read();
    } catch (error) {
      problems.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  for (const directory of directories) {
    await attempt(directory, async () => {
      const names = (await readdir(directory)).sort();
      if (names.includes('places.json'))
        await attempt(join(directory, 'places.json'), async () => {
          const file = await readChecked(PlacesFile, join(directory, 'places.json'));
          for (const place of file.places) places.set(place.device.toLowerCase(), place);
        });
      for (const name of names.filter((candidate) => candidate.endsWith('.adapter.json')))
        await attempt(join(directory, name), async () => {
          const file = await readChecked(AdapterFile, join(directory, name));
          adapters.set(file.name, buildAdapter(file, await readExpression(file, directory), { places, timeZones }));
        });
    });
  }
  return { adapters: [...adapters.values()], problems };
}

async function readChecked<S extends TSchema>(schema: S, path: string) {
  const value: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (Value.Check(schema, value)) return value;
  const [error] = Value.Errors(schema, value);
  throw new Error(`${error?.instancePath || '/'} ${error?.message ?? 'is not valid'}`);
}

async function readExpression(file: AdapterFile, directory: string): Promise<string> {
  if ((file.expression === undefined) === (file.expressionFile === undefined)) throw new Error('needs either expression or expressionFile');
  return file.expression ?? readFile(join(directory, file.expressionFile ?? ''), 'utf8');
}
