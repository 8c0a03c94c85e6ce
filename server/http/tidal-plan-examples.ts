import type { DayPlans, PlanAdoption, PlanProgress } from '#contracts/kept-plans';
import type { AdherenceSpell, PlanAdherence } from '#contracts/plan-adherence';

const id = '5b1f0c8a2d9e4f7a6c3b1e0d';

/** For the API's documentation. */
export const makingPlan: PlanProgress = {
  id,
  hallId: 'jincheng',
  day: '2026-11-24',
  wishes: { pins: [{ windowId: 'W1', fromMinute: 30, toMinute: 120, queues: ['A'] }] },
  requestedBy: 'zhou',
  requestedAt: '2026-11-23T08:10:00.000Z',
  status: 'making',
  startsAt: null,
  answer: null,
  reason: null,
  adopted: null,
};
export const failedPlan: PlanProgress = { ...makingPlan, status: 'failed', reason: 'jincheng has no history to be fitted on' };

export const planAdoption: PlanAdoption = {
  planId: id,
  day: '2026-11-24',
  adoptedBy: 'zhou',
  adoptedAt: '2026-11-23T08:14:00.000Z',
  recordedAt: '2026-11-23T08:14:00.000Z',
};

export const dayPlans: DayPlans = {
  day: '2026-11-24',
  plans: [
    {
      id,
      wishes: makingPlan.wishes,
      requestedBy: 'zhou',
      requestedAt: '2026-11-23T08:10:00.000Z',
      windowHours: 61.5,
      meanWaitMinutes: 6.2,
    },
  ],
  adoptions: [planAdoption],
};

const late: AdherenceSpell = { fromMinute: 30, toMinute: 42, state: 'closed', planned: ['A'], actual: [], reason: null };
export const planAdherence: PlanAdherence = {
  hallId: 'jincheng',
  day: '2026-11-24',
  planId: id,
  startsAt: '08:30',
  compared: { fromMinute: 30, toMinute: 90 },
  windows: [
    {
      windowId: 'W1',
      spells: [late, { fromMinute: 42, toMinute: 90, state: 'kept', planned: ['A'], actual: ['A'], reason: null }],
    },
  ],
  minutes: { kept: 48, closed: 12, resting: 0, other_queues: 0, unplanned: 0, unknown: 0 },
  keptShare: 0.8,
  departures: [{ windowId: 'W1', ...late }],
};
