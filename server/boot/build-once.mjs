import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

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

/** Another start may have moved it aside by now. */
function moveAside(built, old) {
  try {
    renameSync(built, old);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** Another start may have put its own there by now, made of the same sources. */
function moveInto(fresh, built) {
  try {
    renameSync(fresh, built);
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  }
}

/** Removes what builds that were killed have left beside `built`. */
function sweep(built) {
  const left = new RegExp(`^${basename(built)}-(\\d+)(-old)?$`);
  for (const name of existsSync(dirname(built)) ? readdirSync(dirname(built)) : []) {
    const [, pid] = left.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(dirname(built), name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
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
  sweep(built);
  mkdirSync(fresh, { recursive: true });
  try {
    if (!(await make(fresh))) {
      say(`building ${what} failed`);
      return false;
    }
    writeFileSync(join(fresh, stampName), wanted);
    moveAside(built, old);
    moveInto(fresh, built);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
  say(`${what} built in ${Math.ceil((performance.now() - startedAt) / 1000)} s`);
  return true;
}
