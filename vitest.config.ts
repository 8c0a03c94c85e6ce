import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const pageTests = ['tests/page/**/*.test.{ts,tsx,mjs}', 'tests/**/*.page.test.{ts,tsx,mjs}'];
const endToEndTests = ['tests/e2e/**/*.test.ts'];
const integrationTests = ['tests/server/**/*.test.{ts,mjs}', 'tests/journey/**/*.test.ts'];

const cores = Math.max(1, availableParallelism());

/** The parts run in this order; those with the same place run side by side, on as many workers. */
const part = (name: string, place: number, include: string[], exclude: string[], maxWorkers: number, timeoutSeconds: number) => ({
  test: {
    name,
    include,
    exclude: ['**/node_modules/**', ...exclude],
    sequence: { groupOrder: place },
    maxWorkers,
    // Nothing of ours keeps a state of its module: files share what they import, which takes longer than most of them.
    isolate: false,
    testTimeout: timeoutSeconds * 1000,
    hookTimeout: timeoutSeconds * 1000,
  },
});

export default defineConfig({
  test: {
    globalSetup: 'tests/support/build-programs.mjs',
    projects: [
      part('unit', 0, ['tests/**/*.test.{ts,tsx,mjs}'], [...integrationTests, ...pageTests, ...endToEndTests], cores, 20),
      part('integration', 0, integrationTests, pageTests, cores, 30),
      // A browser waits for frames and clocks most of the time.
      part('page', 1, pageTests, [], cores + 1, 60),
      part('e2e', 2, endToEndTests, [], 1, 120),
    ],
  },
});
