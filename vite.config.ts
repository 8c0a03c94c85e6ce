import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
/** The server `vite` (without build) sends API and live traffic to. */
const backend = process.env.HALLTIDE_BACKEND ?? 'http://127.0.0.1:8080';

/** Which library chunk a module belongs to: React is needed at once, the others only where they are used. */
function libraryOf(id: string): string | undefined {
  if (/node_modules\/(react|react-dom|scheduler)\//.test(id)) return 'react';
  if (/node_modules\/three\//.test(id)) return 'three';
  if (/node_modules\/(d3|d3-[a-z]+|internmap)\//.test(id)) return 'd3';
  return undefined;
}

export const config = defineConfig({
  root: path('./web'),
  esbuild: { jsx: 'automatic' },
  build: {
    outDir: path('./dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_500,
    rollupOptions: {
      output: { manualChunks: libraryOf },
      // The component library marks its modules for server rendering, which has no meaning here.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  server: { proxy: { '/api/live': { target: backend, ws: true }, '/api': backend } },
});

export default config;
