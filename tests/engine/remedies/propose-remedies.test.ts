import { describe, expect, test } from 'vitest';
import type { HallState, ServiceWindowState } from '#contracts/hall-state';
import type { Scenario } from '#contracts/scenario';
import type { SimulationResult } from '#contracts/simulation';
import { proposeRemedies } from '#engine/remedies/propose-remedies';
import { closedWindow, quietState, smallHall } from '../../support/memory-hall-view.ts';
import { simulateOutlook } from '../../support/simulated-outlook.ts';

const matter = (queueId: string) => ({ id: queueId, steps: [{ queueId, service: { kind: 'exponential' as const, meanMinutes: 6 } }] });
const street = (matterId: string, perMinute: number) => ({
  kind: 'rates' as const,
  id: matterId,
  untilMinutes: [480],
  perMinute: [perMinute],
  mix: [{ matterId, weight: 1 }],
});

/** How the hour comes out when so many a minute come to the general queue and to the property queue. */
function expectedOf(general: number, property: number, windows: Scenario['windows']): SimulationResult {
  const ahead: Scenario = {
    format: 1,
    id: 'ahead',
    hours: { closesMinute: 160, ends: 'closing' },
    queues: [
      { id: 'general', targetMinutes: 15 },
      { id: 'property', targetMinutes: 15 },
    ],
    matters: [matter('general'), matter('property')],
    arrivals: [street('general', general), street('property', property)],
    windows,
    start: { minute: 100, waiting: [], serving: [] },
  };
  return simulateOutlook(ahead);
}

function hallWith(windows: Readonly<Record<string, Partial<ServiceWindowState>>>): HallState {
  const state = quietState(smallHall);
  const changed = Object.entries(windows).map(([id, parts]) => [id, { ...closedWindow(id), status: 'open' as const, ...parts }]);
  const queues = Object.fromEntries(Object.entries(state.queues).map(([id, queue]) => [id, { ...queue, openWindows: 2 }]));
  return { ...state, queues, windows: { ...state.windows, ...Object.fromEntries(changed) } };
}
const periods = [{ fromMinute: 100, toMinute: 160 }];
const serving = (id: string, queueId: string) => ({ id, queues: [queueId], periods });
const propose = (state: HallState, expected: SimulationResult) =>
  proposeRemedies({ plan: smallHall, state, expected, closesWithin: false });
const described = (proposals: ReturnType<typeof propose>) =>
  proposals.map(({ reason, remedies }) =>
    [
      reason,
      ...remedies.map((remedy) =>
        remedy.kind === 'window'
          ? `${remedy.windowId} ${remedy.request.action}${'queues' in remedy.request ? ` ${remedy.request.queues}` : ''}${
              'staffFromWindowId' in remedy.request ? ` from ${remedy.request.staffFromWindowId}` : ''
            }`
          : remedy.kind,
      ),
    ].join(': '),
  );

describe('for a queue that will miss its target', () => {
  const expected = expectedOf(0.5, 0.02, [serving('W1', 'general'), serving('W2', 'property')]);

  test('a closed window of its pool is opened, an idle one lent or moved; the tax windows are left alone', () => {
    const state = hallWith({ W1: { queues: ['general'] }, W2: { queues: ['property'] } });
    expect(described(propose(state, expected))).toEqual([
      'breach: W3 open general',
      'breach: W2 assign general,property',
      'breach: W2 assign general',
      'slack: W2 close',
    ]);
  });

  test('where the guide desk can spare one, somebody of it opens a closed window', () => {
    const windows = smallHall.windows.map((one) => ({ ...one, guide: one.id === 'W2' }));
    const state = hallWith({ W1: { queues: ['general'] }, W2: { queues: ['property'] } });
    const proposals = proposeRemedies({ plan: { ...smallHall, windows }, state, expected, closesWithin: false });
    expect(described(proposals)).toEqual(['breach: W3 open general', 'breach: W3 open general from W2', 'slack: W2 close']);
    const alone = {
      ...state,
      queues: Object.fromEntries(Object.entries(state.queues).map(([id, one]) => [id, { ...one, openWindows: 1 }])),
    };
    expect(described(proposeRemedies({ plan: { ...smallHall, windows }, state: alone, expected, closesWithin: false }))).toEqual([
      'breach: W3 open general',
    ]);
  });

  test('no guide desk is opened for other business', () => {
    const windows = smallHall.windows.map((one) => ({
      ...one,
      guide: one.id === 'W3',
      queues: one.id === 'W3' ? ['property'] : one.queues,
    }));
    const state = hallWith({ W1: { queues: ['general'] }, W2: { queues: ['property'] } });
    const proposals = described(proposeRemedies({ plan: { ...smallHall, windows }, state, expected, closesWithin: false }));
    expect(proposals.filter((one) => one.includes('W3'))).toEqual([]);
  });

  test('whoever is on a break is asked back', () => {
    const state = hallWith({
      W1: { queues: ['general'] },
      W3: { queues: ['general'], status: 'paused', reason: 'break' },
      W2: { queues: ['property'] },
    });
    expect(described(propose(state, expected))[0]).toBe('breach: W3 resume');
  });
});

test('where everybody is called in time nothing is proposed but closing what stands idle', () => {
  const expected = expectedOf(0.05, 0.02, [serving('W1', 'general'), serving('W2', 'general'), serving('W3', 'property')]);
  const state = hallWith({ W1: { queues: ['general'] }, W2: { queues: ['general'] }, W3: { queues: ['property'] } });
  const proposals = propose(state, expected);
  expect(proposals.map(({ reason }) => reason)).toEqual(['slack']);
});
