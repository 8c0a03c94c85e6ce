import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './child.mjs';

/**
 * True when `node_modules` holds what the lockfile names. npm writes its own account of the tree last, so an interrupted
 * install counts as none. Optional packages of other platforms may be absent.
 */
export function isInstalled(root) {
  const installedFile = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(locked).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === '') return true;
    const there = installed[path];
    return there ? there.version === version : Boolean(optional || devOptional || peer);
  });
}

/** Installs from the lockfile when needed. Resolves to false when npm failed; npm has then said why. */
export async function install(root, say) {
  if (isInstalled(root)) return true;
  say('installing what package-lock.json names (about a minute, once) …');
  const startedAt = performance.now();
  // Progress belongs on standard error: standard output is the command's. The page is built here, so build tools are wanted in production too.
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const code = npm?.endsWith('.js')
    ? await runChild(process.execPath, [npm, ...args], options)
    : await runChild('npm', args, { ...options, shell: process.platform === 'win32' });
  if (code === 0) say(`installed in ${Math.round((performance.now() - startedAt) / 1000)} s`);
  else say(`npm ci failed with code ${code}: is the package registry within reach?`);
  return code === 0;
}
