import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
/** The server `vite` (without build) sends API and live traffic to. */
const backend = process.env.HALLTIDE_BACKEND ?? 'http://127.0.0.1:8080';

/** React is needed at once, the other libraries only where they are used: each is a file of its own. */
const libraries = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'three', test: /node_modules\/three\// },
  { name: 'd3', test: /node_modules\/(d3|d3-[a-z]+|internmap)\// },
];

export const config = defineConfig({
  root: path('./web'),
  build: {
    outDir: path('./dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      output: { codeSplitting: { groups: libraries } },
    },
  },
  server: { proxy: { '/api/live': { target: backend, ws: true }, '/api': backend } },
});

export default config;
