import { offeredLoadErlangs, type ServiceLoad } from './service-load.ts';

/** How often so many people are there, waiting or at a window, as a share of the time. */
export interface CrowdShare {
  readonly people: number;
  readonly share: number;
}

/** Rarer crowds are left out. */
const rarest = 1e-18;

/**
 * The numbers of people in M/M/n+M, fewest first: a birth–death process with death rates min(k, n)μ + (k − n)⁺θ. Reckoned from the
 * likeliest crowd outwards, so that nothing overflows.
 */
export function crowdShares(load: ServiceLoad, windows: number, patienceMinutes: number): CrowdShare[] {
  const { arrivalsPerMinute, serviceMinutes } = load;
  const leavingPerMinute = (people: number): number =>
    Math.min(people, windows) / serviceMinutes + Math.max(0, people - windows) / patienceMinutes;
  const offered = offeredLoadErlangs(load);
  const likeliest =
    offered <= windows ? Math.floor(offered) : windows + Math.floor((arrivalsPerMinute - windows / serviceMinutes) * patienceMinutes);
  const fewer: CrowdShare[] = [];
  for (let people = likeliest, share = 1; people > 0 && share > rarest; people -= 1) {
    share *= leavingPerMinute(people) / arrivalsPerMinute;
    fewer.push({ people: people - 1, share });
  }
  const crowd = [...fewer.reverse(), { people: likeliest, share: 1 }];
  for (let people = likeliest, share = 1; share > rarest; people += 1) {
    share *= arrivalsPerMinute / leavingPerMinute(people + 1);
    crowd.push({ people: people + 1, share });
  }
  const total = crowd.reduce((sum, { share }) => sum + share, 0);
  return crowd.map(({ people, share }) => ({ people, share: share / total }));
}
