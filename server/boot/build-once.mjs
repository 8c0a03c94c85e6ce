import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const stampName = '.built-from';

function* filesOf(path) {
  if (statSync(path).isFile()) return void (yield path);
  for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name));
}

/** One hash over the content of every file in `sources`, files and folders of `root`. */
function hashSources(root, sources) {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const file of filesOf(join(root, source))) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/**
 * Makes the folder `dist/<name>` when `sources` have changed since it was made. `make(folder)` fills an empty folder and
 * resolves to whether it could; `what` is built, as said aloud. Resolves to false when it failed; it has then said why.
 */
export async function buildOnce(root, { name, what, sources, make }, say) {
  const built = join(root, 'dist', name);
  const stamp = join(built, stampName);
  const wanted = hashSources(root, sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  say(`building ${what} …`);
  const startedAt = performance.now();
  // Built beside and moved into place: what is in use, or another start at the same time, never sees half of it.
  const fresh = `${built}-${process.pid}`;
  const old = `${fresh}-old`;
  mkdirSync(fresh, { recursive: true });
  try {
    if (!(await make(fresh))) {
      say(`building ${what} failed`);
      return false;
    }
    writeFileSync(join(fresh, stampName), wanted);
    if (existsSync(built)) renameSync(built, old);
    renameSync(fresh, built);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
  say(`${what} built in ${Math.ceil((performance.now() - startedAt) / 1000)} s`);
  return true;
}
