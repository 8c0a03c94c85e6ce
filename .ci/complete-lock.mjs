/**
 * `node .ci/complete-lock.mjs`: after a change of dependencies, names in package-lock.json every optional package its
 * dependants name exactly. npm leaves out those of platforms that the registry at hand does not carry, and then `npm ci`
 * of npm 11 refuses the lockfile on every platform. Platforms are read off the packages' names, as their makers build them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'universal', 'wasm32'];

/** What a platform package's name says of where it runs; null for a name that says nothing. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const system = systems.find((candidate) => words.includes(candidate));
  const processor = processors.find((candidate) => words.includes(candidate));
  if (!system || !processor) return null;
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : words.some((word) => word.startsWith('gnu')) ? 'glibc' : null;
  return {
    ...(libc && system === 'linux' ? { libc: [libc] } : {}),
    os: [system],
    cpu: processor === 'universal' ? ['x64', 'arm64'] : [processor],
  };
}

const file = argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = {};
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const at = `node_modules/${name}`;
    if (lock.packages[at] || lock.packages[`${path}/node_modules/${name}`] || !/^\d+\.\d+\.\d+/.test(version)) continue;
    const platform = platformOf(name);
    if (platform) added[at] = { version, ...(entry.dev ? { dev: true } : {}), optional: true, ...platform };
  }
}
const sorted = Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(sorted);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
for (const name of Object.keys(added)) process.stdout.write(`${name}\n`);
