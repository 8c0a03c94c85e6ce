import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const pageTests = ['tests/page/**/*.test.{ts,tsx,mjs}', 'tests/**/*.page.test.{ts,tsx,mjs}'];
const endToEndTests = ['tests/e2e/**/*.test.ts'];
const integrationTests = [
  'tests/server/**/*.test.{ts,mjs}',
  'tests/journey/**/*.test.ts',
  'tests/sensors-sim/**/*.test.ts',
  'tests/engine/*.test.ts',
];

interface Part {
  readonly include: string[];
  readonly exclude?: string[];
  readonly timeoutSeconds: number;
  readonly setupFiles?: string[];
}

/** Parts of the same place run side by side, one place after the other. */
const part = (
  name: string,
  place: number,
  { include, exclude = [], timeoutSeconds, setupFiles = [] }: Part,
): TestProjectInlineConfiguration => ({
  test: {
    name,
    include,
    exclude: ['**/node_modules/**', ...exclude],
    sequence: { groupOrder: place },
    // Much of what is tested waits: for a store, a broker, a browser, a clock.
    maxWorkers: availableParallelism() + 1,
    // As the product has it: less of what lives for one test is copied. Few tests run long enough to earn back optimized code.
    execArgv: ['--max-semi-space-size=64', '--interrupt-budget=600000'],
    // Nothing of ours keeps a state of its module: files share what they import, which takes longer than most of them.
    isolate: false,
    setupFiles,
    testTimeout: timeoutSeconds * 1000,
    hookTimeout: timeoutSeconds * 1000,
  },
});

export default defineConfig({
  test: {
    globalSetup: 'tests/support/build-programs.mjs',
    // The parts share what they import: each module is made ready for them once.
    experimental: { fsModuleCache: true },
    projects: [
      part('integration', 0, { include: integrationTests, exclude: pageTests, timeoutSeconds: 30 }),
      part('page', 1, { include: pageTests, timeoutSeconds: 60 }),
      // The product as a person starts it waits for clocks; what only computes takes what it leaves of the processor.
      part('e2e', 2, { include: endToEndTests, timeoutSeconds: 120 }),
      part('unit', 2, {
        include: ['tests/**/*.test.{ts,tsx,mjs}'],
        exclude: [...integrationTests, ...pageTests, ...endToEndTests],
        timeoutSeconds: 20,
        setupFiles: ['tests/support/stand-back.ts'],
      }),
    ],
  },
});
