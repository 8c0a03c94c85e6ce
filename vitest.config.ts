import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const pageTests = ['tests/page/**/*.test.{ts,tsx,mjs}', 'tests/**/*.page.test.{ts,tsx,mjs}'];
const endToEndTests = ['tests/e2e/**/*.test.ts'];
const integrationTests = ['tests/server/**/*.test.{ts,mjs}', 'tests/journey/**/*.test.ts'];

/** The parts run in this order; those with the same place run side by side. Browsers get the machine to themselves. */
const part = (name: string, place: number, include: string[], exclude: string[], serial: boolean, timeoutSeconds: number) => ({
  test: {
    name,
    include,
    exclude: ['**/node_modules/**', ...exclude],
    sequence: { groupOrder: place },
    maxWorkers: serial ? 1 : Math.max(1, availableParallelism()),
    fileParallelism: !serial,
    // Nothing of ours keeps a state of its module: files share what they import, which takes longer than most of them.
    isolate: false,
    testTimeout: timeoutSeconds * 1000,
    hookTimeout: timeoutSeconds * 1000,
  },
});

export default defineConfig({
  test: {
    projects: [
      part('unit', 0, ['tests/**/*.test.{ts,tsx,mjs}'], [...integrationTests, ...pageTests, ...endToEndTests], false, 20),
      part('integration', 0, integrationTests, pageTests, false, 30),
      part('page', 1, pageTests, [], true, 60),
      part('e2e', 2, endToEndTests, [], true, 120),
    ],
  },
});
