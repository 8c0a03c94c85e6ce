import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { HallError } from '#engine/errors';
import type { PlanDocument } from '#engine/floor-plans/read-features';

/** Reads the JSON and GeoJSON files of a folder. Throws `HallError('bad_request')` when there are none. */
export async function readPlanFolder(folder: string): Promise<PlanDocument[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new HallError('bad_request', `no such folder: ${folder}`, { cause });
  });
  const planned = names.filter((name) => /\.(geo)?json$/i.test(name)).sort();
  if (planned.length === 0) throw new HallError('bad_request', `no .geojson file in ${folder}`);
  return Promise.all(planned.map((name) => readPlanFile(join(folder, name))));
}

/** Reads one file; what is no JSON is a document without any. Throws `HallError('bad_request')` when it cannot be read. */
export async function readPlanFile(path: string): Promise<PlanDocument> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new HallError('bad_request', `cannot read ${path}`, { cause });
  });
  return { name: basename(path), json: parseJson(text) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
