import { createHash } from 'node:crypto';
import type { ExperimentDetail, ExperimentPreview, ExperimentRequest, ExperimentStatus, ExperimentSummary } from '#contracts/experiments';
import type { Scenario } from '#contracts/scenario';
import { expectedVisits } from '#engine/simulation/expected-visits';
import { Experiment } from '#engine/simulation/experiment';
import { ScenarioSet } from '#engine/simulation/simulate-batch';
import type { FixtureHall } from './fixture-hall.ts';
import { pullLevers } from './fixture-levers.ts';
import { fixtureScenario } from './fixture-scenario.ts';

interface OpenExperiment {
  readonly id: string;
  readonly request: ExperimentRequest;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly scenarios: readonly Scenario[];
  readonly experiment: Experiment;
  readonly set: ScenarioSet;
  status: ExperimentStatus;
  finishedAt: string | null;
}

export const fixtureShipped = [
  {
    id: 'pooling-14',
    name: { zh: '14 个综合窗口', en: 'Fourteen general windows' },
    about: '合并之后，同样的客流，平均等候 5 分钟。',
    windows: 14,
    visitors: 428,
  },
];

/** Experiments of the made-up halls: truly simulated, a batch at a time. */
export class FixtureExperiments {
  private readonly open = new Map<string, OpenExperiment>();

  constructor(private readonly halls: ReadonlyMap<string, FixtureHall>) {}

  /** Simulates one batch of the first that is under way. */
  work(): void {
    const open = [...this.open.values()].find(({ status }) => status === 'queued' || status === 'running');
    if (!open) return;
    open.status = 'running';
    const batch = open.experiment.nextBatch();
    if (batch) open.experiment.take(batch.place, open.set.simulate(open.experiment.seed, batch.fromReplication, batch.count));
    if (!open.experiment.isDone) return;
    open.status = 'done';
    open.finishedAt = new Date().toISOString();
  }

  preview(request: ExperimentRequest): ExperimentPreview {
    return {
      variants: this.variantsOf(request).map(({ scenario, problems }) => ({
        variantId: scenario.id,
        windows: scenario.windows.length,
        visitors: [...expectedVisits(scenario).values()].reduce((sum, visits) => sum + visits, 0),
        plannedWindowHours: (scenario.windows.length * scenario.hours.closesMinute) / 60,
        assumptions: (scenario.assumptions ?? []) as string[],
        problems,
      })),
    };
  }

  request(request: ExperimentRequest, requestedBy: string): ExperimentSummary {
    const scenarios = this.variantsOf(request).map(({ scenario }) => scenario);
    const { seed, replications, target } = request;
    const id = createHash('sha256').update(JSON.stringify({ scenarios, seed, replications, target })).digest('hex').slice(0, 24);
    const known = this.open.get(id);
    if (known) return this.summaryOf(known);
    const experiment = new Experiment(scenarios, seed, { most: replications, ...(target ? { target } : {}) });
    const set = new ScenarioSet(scenarios);
    const requestedAt = new Date().toISOString();
    const open: OpenExperiment = { id, request, requestedBy, requestedAt, scenarios, experiment, set, status: 'queued', finishedAt: null };
    this.open.set(id, open);
    return this.summaryOf(open);
  }

  list(): ExperimentSummary[] {
    return [...this.open.values()].reverse().map((open) => this.summaryOf(open));
  }

  detail(id: string): ExperimentDetail | null {
    const open = this.open.get(id);
    if (!open) return null;
    const { request, scenarios, experiment } = open;
    return {
      summary: this.summaryOf(open),
      request,
      assumptions: scenarios.map((scenario) => ({ variantId: scenario.id, lines: (scenario.assumptions ?? []) as string[] })),
      result: experiment.replications > 0 ? experiment.result() : null,
    };
  }

  scenario(id: string, variantId: string): Scenario | null {
    return this.open.get(id)?.scenarios.find((scenario) => scenario.id === variantId) ?? null;
  }

  /** Stops one that is under way, or goes on with one that was stopped. */
  turn(id: string, action: 'cancel' | 'resume'): ExperimentSummary | null {
    const open = this.open.get(id);
    if (!open) return null;
    if (action === 'cancel' && (open.status === 'queued' || open.status === 'running')) open.status = 'cancelled';
    if (action === 'resume' && open.status === 'cancelled') open.status = 'queued';
    return this.summaryOf(open);
  }

  private variantsOf({
    base,
    variants,
  }: ExperimentRequest): { scenario: Scenario; problems: ExperimentPreview['variants'][number]['problems'] }[] {
    const start = this.scenarioOf(base);
    return variants.map(({ id, levers }) => {
      const { scenario, problems } = pullLevers(start, levers);
      return { scenario: { ...scenario, id }, problems };
    });
  }

  private scenarioOf(base: ExperimentRequest['base']): Scenario {
    if (base.kind === 'scenario') return base.scenario;
    const hall = this.halls.get('hallId' in base ? base.hallId : 'jincheng');
    if (!hall) throw new Error('unknown hall');
    return fixtureScenario(hall.plan, base.kind === 'day' ? base.day : '2026-11-23');
  }

  private summaryOf({ id, request, requestedBy, requestedAt, experiment, status, finishedAt }: OpenExperiment): ExperimentSummary {
    return {
      id,
      name: request.name ?? null,
      hallId: 'hallId' in request.base ? request.base.hallId : null,
      status,
      progress: experiment.progress,
      replications: experiment.replications,
      requestedBy,
      requestedAt,
      finishedAt,
      variants: request.variants.map((variant) => ({ id: variant.id, name: variant.name })),
      design: null,
      reason: null,
    };
  }
}
