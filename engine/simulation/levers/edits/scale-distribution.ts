import type { Distribution } from '#contracts/distribution';

/** The distribution with every span multiplied by `factor`. */
export function scaleDistribution(distribution: Distribution, factor: number): Distribution {
  switch (distribution.kind) {
    case 'constant':
      return { ...distribution, minutes: distribution.minutes * factor };
    case 'uniform':
      return { ...distribution, lowMinutes: distribution.lowMinutes * factor, highMinutes: distribution.highMinutes * factor };
    case 'triangular':
      return {
        ...distribution,
        lowMinutes: distribution.lowMinutes * factor,
        likelyMinutes: distribution.likelyMinutes * factor,
        highMinutes: distribution.highMinutes * factor,
      };
    case 'empirical':
      return { ...distribution, quantilesMinutes: distribution.quantilesMinutes.map((minutes) => minutes * factor) };
    default:
      return { ...distribution, meanMinutes: distribution.meanMinutes * factor };
  }
}
