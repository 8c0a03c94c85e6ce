import { describe, expect, it } from 'vitest';
import { addLever, setParameter } from '../../../../web/experiments/edit-draft.ts';
import { changeExplore, changeRange, toggleVaried } from '../../../../web/experiments/explore/edit-explore.ts';
import {
  designOf,
  type ExploreDraft,
  exploreOf,
  firstRange,
  newExplore,
  valuesOf,
  variedOf,
} from '../../../../web/experiments/explore/explore-draft.ts';
import { someLevers } from '../some-levers.ts';

const keep = (draft: ExploreDraft, changed: object): ExploreDraft => ({ ...draft, ...changed });
const schemaOf = (leverId: string, parameter: string) =>
  someLevers.find(({ id }) => id === leverId)?.parameters.properties[parameter] ?? expect.fail();

/** Tidal windows twice: of queue A, of which the number varies, and of B, of which it is fixed. */
function drafted(): ExploreDraft {
  const begun = newExplore('jincheng');
  let draft = keep(begun, { base: { ...begun.base, day: '2026-11-20' } });
  draft = keep(draft, addLever(draft, 1, 'tidal-windows'));
  draft = keep(draft, addLever(draft, 1, 'tidal-windows'));
  const [first, second] = draft.variants[0]?.levers ?? [];
  draft = keep(draft, setParameter(draft, 1, first?.key ?? 0, 'queueId', 'A'));
  draft = keep(draft, setParameter(draft, 1, second?.key ?? 0, 'queueId', 'B'));
  draft = toggleVaried(draft, second?.key ?? 0, 'windows', schemaOf('tidal-windows', 'windows'));
  return changeRange(draft, second?.key ?? 0, 'windows', { low: 1, high: 3, step: 1 });
}

describe('a range', () => {
  it('takes both ends and the steps between', () => {
    expect(valuesOf({ low: 0, high: 0.3, step: 0.1 })).toEqual([0, 0.1, 0.2, 0.3]);
    expect(valuesOf({ low: 0, high: 5, step: 2 })).toEqual([0, 2, 4]);
  });
  it('that makes no sense takes nothing', () => {
    for (const range of [
      { low: 3, high: 1, step: 1 },
      { low: 0, high: 1, step: 0 },
      { low: 0, high: 1, step: -1 },
      { low: 0, high: 65, step: 1 },
    ])
      expect(valuesOf(range)).toEqual([]);
  });
  it('begins around the preset, within what the parameter may be', () => {
    const label = { zh: '', en: '' };
    expect(firstRange({ type: 'integer', label, default: 1, minimum: -500, maximum: 500 })).toEqual({ low: 0, high: 3, step: 1 });
    expect(firstRange({ type: 'number', label, unit: 'share', default: 0.95, minimum: 0, maximum: 1 })).toEqual({
      low: 0.85,
      high: 1,
      step: 0.1,
    });
    expect(firstRange({ type: 'boolean', label })).toBeNull();
  });
});

describe('a design', () => {
  it('asks with the levers as set, and what varies of which of them', () => {
    const request = designOf(drafted(), someLevers, 'tidal windows');
    expect(request).toMatchObject({
      name: 'tidal windows',
      base: { kind: 'day', hallId: 'jincheng', day: '2026-11-20' },
      levers: [
        { leverId: 'tidal-windows', parameters: { queueId: 'A' } },
        { leverId: 'tidal-windows', parameters: { queueId: 'B' } },
      ],
      factors: [{ leverId: 'tidal-windows', place: 1, path: '/windows', values: [1, 2, 3] }],
      question: { kind: 'grid' },
      replications: 200,
    });
  });
  it('asks for the best by minutes and what a window-hour is worth', () => {
    const draft = changeExplore(drafted(), { kind: 'best', objective: 'p90WaitMinutes', hourWeight: 0.5, mostDays: 900 });
    expect(designOf(draft, someLevers, '')).toMatchObject({
      question: { kind: 'best', objective: { p90WaitMinutes: 1, windowHours: 0.5 }, indifference: 0.2, confidence: 0.95 },
      replications: 900,
    });
  });
  it('asks nothing while nothing varies, and forgets what varied of a lever that is gone', () => {
    const draft = drafted();
    expect(designOf(newExplore('jincheng'), someLevers, '')).toBeNull();
    const without = keep(draft, { variants: [{ key: 1, name: '', levers: [] }] });
    expect(variedOf(without)).toEqual([]);
    expect(designOf(without, someLevers, '')).toBeNull();
  });
  it('can be asked again as it was', () => {
    for (const kind of ['grid', 'latinHypercube', 'tornado', 'best'] as const) {
      const request = designOf(changeExplore(drafted(), { kind }), someLevers, 'a') ?? expect.fail();
      expect(designOf(exploreOf(request, 'jincheng'), someLevers, 'a')).toEqual(request);
    }
  });
  it('that somebody asked with a factor alone pulls its lever', () => {
    const asked = { ...(designOf(drafted(), someLevers, '') ?? expect.fail()), levers: [] };
    const draft = exploreOf({ ...asked, factors: [{ leverId: 'tidal-windows', path: '/windows', values: [1, 2] }] }, 'jincheng');
    expect(designOf(draft, someLevers, '')?.factors).toEqual([{ leverId: 'tidal-windows', place: 0, path: '/windows', values: [1, 2] }]);
  });
});
