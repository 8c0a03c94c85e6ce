import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { buildOnce } from './build-once.mjs';
import { programSources, programsOf } from './programs.mjs';

/** A file that stands beside a module is looked for where the module's source stands. */
const keepPlaces = (root) => ({
  name: 'keep-places',
  setup: (build) =>
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const place = `new URL(${JSON.stringify(`../../${relative(root, path)}`)}, import.meta.url).href`;
      return { loader: 'ts', contents: (await readFile(path, 'utf8')).replaceAll('import.meta.url', place) };
    }),
});

/** Builds our programs into `dist/run` when their sources changed. Resolves to false when that failed; it has then said why. */
export function buildPrograms(root, say) {
  const make = async (folder) => {
    // Loaded late: this file runs before anything is installed.
    const { build } = await import('esbuild');
    return build({
      absWorkingDir: root,
      entryPoints: programsOf(root),
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      sourcemap: true,
      logLevel: 'warning',
      plugins: [keepPlaces(root)],
    }).then(
      () => true,
      () => false,
    );
  };
  return buildOnce(root, { name: 'run', what: 'the programs', sources: programSources, make }, say);
}
