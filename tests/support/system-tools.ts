import { execFileSync, type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program the tests need from the system, not from npm. */
export interface SystemTool {
  readonly name: string;
  /** An environment variable that names the program's path, for machines where it stands elsewhere. */
  readonly variable: string;
  readonly commands: readonly string[];
  /** Where it stands when it is not on the path. */
  readonly places: readonly string[];
  /** The Debian packages that bring it, the one we would rather have first: not every release knows them all. */
  readonly packages: readonly [string, ...string[]];
}

export const chromium: SystemTool = {
  name: 'Chromium',
  variable: 'HALLTIDE_CHROMIUM',
  // The same browser without its own windows and menus, which take as long as our page.
  commands: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  places: ['/usr/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  packages: ['chromium-headless-shell', 'chromium'],
};

export const mosquitto: SystemTool = {
  name: 'mosquitto',
  variable: 'HALLTIDE_MOSQUITTO',
  commands: ['mosquitto'],
  places: ['/usr/sbin/mosquitto', '/usr/local/sbin/mosquitto', '/opt/homebrew/sbin/mosquitto'],
  packages: ['mosquitto'],
};

export const mosquittoPublisher: SystemTool = {
  name: 'mosquitto_pub',
  variable: 'HALLTIDE_MOSQUITTO_PUB',
  commands: ['mosquitto_pub'],
  places: ['/usr/bin/mosquitto_pub', '/opt/homebrew/bin/mosquitto_pub'],
  packages: ['mosquitto-clients'],
};

/** Where the tool stands on this machine; null when nowhere we know of. */
export function findTool(tool: SystemTool): string | null {
  const named = process.env[tool.variable];
  if (named) return isProgram(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = tool.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...tool.places].find(isProgram) ?? null;
}

/** The same, for a test that cannot do without: throws with the way to get it. */
export function requireTool(tool: SystemTool): string {
  const path = findTool(tool);
  if (path === null) throw new Error(howToGet([tool]));
  return path;
}

/** One line that tells a person how to get what is missing. */
export function howToGet(missing: readonly SystemTool[]): string {
  const names = missing.map((tool) => tool.name).join(', ');
  const variables = missing.map((tool) => tool.variable).join(', ');
  return `not found: ${names}. On Debian or Ubuntu: apt-get install ${missing.map((tool) => tool.packages.at(-1)).join(' ')}; elsewhere install them and name their paths in ${variables}`;
}

/** Installs from Debian's packages where we may: on Debian, as root. False when that is not so or did not work. */
export function installTools(missing: readonly SystemTool[]): boolean {
  if (!isDebian() || process.getuid?.() !== 0) return false;
  return install(missing) || (aptGet('update', '-q') && install(missing));
}

function install(missing: readonly SystemTool[]): boolean {
  const isKnown = (name: string): boolean => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;
  const packages = missing.map((tool) => tool.packages.find(isKnown) ?? tool.packages[0]);
  return aptGet('install', '-y', '--no-install-recommends', ...packages);
}

function aptGet(...args: string[]): boolean {
  const options: SpawnSyncOptions = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  return spawnSync('apt-get', args, options).status === 0;
}

/** The tool's own words about its version, for the record of a run. */
export function versionOf(path: string): string {
  const flag = path.includes('mosquitto') ? '-h' : '--version';
  const { stdout } = spawnSync(path, [flag], { encoding: 'utf8' });
  return stdout.split('\n')[0]?.trim() ?? '';
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isDebian(): boolean {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
