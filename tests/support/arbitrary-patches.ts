import fc from 'fast-check';
import { type StatePatch, stateCollections } from '#contracts/state-patch';

const record = fc.option(fc.record({ id: fc.constantFrom('a', 'b'), value: fc.nat(3) }), { nil: null });
const changes = fc.dictionary(fc.constantFrom('a', 'b', 'c'), record, { maxKeys: 3 });

/** Patches over few records, so that they meet; their records are no real ones, which merging does not look at. */
export const arbitraryPatch: fc.Arbitrary<StatePatch> = fc.record(
  {
    day: fc.constantFrom('2026-03-02', '2026-03-03'),
    clock: fc.record({ time: fc.nat(), rate: fc.nat(60), sentAt: fc.nat(), source: fc.constant('wall' as const) }),
    ...Object.fromEntries(stateCollections.map((collection) => [collection, changes])),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<StatePatch>;
