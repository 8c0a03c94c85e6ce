import type { ServiceWithin } from './modified-offered-load.ts';
import { normalShare } from './normal-share.ts';

/** Of service times that are all the same. */
export const constantWithin =
  (serviceMinutes: number): ServiceWithin =>
  (minutes) =>
    Math.min(minutes, serviceMinutes);

/** Of exponential service times. */
export const exponentialWithin =
  (meanMinutes: number): ServiceWithin =>
  (minutes) =>
    meanMinutes * -Math.expm1(-minutes / meanMinutes);

/** Of lognormal service times with a coefficient of variation above 0 (the limited expected value; Klugman, Panjer and Willmot 2004). */
export function lognormalWithin(meanMinutes: number, coefficientOfVariation: number): ServiceWithin {
  const deviation = Math.sqrt(Math.log(1 + coefficientOfVariation ** 2));
  return (minutes) => {
    if (minutes <= 0) return 0;
    const place = Math.log(minutes / meanMinutes) / deviation;
    return meanMinutes * normalShare(place - deviation / 2) + minutes * normalShare(-place - deviation / 2);
  };
}
