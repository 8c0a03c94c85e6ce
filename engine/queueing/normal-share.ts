/**
 * The share of standard normal values below `x`, to 15 digits (Hart 1968, algorithm 5666, as in West 2005, "Better approximations to
 * cumulative normal functions").
 */
export function normalShare(x: number): number {
  const size = Math.abs(x);
  const above = size > 37 ? 0 : size < 7.07106781186547 ? nearTail(size) : farTail(size);
  return x > 0 ? 1 - above : above;
}

/** Density of the standard normal distribution. */
export const normalDensity = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

const upper = [
  220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165, 0.700383064443688, 3.52624965998911e-2,
];
const lower = [
  440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207, 1.75566716318264,
  8.83883476483184e-2,
];

function nearTail(size: number): number {
  return (Math.exp((-size * size) / 2) * polynomial(upper, size)) / polynomial(lower, size);
}

/** A continued fraction. */
function farTail(size: number): number {
  const fraction = [4, 3, 2, 1].reduce((below, step) => size + step / below, size + 0.65);
  return normalDensity(size) / fraction;
}

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
