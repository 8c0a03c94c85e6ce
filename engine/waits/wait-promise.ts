import type { TicketId } from '#contracts/ids';
import type { ServiceDay } from '#contracts/instant';
import type { NaiveWaits } from './naive-predictors.ts';

/** A wait as it was promised, as the ledger keeps it. Minutes from the joining of the queue. */
export interface WaitPromise extends NaiveWaits {
  readonly hallId: string;
  readonly day: ServiceDay;
  readonly ticketId: TicketId;
  readonly leg: number;
  readonly queueId: string;
  /** ISO-8601. */
  readonly promisedAt: string;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** The model's own interval, before any correction. */
  readonly modelLow: number;
  readonly modelHigh: number;
}
