import type { TidalPlan } from '#contracts/tidal-plan';

const requirement = (queueId: string, offeredLoad: number[], planned: number[]): TidalPlan['requirement'][number] => ({
  queueId,
  target: { share: 0.9, withinMinutes: 15 },
  arrivals: offeredLoad,
  offeredLoad,
  windows: planned,
  sippErlangC: planned,
  modifiedOfferedLoad: planned,
  squareRoot: planned,
  planned,
});

/** A morning and an afternoon of two queues; A is short before noon. */
export const somePlan: TidalPlan = {
  format: 1,
  scenarioId: 'small',
  startsAt: '08:30',
  slotMinutes: 30,
  slots: [
    { fromMinute: 30, toMinute: 60 },
    { fromMinute: 60, toMinute: 90 },
    { fromMinute: 150, toMinute: 180 },
  ],
  windows: [
    {
      windowId: 'W1',
      strips: [
        { fromMinute: 30, toMinute: 90, queues: ['A', 'B'] },
        { fromMinute: 150, toMinute: 180, queues: ['B'] },
      ],
      meals: [],
      isFixed: false,
    },
    { windowId: 'W2', strips: [], meals: [], isFixed: false },
  ],
  requirement: [requirement('A', [1, 2.5, 0.5], [1, 1, 0]), requirement('B', [0.5, 0.5, 0.5], [1, 1, 1])],
  shortfalls: [{ queueId: 'A', fromMinute: 60, toMinute: 90, shareWithinTarget: 0.6, targetShare: 0.9, windowsShort: 2 }],
  cost: { windowHours: 3, presentWindowHours: 4, openings: 0, turnings: 1, slotsChanged: 2 },
  solver: { status: 'optimal', rounds: 1, gap: 0.01 },
};
