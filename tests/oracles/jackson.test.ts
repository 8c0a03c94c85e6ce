import { describe } from 'vitest';
import type { Scenario } from '#contracts/scenario';
import { figuresOfErlangC } from '#engine/queueing/erlang-c';
import type { DayTally } from '#engine/simulation/day-tally';
import { exponential, oracle, poisson } from './long-run.ts';

/**
 * A guide desk, windows and certificates. A quarter of those who were at a window are sent back to the guide desk, 30 % go for a
 * certificate, of whom a tenth have to see a window again.
 */
const guide = { id: 'guide', windows: 2, serviceMinutes: 3 };
const counter = { id: 'counter', windows: 6, serviceMinutes: 10 };
const certificate = { id: 'certificate', windows: 1, serviceMinutes: 4 };
const stations = [guide, counter, certificate];
const newcomers = 0.32;
// Traffic: guide = 0.32 + 0.25 counter; counter = guide + 0.1 certificate; certificate = 0.3 counter.
const atCounter = newcomers / (1 - 0.25 - 0.03);
const perMinute = [newcomers + 0.25 * atCounter, atCounter, 0.3 * atCounter];

const minutes = 40_000;
const scenario: Scenario = {
  format: 1,
  id: 'jackson',
  hours: { closesMinute: minutes, ends: 'empty', warmUpMinutes: 2000 },
  queues: stations.map(({ id }) => ({ id, targetMinutes: 0 })),
  matters: [
    { id: 'ask', steps: [{ queueId: 'guide', service: exponential(guide.serviceMinutes), onward: [{ share: 1, matterId: 'file' }] }] },
    {
      id: 'file',
      steps: [
        {
          queueId: 'counter',
          service: exponential(counter.serviceMinutes),
          onward: [
            { share: 0.25, matterId: 'ask' },
            { share: 0.3, matterId: 'collect' },
          ],
        },
      ],
    },
    {
      id: 'collect',
      steps: [{ queueId: 'certificate', service: exponential(certificate.serviceMinutes), onward: [{ share: 0.1, matterId: 'file' }] }],
    },
  ],
  arrivals: [poisson('street', newcomers, minutes, 'ask')],
  windows: stations.flatMap(({ id, windows }) => Array.from({ length: windows }, (_, place) => ({ id: `${id}-${place}`, queues: [id] }))),
};

const measure = ({ legs, stayMinutes, finished }: DayTally): Record<string, number> => ({
  ...Object.fromEntries(
    stations.flatMap(({ id }, place) => {
      const { called = 0, waitMinutes = 0, withinTarget = 0, joined = 0 } = legs[place] ?? {};
      return [
        [`${id} wait`, waitMinutes / called],
        [`${id} wait probability`, 1 - withinTarget / called],
        [`${id} arrivals`, joined / (minutes - 2000)],
      ];
    }),
  ),
  stay: stayMinutes / finished,
});

describe('a network of queues with ways back (Jackson 1957)', () => {
  const figures = stations.map(({ serviceMinutes, windows }, place) =>
    figuresOfErlangC({ arrivalsPerMinute: perMinute[place] ?? 0, serviceMinutes }, windows),
  );
  // By Little's law the stay is the number of people in the hall ÷ newcomers a minute.
  const people = stations.reduce(
    (sum, { serviceMinutes }, place) => sum + (figures[place]?.meanQueueLength ?? 0) + (perMinute[place] ?? 0) * serviceMinutes,
    0,
  );
  const exact: Record<string, number> = { stay: people / newcomers };
  stations.forEach(({ id }, place) => {
    exact[`${id} wait`] = figures[place]?.meanWaitMinutes ?? Number.NaN;
    exact[`${id} wait probability`] = figures[place]?.waitProbability ?? Number.NaN;
    exact[`${id} arrivals`] = perMinute[place] ?? Number.NaN;
  });
  oracle('every station is as if it were alone', scenario, 30, measure, exact);
});
