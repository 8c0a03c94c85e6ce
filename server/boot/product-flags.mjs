import { availableParallelism } from 'node:os';

/** As many as Node starts by itself: more would only be more to wait for. */
const helpersAtMost = 4;

/**
 * What Node is told when it runs a program of ours. Events live until they are on disk: with the usual 16 MiB for young objects
 * each of a large batch would be copied twice before. Collecting waits for the slowest of its threads, so that there are no more
 * of them than processors.
 */
export const productFlags = [
  '--max-semi-space-size=64',
  `--v8-pool-size=${Math.min(helpersAtMost, availableParallelism())}`,
  '--enable-source-maps',
];
