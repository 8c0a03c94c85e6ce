/**
 * Chance without a stream: a draw is a function of *whose* it is and *what* it is for. The n-th visitor of a day is the same
 * person in every scenario (common random numbers), however events interleave, and nothing has to be kept in step.
 */

/** A 32-bit permutation without visible structure (lowbias32, Ettinger and Wellons 2018). */
export function mix(word: number): number {
  let x = word | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}

const golden = 0x9e3779b9;

/** The key of the `place`-th thing of a family that two words name; a draw mixes it once more. */
export const keyOf = (first: number, second: number, place: number): number => mix((first + Math.imul(place + 1, golden)) | 0) ^ second;

/** The draw that `key` makes for `purpose`: 32 random bits, as a signed number. */
export const drawWord = (key: number, purpose: number): number => mix((key + Math.imul(purpose + 1, 0xbb67ae85)) | 0);

/** A draw as a number in (0, 1), never its ends. */
export const shareOf = (word: number): number => ((word >>> 0) + 0.5) * 2.3283064365386963e-10;

/** A word of a text: FNV-1a and a last mixing. */
export function wordOf(text: string): number {
  let word = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) word = Math.imul(word ^ text.charCodeAt(place), 0x01000193);
  return mix(word);
}
