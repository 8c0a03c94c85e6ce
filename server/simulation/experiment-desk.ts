import { createHash } from 'node:crypto';
import { type AskedDetail, type AskedRequest, type AskedResult, isDesign } from '#contracts/designs';
import type { ExperimentStatus, ExperimentSummary } from '#contracts/experiments';
import type { Scenario } from '#contracts/scenario';
import { HallError } from '#engine/errors';
import { planCount } from '#engine/simulation/design/design-settings';
import { simulatorVersion } from '#engine/simulation/version';
import type { AskedExperiment, ExperimentArchive, KeptExperiment } from '#engine/store/experiment-archive';
import type { SimulationPool } from '../workers/simulation-pool.ts';
import { type OpenStudy, openStudy } from './open-study.ts';

/** More experiments than this do not wait for their turn. */
const mostWaiting = 50;
const listedExperiments = 200;

/** An experiment that this process has worked on. What it has added up is kept while it is cancelled. */
interface OpenExperiment {
  readonly kept: AskedExperiment;
  readonly scenarios: readonly Scenario[];
  readonly study: OpenStudy;
  status: ExperimentStatus;
  stop: AbortController;
  /** Of the threads, while it is its turn. */
  work: Promise<void> | null;
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

  /**
   * Asks for an experiment of some scenarios, or for a design upon one; what was asked before is answered with what there is.
   * Throws `HallError('bad_request')`.
   */
  async request(request: AskedRequest, scenarios: readonly Scenario[], requestedBy: string): Promise<ExperimentSummary> {
    const id = idOf(request, scenarios);
    const known = this.open.get(id);
    if (known) return summaryOfOpen(known);
    const found = await this.archive.find(id);
    if (found?.finishedAt) return summaryOfKept(found);
    const study = await openStudy(request, scenarios);
    // Somebody else may have asked the same meanwhile.
    const again = this.open.get(id);
    if (again) return summaryOfOpen(again);
    const kept = found ?? { id, requestedBy, requestedAt: new Date(this.wall()).toISOString(), request };
    const open = this.queue(kept, scenarios, study);
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
  async detail(id: string): Promise<AskedDetail> {
    const open = this.open.get(id);
    const { request } = open?.kept ?? (await this.find(id));
    const scenarios = open?.scenarios ?? (await this.archive.scenarios(id));
    const summary = open ? summaryOfOpen(open) : summaryOfKept(await this.find(id));
    const result = open ? partialResult(open) : await this.archive.result(id);
    const assumptions = scenarios.map((scenario) => ({ variantId: scenario.id, lines: scenario.assumptions ?? [] }));
    const detail = { summary, request, result };
    // What a result is of is what was asked.
    return (
      isDesign(request) ? { ...detail, assumptions: assumptions.flatMap(({ lines }) => lines) } : { ...detail, assumptions }
    ) as AskedDetail;
  }

  /** What the experiment simulates; of a design its baseline and every plan. Throws `HallError('unknown_experiment')`. */
  async scenarios(id: string): Promise<readonly Scenario[]> {
    const open = this.open.get(id);
    if (open) return open.study.scenarios;
    const { request } = await this.find(id);
    return (await openStudy(request, await this.archive.scenarios(id))).scenarios;
  }

  /** Stops it, once what threads are at has been added up, which stays. One that is over stays as it is. */
  async cancel(id: string): Promise<ExperimentSummary> {
    const open = this.open.get(id);
    if (!open) return summaryOfKept(await this.find(id));
    if (isUnderWay(open)) {
      open.stop.abort();
      await open.work;
      if (isUnderWay(open)) open.status = 'cancelled';
    }
    return this.open.has(id) ? summaryOfOpen(open) : summaryOfKept(await this.find(id));
  }

  /** Goes on with one that was cancelled or interrupted. */
  async resume(id: string): Promise<ExperimentSummary> {
    const open = this.open.get(id);
    // What a thread failed over may have been lost with it: that begins anew.
    if (open && open.status !== 'failed') {
      if (open.status === 'cancelled') this.enqueue(open);
      return summaryOfOpen(open);
    }
    const kept = await this.find(id);
    if (kept.finishedAt) return summaryOfKept(kept);
    const scenarios = await this.archive.scenarios(id);
    const study = await openStudy(kept.request, scenarios);
    const other = this.open.get(id);
    return summaryOfOpen(other && other !== open ? other : this.queue(kept, scenarios, study));
  }

  /** Stops everything and waits until nothing is under way. */
  async close(): Promise<void> {
    for (const open of this.open.values()) open.stop.abort();
    await this.last;
    await this.archive.close();
  }

  private queue(kept: AskedExperiment, scenarios: readonly Scenario[], study: OpenStudy): OpenExperiment {
    const stop = new AbortController();
    const open: OpenExperiment = { kept, scenarios, study, status: 'queued', stop, work: null, finishedAt: null, reason: null };
    this.enqueue(open);
    this.open.set(kept.id, open);
    return open;
  }

  private enqueue(open: OpenExperiment): void {
    const waiting = [...this.open.values()].filter(({ status }) => status === 'queued').length;
    if (waiting >= mostWaiting) throw new HallError('conflict', `${waiting} experiments wait for their turn; cancel one first`);
    open.status = 'queued';
    open.stop = new AbortController();
    this.last = this.last.then(() => {
      open.work = this.work(open);
      return open.work;
    });
  }

  private async work(open: OpenExperiment): Promise<void> {
    if (open.stop.signal.aborted) return;
    const { kept, study } = open;
    open.status = 'running';
    try {
      await this.pool.run(kept.id, study, open.stop.signal);
      if (!study.isDone) return;
      open.finishedAt = new Date(this.wall()).toISOString();
      await this.archive.keepResult(kept.id, open.finishedAt, study.result());
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

const isUnderWay = ({ status }: OpenExperiment): boolean => status === 'queued' || status === 'running';

const unknown = (id: string): HallError => new HallError('unknown_experiment', `nobody asked for the experiment ${id}`);

/** The same scenarios, what is asked of them, and version are the same question, whatever it is called. */
function idOf(request: AskedRequest, scenarios: readonly Scenario[]): string {
  const { seed, replications } = request;
  const asked = isDesign(request)
    ? { levers: request.levers, factors: request.factors, question: request.question }
    : { target: request.target ?? null };
  const question = JSON.stringify({ scenarios, seed, replications, ...asked, version: simulatorVersion });
  return createHash('sha256').update(question).digest('hex').slice(0, 24);
}

function partialResult({ study }: OpenExperiment): AskedResult | null {
  return study.replications > 0 ? study.result() : null;
}

function summaryOfOpen({ kept, study, status, finishedAt, reason }: OpenExperiment): ExperimentSummary {
  const { progress, replications } = study;
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
  const { base, name } = request;
  const hallId = 'hallId' in base ? base.hallId : null;
  const variants = isDesign(request) ? [] : request.variants.map((one) => ({ id: one.id, name: one.name }));
  const design = isDesign(request) ? { kind: request.question.kind, plans: planCount(request.question, request.factors) } : null;
  return { id, name: name ?? null, hallId, requestedBy, requestedAt, variants, design };
}
