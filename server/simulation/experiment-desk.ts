import { createHash } from 'node:crypto';
import type { ExperimentDetail, ExperimentRequest, ExperimentStatus, ExperimentSummary } from '#contracts/experiments';
import type { Scenario } from '#contracts/scenario';
import { HallError } from '#engine/errors';
import { Experiment } from '#engine/simulation/experiment';
import { simulatorVersion } from '#engine/simulation/version';
import type { AskedExperiment, ExperimentArchive, KeptExperiment } from '#engine/store/experiment-archive';
import type { SimulationPool } from '../workers/simulation-pool.ts';
import { refuseEndless } from './simulation-limits.ts';

/** More experiments than this do not wait for their turn. */
const mostWaiting = 50;
const listedExperiments = 200;

/** An experiment that this process has worked on. What it has added up is kept while it is cancelled. */
interface OpenExperiment {
  readonly kept: AskedExperiment;
  readonly experiment: Experiment;
  status: ExperimentStatus;
  stop: AbortController;
  finishedAt: string | null;
  reason: string | null;
}

/** Where experiments are asked for: each runs once, one at a time, whoever looks at it or has left the page meanwhile. */
export class ExperimentDesk {
  private readonly open = new Map<string, OpenExperiment>();
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly archive: ExperimentArchive,
    private readonly pool: SimulationPool,
    private readonly wall: () => number,
    private readonly onError: (message: string, cause: unknown) => void,
  ) {}

  /** Asks for an experiment; one that was asked for before is answered with what there is. Throws `HallError('bad_request')`. */
  async request(request: ExperimentRequest, scenarios: readonly Scenario[], requestedBy: string): Promise<ExperimentSummary> {
    refuseEndless(scenarios, request.replications);
    const id = idOf(request, scenarios);
    const known = this.open.get(id);
    if (known) return summaryOfOpen(known);
    const found = await this.archive.find(id);
    if (found?.finishedAt) return summaryOfKept(found);
    // Somebody else may have asked the same meanwhile.
    const again = this.open.get(id);
    if (again) return summaryOfOpen(again);
    const kept = found ?? { id, requestedBy, requestedAt: new Date(this.wall()).toISOString(), request };
    const open = this.queue(kept, scenarios);
    if (!found) await this.archive.keep(kept, scenarios, simulatorVersion);
    return summaryOfOpen(open);
  }

  async list(): Promise<ExperimentSummary[]> {
    return (await this.archive.list(listedExperiments)).map((kept) => {
      const open = this.open.get(kept.id);
      return open ? summaryOfOpen(open) : summaryOfKept(kept);
    });
  }

  /** The experiment as far as it has come. Throws `HallError('unknown_experiment')`. */
  async detail(id: string): Promise<ExperimentDetail> {
    const open = this.open.get(id);
    const kept = open?.kept ?? (await this.find(id));
    const scenarios = open?.experiment.scenarios ?? (await this.archive.scenarios(id));
    return {
      summary: open ? summaryOfOpen(open) : summaryOfKept(await this.find(id)),
      request: kept.request,
      assumptions: scenarios.map((scenario) => ({ variantId: scenario.id, lines: scenario.assumptions ?? [] })),
      result: open ? partialResult(open) : await this.archive.result(id),
    };
  }

  /** What the experiment simulates. Throws `HallError('unknown_experiment')`. */
  async scenarios(id: string): Promise<readonly Scenario[]> {
    const scenarios = this.open.get(id)?.experiment.scenarios ?? (await this.archive.scenarios(id));
    if (scenarios.length === 0) throw unknown(id);
    return scenarios;
  }

  /** Stops it; what it has added up stays. One that is over stays as it is. */
  async cancel(id: string): Promise<ExperimentSummary> {
    const open = this.open.get(id);
    if (!open) return summaryOfKept(await this.find(id));
    if (open.status === 'queued' || open.status === 'running') {
      open.status = 'cancelled';
      open.stop.abort();
    }
    return summaryOfOpen(open);
  }

  /** Goes on with one that was cancelled or interrupted. */
  async resume(id: string): Promise<ExperimentSummary> {
    const open = this.open.get(id);
    if (open) {
      if (open.status === 'cancelled' || open.status === 'failed') this.enqueue(open);
      return summaryOfOpen(open);
    }
    const kept = await this.find(id);
    if (kept.finishedAt) return summaryOfKept(kept);
    return summaryOfOpen(this.queue(kept, await this.archive.scenarios(id)));
  }

  /** Stops everything and waits until nothing is under way. */
  async close(): Promise<void> {
    for (const open of this.open.values()) open.stop.abort();
    await this.last;
    await this.archive.close();
  }

  private queue(kept: AskedExperiment, scenarios: readonly Scenario[]): OpenExperiment {
    const { replications, seed, target } = kept.request;
    const experiment = new Experiment(scenarios, seed, { most: replications, ...(target ? { target } : {}) });
    const open: OpenExperiment = { kept, experiment, status: 'queued', stop: new AbortController(), finishedAt: null, reason: null };
    this.enqueue(open);
    this.open.set(kept.id, open);
    return open;
  }

  private enqueue(open: OpenExperiment): void {
    const waiting = [...this.open.values()].filter(({ status }) => status === 'queued').length;
    if (waiting >= mostWaiting) throw new HallError('conflict', `${waiting} experiments wait for their turn; cancel one first`);
    open.status = 'queued';
    open.stop = new AbortController();
    this.last = this.last.then(() => this.work(open));
  }

  private async work(open: OpenExperiment): Promise<void> {
    if (open.stop.signal.aborted) return;
    const { kept, experiment } = open;
    open.status = 'running';
    try {
      await this.pool.run(kept.id, experiment, open.stop.signal);
      if (!experiment.isDone) return;
      open.finishedAt = new Date(this.wall()).toISOString();
      await this.archive.keepResult(kept.id, open.finishedAt, experiment.result());
      // From now on the archive answers.
      this.open.delete(kept.id);
    } catch (cause) {
      open.status = 'failed';
      open.reason = cause instanceof Error ? cause.message : String(cause);
      this.onError(`experiment ${kept.id} failed`, cause);
    }
  }

  private async find(id: string): Promise<KeptExperiment> {
    const kept = await this.archive.find(id);
    if (!kept) throw unknown(id);
    return kept;
  }
}

const unknown = (id: string): HallError => new HallError('unknown_experiment', `nobody asked for the experiment ${id}`);

/** The same scenarios, seed, stopping rule and version are the same question. */
function idOf({ seed, replications, target }: ExperimentRequest, scenarios: readonly Scenario[]): string {
  const question = JSON.stringify({ scenarios, seed, replications, target: target ?? null, version: simulatorVersion });
  return createHash('sha256').update(question).digest('hex').slice(0, 24);
}

function partialResult({ experiment }: OpenExperiment): ExperimentDetail['result'] {
  return experiment.replications > 0 ? experiment.result() : null;
}

function summaryOfOpen({ kept, experiment, status, finishedAt, reason }: OpenExperiment): ExperimentSummary {
  const { progress, replications } = experiment;
  return { ...describe(kept), status, progress, replications, finishedAt, reason };
}

function summaryOfKept(kept: KeptExperiment): ExperimentSummary {
  const isDone = kept.finishedAt !== null;
  const { finishedAt } = kept;
  return {
    ...describe(kept),
    status: isDone ? 'done' : 'interrupted',
    progress: isDone ? 1 : 0,
    replications: kept.replications ?? 0,
    finishedAt,
    reason: null,
  };
}

function describe({ id, requestedBy, requestedAt, request }: AskedExperiment) {
  const { base, name, variants } = request;
  const hallId = 'hallId' in base ? base.hallId : null;
  return { id, name: name ?? null, hallId, requestedBy, requestedAt, variants: variants.map((one) => ({ id: one.id, name: one.name })) };
}
