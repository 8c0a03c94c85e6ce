import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const pageTests = ['tests/page/**/*.test.{ts,tsx,mjs}', 'tests/**/*.page.test.{ts,tsx,mjs}'];
const endToEndTests = ['tests/e2e/**/*.test.ts'];
const integrationTests = [
  'tests/server/**/*.test.{ts,mjs}',
  'tests/journey/**/*.test.ts',
  'tests/sensors-sim/**/*.test.ts',
  'tests/engine/*.test.ts',
];
const standsBack = 'tests/support/stand-back.ts';

interface Part {
  readonly include: string[];
  readonly exclude?: string[];
  readonly timeoutSeconds: number;
  readonly setupFiles?: string[];
}

const part = (name: string, { include, exclude = [], timeoutSeconds, setupFiles = [] }: Part): TestProjectInlineConfiguration => ({
  test: {
    name,
    include,
    exclude: ['**/node_modules/**', ...exclude],
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

/**
 * One after the other, without a pause in between. The product as a person starts it is the longest and waits for clocks: what
 * runs beside it takes what it leaves of the processor.
 */
const parts = [
  part('e2e', { include: endToEndTests, timeoutSeconds: 120 }),
  part('unit', {
    include: ['tests/**/*.test.{ts,tsx,mjs}'],
    exclude: [...integrationTests, ...pageTests, ...endToEndTests],
    timeoutSeconds: 20,
    setupFiles: [standsBack],
  }),
  part('integration', { include: integrationTests, exclude: pageTests, timeoutSeconds: 30, setupFiles: [standsBack] }),
  part('page', { include: pageTests, timeoutSeconds: 60 }),
];

class PartAfterPart extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ project }: TestSpecification) => parts.findIndex(({ test }) => test?.name === project.name);
    return (await super.sort(files)).sort((one, other) => placeOf(one) - placeOf(other));
  }
}

export default defineConfig({
  test: {
    globalSetup: 'tests/support/build-programs.mjs',
    sequence: { sequencer: PartAfterPart },
    // The parts share what they import: each module is made ready for them once.
    experimental: { fsModuleCache: true },
    projects: parts,
  },
});
