import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { HallError } from '#engine/errors';
import type { PlanDocument } from '#engine/floor-plans/read-features';
import { readZip } from './zip-file.ts';

const mostBytes = 64 * 1024 * 1024;
const isPlanned = (name: string): boolean => /\.(geo)?json$/i.test(name) && !/(^|\/)(__MACOSX\/|\.)/.test(name);

/** Reads the JSON and GeoJSON files of a folder or a zip archive. Throws `HallError('bad_request')` when there are none. */
export async function readPlanArchive(path: string): Promise<PlanDocument[]> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new HallError('bad_request', `no such folder or archive: ${path}`, { cause });
  });
  const names = found.isDirectory() ? (await readdir(path)).filter(isPlanned).sort() : [];
  const documents = found.isDirectory()
    ? await Promise.all(names.map((name) => readPlanFile(join(path, name))))
    : planDocuments(basename(path), await readFile(path));
  if (documents.length === 0) throw new HallError('bad_request', `no .geojson file in ${path}`);
  return documents;
}

/** Reads one file. Throws `HallError('bad_request')` when it cannot be read. */
export async function readPlanFile(path: string): Promise<PlanDocument> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new HallError('bad_request', `cannot read ${path}`, { cause });
  });
  return { name: basename(path), json: parseJson(bytes) };
}

/** The documents of a file that somebody sent: those of an archive, otherwise itself. Throws `bad_request` for a broken archive. */
export function planDocuments(name: string, bytes: Uint8Array): PlanDocument[] {
  if (!/\.zip$/i.test(name)) return [{ name, json: parseJson(bytes) }];
  return readZip(bytes, mostBytes)
    .filter((entry) => isPlanned(entry.name))
    .map((entry) => ({ name: basename(entry.name), json: parseJson(entry.bytes) }));
}

/** Undefined for what is no JSON. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  } catch {
    return undefined;
  }
}
