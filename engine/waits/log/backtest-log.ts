import { type Accuracy, AccuracySum } from '../accuracy.ts';
import { HallMirror } from './hall-mirror.ts';
import { LogPredictor, type Predictions, type PredictorName, predictorNames } from './log-predictor.ts';
import type { TicketStep } from './ticket-step.ts';

const dayMilliseconds = 86_400_000;

/** How predictions of a log's last days would have done, each made from what had happened before its ticket joined. */
export interface LogBacktest {
  readonly nominal: number;
  /** First and last joining of the log, and the first that counts; ISO. Null where the log has no tickets. */
  readonly logFrom: string | null;
  readonly logTo: string | null;
  readonly testFrom: string | null;
  readonly tickets: LogTickets;
  readonly predictors: Readonly<Record<PredictorName, Accuracy>>;
  readonly queues: readonly { readonly queueId: string; readonly predictors: Readonly<Record<PredictorName, Accuracy>> }[];
}

/** Tickets of the tested days. */
export interface LogTickets {
  readonly joined: number;
  /** Called in the same second: nothing was predicted and nothing is counted. */
  readonly calledAtOnce: number;
  /** Waited and were called: these are counted. */
  readonly waited: number;
  /** Left before a call, or are not told of any more: how long they would have waited is not known. */
  readonly notCalled: number;
}

interface Joined {
  readonly queueId: string;
  readonly ticketId: string;
  readonly time: number;
  predictions: Predictions | null;
  waitMinutes: number | null;
}

/** Goes once through a log in time order, predicting and then learning, and adds up its last `testDays`. */
export class LogBacktester {
  private readonly mirror = new HallMirror();
  private readonly predictor: LogPredictor;
  private readonly joined: Joined[] = [];
  private readonly open = new Map<string, Joined>();
  /** Joined at the present moment: predicted when time goes on, so that who is called at once needs no prediction. */
  private justJoined: Joined[] = [];

  constructor(private readonly nominal: number) {
    this.predictor = new LogPredictor(nominal);
  }

  take(step: TicketStep): void {
    if (this.justJoined.length > 0 && step.time > (this.justJoined[0]?.time ?? 0)) this.predictJoined();
    const ended = this.mirror.take(step);
    if (step.kind === 'joined' && step.queueId !== null) this.note(step, step.queueId);
    const ticket = ended && this.open.get(ended.ticket.ticketId);
    if (!ended || !ticket) return;
    this.open.delete(ticket.ticketId);
    if (ended.isCalled) ticket.waitMinutes = ended.minutes;
    this.predictor.learn(ticket.ticketId, ended.minutes, ended.isCalled);
  }

  /** `testFrom` in ms since 1970; the last seven days unless told. */
  finish(testFrom: number | null = null): LogBacktest {
    this.predictJoined();
    const first = this.joined[0]?.time ?? null;
    const last = this.joined.at(-1)?.time ?? null;
    const from = testFrom ?? (last === null ? null : last - 7 * dayMilliseconds);
    const tested = this.joined.filter(({ time }) => from !== null && time >= from);
    const queueIds = [...new Set(tested.map(({ queueId }) => queueId))].sort();
    return {
      nominal: this.nominal,
      logFrom: isoOf(first),
      logTo: isoOf(last),
      testFrom: isoOf(from),
      tickets: {
        joined: tested.length,
        calledAtOnce: tested.filter(({ waitMinutes, predictions }) => waitMinutes !== null && predictions === null).length,
        waited: tested.filter(isCounted).length,
        notCalled: tested.filter(({ waitMinutes }) => waitMinutes === null).length,
      },
      predictors: accuracies(tested),
      queues: queueIds.map((queueId) => ({ queueId, predictors: accuracies(tested.filter((ticket) => ticket.queueId === queueId)) })),
    };
  }

  private note({ ticketId, time }: TicketStep, queueId: string): void {
    const ticket: Joined = { queueId, ticketId, time, predictions: null, waitMinutes: null };
    this.joined.push(ticket);
    this.open.set(ticketId, ticket);
    this.justJoined.push(ticket);
  }

  private predictJoined(): void {
    for (const ticket of this.justJoined)
      if (this.open.get(ticket.ticketId) === ticket)
        ticket.predictions = this.predictor.predict(this.mirror, ticket.queueId, ticket.ticketId, ticket.time);
    this.justJoined = [];
  }
}

const isCounted = ({ waitMinutes, predictions }: Joined): boolean => waitMinutes !== null && predictions !== null;

/** All predictors on the same waits: those of which each had something to say. */
function accuracies(tickets: readonly Joined[]): Record<PredictorName, Accuracy> {
  const sums = new Map(predictorNames.map((name) => [name, new AccuracySum()]));
  for (const { predictions, waitMinutes } of tickets) {
    if (predictions === null || waitMinutes === null) continue;
    if (predictorNames.some((name) => predictions[name] === null)) continue;
    for (const name of predictorNames) {
      const interval = predictions[name];
      if (interval) sums.get(name)?.add(interval, waitMinutes);
    }
  }
  return Object.fromEntries([...sums].map(([name, sum]) => [name, sum.accuracy()])) as Record<PredictorName, Accuracy>;
}

const isoOf = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());
