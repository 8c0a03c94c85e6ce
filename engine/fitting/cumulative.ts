import { gammaln } from 'simple-statistics';

/** Share of standard normal values below `z`; error below 2e-7 (Abramowitz and Stegun 1964, 7.1.26). */
export function normalShareBelow(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp(-x * x);
  return z < 0 ? tail / 2 : 1 - tail / 2;
}

/** Share of gamma variates of this shape and scale 1 below `x`: series below the shape, continued fraction above (Lentz 1976). */
export function gammaShareBelow(shape: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let n = 1; n < 500 && term > sum * 1e-12; n += 1) {
      term *= x / (shape + n);
      sum += term;
    }
    return Math.min(1, front * sum);
  }
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 500; n += 1) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b || 1e-300);
    c = b + a / c || 1e-300;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-12) break;
  }
  return Math.max(0, 1 - front * fraction);
}

/** The logarithm of the gamma function, for arguments above 0. */
export const logGamma = (x: number): number => gammaln(x);

/** Its derivative: recurrence up to 6, then the asymptotic series. */
export function digamma(x: number): number {
  let sum = 0;
  let at = x;
  for (; at < 6; at += 1) sum -= 1 / at;
  const inverse = 1 / (at * at);
  return sum + Math.log(at) - 0.5 / at - inverse * (1 / 12 - inverse * (1 / 120 - inverse / 252));
}
