import type { Distribution } from '#contracts/distribution';
import type { Scenario } from '#contracts/scenario';
import { problem, type ScenarioProblem } from './scenario-problem.ts';

/** What is wrong with spans of time, wherever a scenario has them. */
export function findDistributionProblems(scenario: Scenario): ScenarioProblem[] {
  return [...distributionsOf(scenario)].flatMap(([path, distribution]) => (distribution ? problemsOf(distribution, path) : []));
}

function* distributionsOf({
  matters,
  queues,
  classes = [],
  staff,
  interruptions = [],
  tidalRules = [],
}: Scenario): Generator<[string, Distribution | undefined]> {
  for (const [matter, { steps }] of matters.entries())
    for (const [step, { service }] of steps.entries()) yield [`/matters/${matter}/steps/${step}/service`, service];
  for (const [place, queue] of queues.entries()) {
    for (const name of ['patience', 'bearableWait', 'walk', 'wrapUp'] as const) yield [`/queues/${place}/${name}`, queue[name]];
    yield [`/queues/${place}/noShow/returnAfter`, queue.noShow?.returnAfter];
  }
  for (const [place, { patience }] of classes.entries()) yield [`/classes/${place}/patience`, patience];
  yield ['/staff/late/delay', staff?.late?.delay];
  for (const [place, { duration }] of interruptions.entries()) yield [`/interruptions/${place}/duration`, duration];
  for (const [place, { setUp }] of tidalRules.entries()) yield [`/tidalRules/${place}/setUp`, setUp];
}

function problemsOf(distribution: Distribution, path: string): ScenarioProblem[] {
  switch (distribution.kind) {
    case 'uniform':
      return distribution.lowMinutes <= distribution.highMinutes
        ? []
        : [problem(`${path}/lowMinutes`, distribution.lowMinutes, `lies above highMinutes (${distribution.highMinutes})`)];
    case 'triangular': {
      const { lowMinutes, likelyMinutes, highMinutes } = distribution;
      const isOrdered = lowMinutes <= likelyMinutes && likelyMinutes <= highMinutes;
      return isOrdered ? [] : [problem(`${path}/likelyMinutes`, likelyMinutes, `lies outside ${lowMinutes} to ${highMinutes}`)];
    }
    case 'empirical': {
      const { quantilesMinutes } = distribution;
      const falls = quantilesMinutes.findIndex((value, place) => place > 0 && value < (quantilesMinutes[place - 1] ?? 0));
      return falls < 0 ? [] : [problem(`${path}/quantilesMinutes/${falls}`, quantilesMinutes[falls], 'is less than the one before')];
    }
    default:
      return [];
  }
}
