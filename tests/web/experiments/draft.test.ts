import { describe, expect, it } from 'vitest';
import { type Draft, draftOf, newDraft, requestOf } from '../../../web/experiments/draft.ts';
import { someRequest } from './some-experiment.ts';

const nameOf = (place: number): string => `no. ${place}`;
const withBase = (part: Partial<Draft['base']>): Draft => ({ ...newDraft('h1'), base: { ...newDraft('h1').base, ...part } });

describe('a draft', () => {
  it('asks nothing until what it begins from is chosen', () => {
    expect(requestOf(newDraft('h1'), nameOf)).toBeNull();
    expect(requestOf(withBase({ kind: 'shipped' }), nameOf)).toBeNull();
    expect(requestOf(withBase({ kind: 'scenario' }), nameOf)).toBeNull();
    expect(requestOf(withBase({ kind: 'now', hallId: '' }), nameOf)).toBeNull();
  });
  it('asks for days of its scenarios, which go by letters in their order', () => {
    const asked = requestOf(withBase({ day: '2026-11-20' }), nameOf);
    expect(asked?.base).toEqual({ kind: 'day', hallId: 'h1', day: '2026-11-20' });
    expect(asked?.variants).toEqual([
      { id: 'A', name: 'no. 0', levers: [] },
      { id: 'B', name: 'no. 1', levers: [] },
    ]);
  });
  it('asks for a precision within a number of days, or for days alone', () => {
    const draft = withBase({ kind: 'now' });
    expect(requestOf(draft, nameOf)).toMatchObject({ replications: 2000, target: { statistic: 'meanWaitMinutes', halfWidth: 0.2 } });
    const days = requestOf({ ...draft, stopping: { ...draft.stopping, kind: 'days', days: 50 } }, nameOf);
    expect(days?.replications).toBe(50);
    expect(days).not.toHaveProperty('target');
  });
  it('keeps what another beginning was set to', () => {
    const draft = withBase({ kind: 'shipped', scenarioId: 'pooling-14', day: '2026-11-20' });
    expect(requestOf(draft, nameOf)?.base).toEqual({ kind: 'shipped', scenarioId: 'pooling-14' });
    expect(requestOf({ ...draft, base: { ...draft.base, kind: 'day' } }, nameOf)?.base).toMatchObject({ day: '2026-11-20' });
  });
});

describe('a draft of what was asked before', () => {
  it('asks the same', () => {
    const asked = someRequest({ name: '午间', target: { statistic: 'p90WaitMinutes', halfWidth: 0.5 } });
    expect(requestOf(draftOf(asked, 'h1'), nameOf)).toEqual(asked);
  });
  it('asks the same for a look-ahead of a number of days', () => {
    const asked = someRequest({ base: { kind: 'now', hallId: 'h2', minutes: 90 } });
    expect(requestOf(draftOf(asked, 'h1'), nameOf)).toEqual(asked);
  });
});
