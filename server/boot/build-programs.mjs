import { readFile } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import { buildOnce } from './build-once.mjs';
import { programSources, programsOf } from './programs.mjs';

/** A file that stands beside a module is looked for where the module's source stands. */
const keepPlaces = (root) => ({
  name: 'keep-places',
  load: {
    filter: { id: /\.ts$/ },
    handler: async (path) => {
      const place = `new URL(${JSON.stringify(`../../${relative(root, path)}`)}, import.meta.url).href`;
      return { moduleType: 'ts', code: (await readFile(path, 'utf8')).replaceAll('import.meta.url', place) };
    },
  },
});

/** Ours are found by their place, or by a name of our own (`#engine/…`). */
const isLibrary = (id) => !/^[./#]/.test(id) && !isAbsolute(id);

/** Builds our programs into `dist/run` when their sources changed. Resolves to false when that failed; it has then said why. */
export function buildPrograms(root, say) {
  const make = async (folder) => {
    // Loaded late: this file runs before anything is installed.
    const { build } = await import('rolldown');
    return build({
      cwd: root,
      input: programsOf(root),
      platform: 'node',
      transform: { target: 'node20' },
      external: isLibrary,
      plugins: [keepPlaces(root)],
      logLevel: 'warn',
      output: { dir: folder, entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs', sourcemap: true },
    }).then(
      () => true,
      (error) => {
        say(error.message);
        return false;
      },
    );
  };
  return buildOnce(root, { name: 'run', what: 'the programs', sources: programSources, make }, say);
}
