import { setFlagsFromString } from 'node:v8';

/** So much of what lives in the heap may gather on top of it as garbage, percent. */
const growingPercent = 50;

/**
 * Keeps the heap close to what lives in it. Left alone V8 waits for up to three times as much garbage again, and under load the
 * messages of every batch are such garbage. It reads this flag at each collection, so a running process may set it.
 */
export function limitHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${growingPercent}`);
}
