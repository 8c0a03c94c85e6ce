import { LogBacktester } from '#engine/waits/log/backtest-log';
import { bankCalls } from '../../server/recordings/bank-calls.ts';
import { ticketStepsOf } from '../../server/recordings/ticket-steps.ts';
import { rounded } from './bench.ts';

/** The calls of a month, the last week as test. */
export async function backtestBankCalls(path: string): Promise<object> {
  const recording = await bankCalls.open(path, {});
  const backtester = new LogBacktester(0.8);
  for await (const event of recording.events()) for (const step of ticketStepsOf(event)) backtester.take(step);
  const { predictors } = backtester.finish();
  const { model, ...naive } = predictors;
  const best = Math.min(...Object.values(naive).map(({ mae }) => mae ?? Number.POSITIVE_INFINITY));
  return { model, naive, maeOverBest: rounded((model.mae ?? Number.NaN) / best) };
}
