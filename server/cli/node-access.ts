import type { HallPlan } from '#contracts/hall-plan';
import type { WireMessage } from '../adapters/adapter.ts';
import type { BrokerAddress } from './event-sender.ts';
import type { NodeQueries } from './node-queries.ts';

/** A node that holds the store: one that is running, or one opened in this process for as long as the command takes. */
export interface NodeAccess extends NodeQueries {
  readonly running: boolean;
  readonly broker: BrokerAddress | null;
  /** Whether the broker acknowledges only what is on disk; another may let messages go that the node was too slow for. */
  readonly acknowledgesCommits: boolean;
  readonly plans: readonly HallPlan[];
  /** Halls whose time comes over the wire and that nobody tells it now. */
  readonly timelessHalls: readonly string[];
  /** Takes events past the broker, through the same checks; resolves when they are on disk. */
  take(messages: readonly WireMessage[], client: string): Promise<void>;
  /** Asks about one moment of the store, whatever is written meanwhile. */
  atOneMoment<T>(work: (queries: NodeQueries) => Promise<T>): Promise<T>;
  /** Does the work, but no longer than the node holds: rejects with the reason when its store fails. */
  whileItHolds<T>(work: Promise<T>): Promise<T>;
  close(): Promise<void>;
}
