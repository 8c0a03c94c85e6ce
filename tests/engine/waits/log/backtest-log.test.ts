import { expect, test } from 'vitest';
import { LogBacktester } from '#engine/waits/log/backtest-log';
import type { TicketStep } from '#engine/waits/log/ticket-step';
import { busyLog } from './one-window.ts';

function backtest(steps: readonly TicketStep[], testFrom: number | null = null) {
  const backtester = new LogBacktester(0.8);
  for (const step of steps) backtester.take(step);
  return backtester.finish(testFrom);
}

test('where the length of the queue says all, the model is as good as that, and its intervals hold what they say', () => {
  const { predictors, tickets } = backtest(busyLog(3, 5000, 3, 1, 2.85), 1500 * 60_000);
  expect(tickets.waited).toBeGreaterThan(2000);
  expect(predictors.model.mae ?? Number.NaN).toBeLessThan(1.05 * (predictors.queueLength.mae ?? Number.NaN));
  expect(predictors.model.mae ?? Number.NaN).toBeLessThan(0.9 * (predictors.lastToEnterService.mae ?? Number.NaN));
  expect(Math.abs((predictors.model.coverage ?? Number.NaN) - 0.8)).toBeLessThan(0.04);
});

test('what is said of a ticket does not depend on what comes later', () => {
  const steps = busyLog(5, 400, 2, 1, 1.9);
  const cut = steps[600]?.time ?? 0;
  const otherwise = steps.map((step) => (step.time <= cut ? step : { ...step, time: step.time + 7 * 60_000 }));
  const until = (log: readonly TicketStep[]) => {
    const backtester = new LogBacktester(0.8);
    for (const step of log.filter(({ time }) => time <= cut)) backtester.take(step);
    return backtester.finish(0).predictors;
  };
  expect(until(otherwise)).toEqual(until(steps));
  expect(until(steps).model.waits).toBeGreaterThan(30);
});

test('who is called at once was told nothing, and is not counted', () => {
  const at = (minute: number, kind: TicketStep['kind'], ticketId: string): TicketStep => ({
    time: minute * 60_000,
    ticketId,
    kind,
    queueId: 'A',
    isPriority: false,
    windowId: 'W1',
  });
  const { tickets, predictors } = backtest([
    at(0, 'joined', 'a'),
    at(0, 'called', 'a'),
    at(1, 'joined', 'b'),
    at(5, 'finished', 'a'),
    at(5, 'called', 'b'),
    at(6, 'joined', 'c'),
    at(8, 'left', 'c'),
  ]);
  expect(tickets).toEqual({ joined: 3, calledAtOnce: 1, waited: 1, notCalled: 1 });
  // Nothing was known of services when b came: it was told nothing.
  expect(predictors.model).toMatchObject({ waits: 0, mae: null, coverage: null });
});

test('an empty log has nothing to say', () => {
  expect(backtest([])).toMatchObject({ logFrom: null, testFrom: null, tickets: { joined: 0 }, queues: [] });
});
