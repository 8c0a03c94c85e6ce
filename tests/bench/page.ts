import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../support/source-files.ts';
import type { BenchResult } from './bench.ts';
import { rounded } from './bench.ts';

const bytesPerKilobyte = 1000;

/** Compressed size of the JavaScript that a browser fetches before the page shows: what `index.html` names and all that imports at once. */
export async function run(): Promise<BenchResult> {
  const built = join(projectRoot, 'dist/web');
  const first = firstLoad(built);
  const all = readdirSync(join(built, 'assets')).filter((name) => name.endsWith('.js'));
  const kilobytes = (paths: readonly string[]) =>
    rounded(paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(built, path))).length, 0) / bytesPerKilobyte);
  return { gzipKilobytes: kilobytes(first), files: first.length, everyPageGzipKilobytes: kilobytes(all.map((name) => `assets/${name}`)) };
}

/** Scripts of the first load, from the built folder: entry and preloads, then whatever they import statically. */
export function firstLoad(built: string): string[] {
  const html = readFileSync(join(built, 'index.html'), 'utf8');
  const wanted = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].flatMap(([, path]) => (path ? [path] : []));
  const found = new Set<string>();
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const text = readFileSync(join(built, path), 'utf8');
    // In the built files `import(` is a later load; `import … from "./x.js"` and `import"./x.js"` belong to the first.
    for (const [, name] of text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g)) if (name) wanted.push(`assets/${name}`);
  }
  return [...found].sort();
}
