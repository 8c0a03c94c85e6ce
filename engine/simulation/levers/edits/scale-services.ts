import type { Scenario } from '#contracts/scenario';
import { changeMatters } from './named-things.ts';
import { scaleDistribution } from './scale-distribution.ts';

/** Every service of some matters takes `factorOf(matter)` times as long; recorded ones too. */
export function scaleServices(scenario: Scenario, factors: ReadonlyMap<string, number>): Scenario {
  const slower = changeMatters(scenario, new Set(factors.keys()), (matter) => ({
    ...matter,
    steps: matter.steps.map((step) => ({ ...step, service: scaleDistribution(step.service, factors.get(matter.id) ?? 1) })),
  }));
  const arrivals = scenario.arrivals.map((stream) => {
    if (stream.kind !== 'recorded') return stream;
    const visitors = stream.visitors.map((visitor) =>
      visitor.serviceMinutes === undefined
        ? visitor
        : { ...visitor, serviceMinutes: visitor.serviceMinutes * (factors.get(visitor.matterId) ?? 1) },
    );
    return { ...stream, visitors };
  });
  return { ...slower, arrivals };
}
