import { expect, test } from 'vitest';
import type { Scenario } from '#contracts/scenario';
import { PlanDays } from '#engine/simulation/design/plan-days';
import { selectBestPlan } from '#engine/simulation/design/select-best-plan';

const arrivalsPerMinute = 1;
const serviceMinutes = 4;
/** What a window costs in the objective: minutes of wait per window-hour. */
const windowHourWeight = 0.3;

/** M/M/c in its steady state, for ten hours after four to warm up. */
const hall = (windows: number): Scenario => ({
  format: 1,
  id: `windows-${windows}`,
  hours: { closesMinute: 840, ends: 'closing', warmUpMinutes: 240 },
  queues: [{ id: 'Q' }],
  matters: [{ id: 'M', steps: [{ queueId: 'Q', service: { kind: 'exponential', meanMinutes: serviceMinutes } }] }],
  arrivals: [{ kind: 'rates', id: 'doors', untilMinutes: [840], perMinute: [arrivalsPerMinute], mix: [{ matterId: 'M', weight: 1 }] }],
  windows: Array.from({ length: windows }, (_, place) => ({ id: `W${place + 1}`, queues: ['Q'] })),
});

/** Mean wait of M/M/c (Erlang C). */
function erlangWait(windows: number): number {
  const load = arrivalsPerMinute * serviceMinutes;
  let blocked = 1;
  for (let one = 1; one <= windows; one += 1) blocked = (load * blocked) / (one + load * blocked);
  const delayed = blocked / (1 - (load / windows) * (1 - blocked));
  return (delayed * serviceMinutes) / (windows - load);
}

const choices = [5, 6, 7, 8];
const truth = choices.map((windows) => erlangWait(windows) + windowHourWeight * 10 * windows);
const objective = { meanWaitMinutes: 1, windowHours: windowHourWeight };

test('the plan that theory says is best is chosen in at least 19 of 20 experiments', () => {
  const best = choices[truth.indexOf(Math.min(...truth))];
  const [first = 0, second = 0] = [...truth].sort((a, b) => a - b);
  const indifference = 0.8;
  expect(second - first).toBeGreaterThan(indifference);
  const chosen = Array.from({ length: 40 }, (_, seed) =>
    selectBestPlan(choices.map(hall), objective, seed, { indifference, confidence: 0.95, firstStage: 10 }),
  );
  expect(chosen.every(({ isDecided }) => isDecided)).toBe(true);
  expect(chosen.filter(({ bestId }) => bestId === `windows-${best}`).length).toBeGreaterThanOrEqual(38);
});

test('the same seed gives the same answer', () => {
  const run = () => selectBestPlan(choices.map(hall), objective, 7, { indifference: 1, confidence: 0.9 });
  expect(run()).toEqual(run());
});

test('an objective is the sum of statistics times their weights, day by day', () => {
  const plan = new PlanDays(hall(6));
  const [waits = new Float64Array(), hours = new Float64Array()] = plan.measure(['meanWaitMinutes', 'windowHours'], 7, 3, 4);
  const values = plan.value(objective, 7, 3, 4);
  expect([...values]).toEqual([...waits].map((wait, day) => wait + windowHourWeight * (hours[day] ?? 0)));
  expect(new Set(values).size).toBe(4);
});
