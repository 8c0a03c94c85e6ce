import { setFlagsFromString } from 'node:v8';

/** So much of what lives in the heap may gather on top of it as garbage, percent. */
const growingPercent = 50;
/** The same while a great deal is taken in at once. */
const bulkGrowingPercent = 200;

/** V8 reads this flag at each collection, so a running process may set it. */
const setGrowth = (percent: number): void => setFlagsFromString(`--heap-growing-percent=${percent}`);

/**
 * Keeps the heap close to what lives in it. Left alone V8 waits for up to three times as much garbage again, and under load the
 * messages of every batch are such garbage.
 */
export const limitHeapGrowth = (): void => setGrowth(growingPercent);

/** Gives the heap room while `act` takes in a great deal: else a fifth of its time goes into looking for garbage. */
export async function withRoomyHeap<T>(act: () => Promise<T>): Promise<T> {
  setGrowth(bulkGrowingPercent);
  try {
    return await act();
  } finally {
    limitHeapGrowth();
  }
}
