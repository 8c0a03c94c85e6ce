import type { RouteOptions } from 'fastify';
import type { Registry } from 'prom-client';
import type { FaultName, WireCommand } from '#contracts/commands';
import type { HallFile, HallPlan } from '#contracts/hall-plan';
import type { HallView } from '#engine/hall-view';
import type { QuerySource } from '#engine/query-source';
import type { AccountBook } from '../access/account-book.ts';
import type { SessionBook } from '../access/session-book.ts';
import type { ArrivalForecasts } from '../forecast/arrival-forecasts.ts';
import type { TidalPlanDesk } from '../planning/tidal-plan-desk.ts';
import type { AdviceDesk } from '../remedies/advice-desk.ts';
import type { RemedyDesk } from '../remedies/remedy-desk.ts';
import type { ExperimentDesk } from '../simulation/experiment-desk.ts';
import type { ScenarioDesk } from '../simulation/scenario-desk.ts';
import type { WaitDesk } from '../waits/wait-desk.ts';
import type { WhenDesk } from '../waits/when-desk.ts';

/** What the HTTP API and the live channel stand on. */
export interface AppServices {
  readonly view: HallView;
  readonly queries: QuerySource;
  /** The way back to the halls; each throws `HallError('broker_failed')` when the broker did not take it. */
  readonly hallLine: HallLine;
  readonly plans: PlanDesk;
  readonly feed: TicketFeed;
  readonly experiments: ExperimentDesk;
  readonly scenarioDesk: ScenarioDesk;
  readonly remedies: RemedyDesk;
  readonly advice: AdviceDesk;
  readonly arrivals: ArrivalForecasts;
  readonly when: WhenDesk;
  readonly waits: Pick<WaitDesk, 'announcement'>;
  readonly tidalPlans: TidalPlanDesk;
  readonly accounts: AccountBook;
  readonly sessions: SessionBook;
  /** Halls of the running demo: their clock and their faults can be set. Empty without a demo. */
  readonly demoHalls: ReadonlySet<string>;
  /** Where visitors' phones reach the page; null is wherever it was opened. */
  readonly publicUrl: string | null;
  /** Address of the reverse proxy whose forwarding headers are believed; null believes none. */
  readonly trustedProxy: string | null;
  /** Folder of the built page, or null to serve the API alone. */
  readonly webRoot: string | null;
  /** Whether the store writes and the broker is reached. */
  readonly checkParts: () => Promise<PartsHealth>;
  readonly metrics: Registry;
  readonly log: ServerLog;
  /** More open live connections than this are turned away; 500 unless told. */
  readonly maxLiveClients?: number;
  /** Told of every route as it is added, before the application listens. */
  readonly onRoute?: (route: RouteOptions) => void;
}

/** The way in for queue systems that post their tickets. */
export interface TicketFeed {
  /** Opens it; null keeps it shut. */
  readonly token: string | null;
  /** Resolves when everything in the message is on disk or in the quarantine. */
  take(topic: string, payload: Uint8Array, client: string): Promise<void>;
}

/** Where plans are kept. */
export interface PlanDesk {
  /** The hall's file, with where its numbers come from; null for a hall nobody knows. */
  file(hallId: string): HallFile | null;
  /** Lets the hall go on with a plan drawn from `expected`. Throws `plan_changed` or `in_use`, and has changed nothing then. */
  change(expected: HallPlan, hall: HallFile, changedBy: string): Promise<void>;
}

export interface HallLine {
  sendCommand(hallId: string, command: WireCommand): Promise<void>;
  sendClockRate(hallId: string, rate: number): Promise<void>;
  sendFault(hallId: string, fault: FaultName, on: boolean): Promise<void>;
}

/** `detail` is shown to anybody: no paths, no addresses. */
export interface PartHealth {
  readonly ok: boolean;
  readonly detail: string;
}

export interface PartsHealth {
  readonly store: PartHealth;
  readonly broker: PartHealth;
}

export interface ServerLog {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, cause?: unknown): void;
}
