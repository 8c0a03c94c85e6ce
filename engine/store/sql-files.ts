import { readdirSync, readFileSync } from 'node:fs';

/** Text of an SQL file beside the module that names it: `loadSql(import.meta.url, 'sql/repeats.sql')`. */
export function loadSql(moduleUrl: string, path: string): string {
  return readFileSync(new URL(path, moduleUrl), 'utf8');
}

/** Numbered schema files of a folder in their order: `001-events.sql`, … */
export function loadSchema(moduleUrl: string, folder: string): { readonly name: string; readonly text: string }[] {
  const url = new URL(`${folder}/`, moduleUrl);
  return readdirSync(url)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, url), 'utf8') }));
}
