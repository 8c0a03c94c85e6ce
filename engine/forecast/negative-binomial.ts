/** Terms are kept below this by taking out a common factor. */
const tooLarge = 1e200;

/**
 * Quantiles of a negative binomial count at ascending `shares` within 0–1: the least counts with at least so much probability up to
 * them. `shape` is mean² ÷ (variance − mean); infinite for a Poisson count. A mean of 0 is always 0.
 */
export function countQuantiles(mean: number, shape: number, shares: readonly number[]): number[] {
  if (!(mean > 0)) return shares.map(() => 0);
  const poisson = !Number.isFinite(shape);
  // Probabilities are told as multiples of that of 0, which may be too small for a number: its logarithm is kept apart.
  const logOfNone = poisson ? -mean : -shape * Math.log1p(mean / shape);
  const step = mean / (shape + mean);
  let count = 0;
  let term = 1;
  let sum = 1;
  let taken = 0;
  return shares.map((share) => {
    const wanted = Math.log(Math.min(share, 1 - 1e-12)) - logOfNone - 1e-12;
    while (Math.log(sum) + taken < wanted) {
      term *= poisson ? mean / (count + 1) : (step * (shape + count)) / (count + 1);
      sum += term;
      count += 1;
      if (sum > tooLarge) {
        taken += Math.log(sum);
        term /= sum;
        sum = 1;
      }
    }
    return count;
  });
}
