import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runChild } from './child.mjs';

/** What the page is made of. */
const sources = ['web', 'engine/contracts', 'vite.config.ts', 'package-lock.json', 'tsconfig.base.json'];
const stampName = '.built-from';

function* filesOf(path) {
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) yield* filesOf(child);
    else if (entry.isFile()) yield child;
  }
}

/** One hash over the content of everything the page is made of. */
export function hashSources(root) {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(root, source);
    const files = source.includes('.') ? [path] : [...filesOf(path)];
    for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Builds the page into `dist/web` when its sources changed. Resolves to false when the build failed; it has then said why. */
export async function buildPage(root, say) {
  const built = join(root, 'dist/web');
  const stamp = join(built, stampName);
  const wanted = hashSources(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  say('building the page …');
  const startedAt = performance.now();
  // Built beside and moved into place: a page in use, or another start at the same time, never sees half of one.
  const fresh = join(root, `dist/web-${process.pid}`);
  const old = `${fresh}-old`;
  mkdirSync(join(root, 'dist'), { recursive: true });
  try {
    const args = ['node_modules/vite/bin/vite.js', 'build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'error'];
    // React has a build for its own developers, too, several times as slow.
    const env = { ...process.env, NODE_ENV: 'production' };
    const code = await runChild(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2], env });
    if (code !== 0) {
      say(`building the page failed with code ${code}`);
      return false;
    }
    writeFileSync(join(fresh, stampName), wanted);
    if (existsSync(built)) renameSync(built, old);
    renameSync(fresh, built);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
  say(`page built in ${Math.round((performance.now() - startedAt) / 1000)} s`);
  return true;
}
