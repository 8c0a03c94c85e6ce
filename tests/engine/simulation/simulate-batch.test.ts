import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ScenarioSet } from '#engine/simulation/simulate-batch';
import { arbitraryScenario } from '../../support/arbitrary-scenario.ts';

test('totals are those of the same scenarios told by quarter hours', () => {
  fc.assert(
    fc.property(arbitraryScenario, fc.integer({ min: 0, max: 1000 }), (scenario, seed) => {
      const pair = [scenario, { ...scenario, id: 'other', windows: scenario.windows.slice(0, 1) }].map(
        ({ breaks: _breaks, interruptions: _interruptions, tidalRules: _rules, start: _start, ...plain }) => plain,
      );
      const totals = new ScenarioSet(pair, 'totals').simulate(seed, 3, 4);
      const sums = new ScenarioSet(pair).simulate(seed, 3, 4);
      const compared = totals.differences[0]?.means.length ?? 0;
      expect(compared).toBe(sums.differences[0]?.means.length);
      for (const scenarioAt of [0, 1]) {
        expect(totals.differences[scenarioAt]).toEqual(sums.differences[scenarioAt]);
        expect(totals.days[scenarioAt]?.means.slice(0, compared)).toEqual(sums.days[scenarioAt]?.means.slice(0, compared));
      }
    }),
    { numRuns: 30 },
  );
});
