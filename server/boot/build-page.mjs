import { buildOnce } from './build-once.mjs';
import { runChild } from './child.mjs';

const page = {
  name: 'web',
  what: 'the page',
  sources: ['web', 'engine/contracts', 'vite.config.ts', 'package-lock.json', 'tsconfig.base.json'],
};

/** Builds the page into `dist/web` when its sources changed. Resolves to false when the build failed; it has then said why. */
export function buildPage(root, say) {
  const make = async (folder) => {
    const args = ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
    // React has a build for its own developers, too, several times as slow.
    const env = { ...process.env, NODE_ENV: 'production' };
    return (await runChild(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2], env })) === 0;
  };
  return buildOnce(root, { ...page, make }, say);
}
