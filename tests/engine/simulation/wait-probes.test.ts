import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '#contracts/scenario';
import { buildModel } from '#engine/simulation/hall-model';
import { HallRun } from '#engine/simulation/hall-run';
import type { LegRecord } from '#engine/simulation/leg-record';
import { arbitraryScenario } from '../../support/arbitrary-scenario.ts';
import { handScenario, recorded } from '../../support/by-hand.ts';

const runWith = (scenario: Scenario, probeMinutes: readonly number[], seed = 1) => {
  const legs: LegRecord[] = [];
  const tally = new HallRun(buildModel(scenario), 0, probeMinutes).run(seed, 0, (leg) => legs.push(leg));
  return { legs, tally };
};

describe('a probe', () => {
  test('finds out how long somebody would wait who comes now', () => {
    // One window, ten minutes each: those of 0, 1 and 2 are called at 0, 10 and 20.
    const { tally } = runWith(handScenario({ arrivals: [recorded(0, 1, 2)] }), [0.5, 1.5, 5, 40]);
    expect([...tally.probeWaits]).toEqual([9.5, 18.5, 25, 0]);
  });

  test('has no privilege: whoever has is called before it', () => {
    const classes = [{ id: 'priority' }, { id: 'ordinary' }];
    const queues = [{ id: 'A', rule: { kind: 'priority' as const, classes: ['priority', 'ordinary'] } }];
    const { tally } = runWith(handScenario({ classes, queues, arrivals: [recorded(0, 2)] }), [1]);
    // Everybody recorded is of the first class: the one who comes after the probe is called before it.
    expect([...tally.probeWaits]).toEqual([19]);
  });

  test('is not sent when no tickets are given any more', () => {
    const { tally } = runWith(handScenario({ hours: { closesMinute: 60, lastTicketMinute: 30, ends: 'empty' } }), [10, 30, 45]);
    expect([...tally.probeWaits]).toEqual([0, Number.NaN, Number.NaN]);
  });

  test('disturbs nobody, in any hall', () => {
    fc.assert(
      fc.property(arbitraryScenario, fc.nat(1000), (scenario, seed) => {
        const minutes = [1, 7, 20, 33, 60, 90, 150, 240].map((minute) => minute + (scenario.start?.minute ?? 0));
        const alone = runWith(scenario, [], seed);
        const probed = runWith(scenario, minutes, seed);
        expect(JSON.stringify(byVisitor(probed.legs))).toBe(JSON.stringify(byVisitor(alone.legs)));
        expect(probed.tally.legs).toEqual(alone.tally.legs);
        expect(probed.tally.windows).toEqual(alone.tally.windows);
        expect(probed.tally.watchedCalls).toEqual(alone.tally.watchedCalls);
      }),
      { numRuns: 120, seed: 11 },
    );
  });
});

/** Whoever left is found missing when their turn comes, which is told at another time when a probe stands before them. */
const byVisitor = (legs: readonly LegRecord[]): LegRecord[] =>
  [...legs].sort((a, b) => a.visitor - b.visitor || a.leg - b.leg || a.joinedMinute - b.joinedMinute || a.endedMinute - b.endedMinute);
