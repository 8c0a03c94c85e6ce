import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
/** The floor's test page, served from the sources on a free port. */
export async function serveFloorPage(): Promise<{ readonly address: string; readonly server: ViteDevServer }> {
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'mpa',
    cacheDir: `${tmpdir()}/halltide-floor-page`,
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    // Only the thread that draws imports it: found late, it would make the server load the page anew.
    optimizeDeps: { entries: ['tests/web/floor/page/index.html'], include: ['three', 'three/addons/utils/BufferGeometryUtils.js'] },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? '';
  return { address: `${address}tests/web/floor/page/index.html`, server };
}
