import { randomInt } from 'node:crypto';
import type { AdviceSilence } from '#contracts/advice';
import type { Remedy, RemedyEffect } from '#contracts/remedies';
import type { Scenario } from '#contracts/scenario';
import { catalog } from '#engine/analytics/query-catalog';
import { ask } from '#engine/analytics/question';
import { HallError } from '#engine/errors';
import { HallCalendar } from '#engine/hall-calendar';
import type { HallView } from '#engine/hall-view';
import type { QuerySource } from '#engine/query-source';
import { applyRemedies, type RemedyCase } from '#engine/remedies/apply-remedies';
import { type CommandDelays, delaysOf, describeDelays } from '#engine/remedies/command-delays';
import { modelErrorRemark } from '#engine/remedies/model-error';
import type { HallOutlook } from '#engine/remedies/pool-windows';
import type { Proposal } from '#engine/remedies/propose-remedies';
import type { TriedProposal } from '#engine/remedies/rank-advice';
import { tryRemedies } from '#engine/remedies/try-remedies';
import type { Experiment } from '#engine/simulation/experiment';
import { formatProblem } from '#engine/simulation/scenario-problem';
import { findPlan } from '../http/known-hall.ts';
import type { SimulationPool } from '../workers/simulation-pool.ts';

/** So many pairs are simulated before a person decides; fewer where many remedies are tried. */
const previewPaths = 200;
const advicePaths = 60;
const delayDays = 28;
/** Delays are asked for anew after so long, in hall time. */
const delaysKeptMs = 15 * 60_000;
const noStop = new AbortController().signal;

/** Where the hall's next minutes come from. */
export interface LookAheads {
  lookAhead(hallId: string, horizonMinutes: number): Promise<{ readonly scenario: Scenario }>;
}

/** A hall's next minutes, and what can be tried on them. */
export interface RemedyOutlook extends HallOutlook {
  readonly hallId: string;
  readonly horizonMinutes: number;
  readonly now: number;
  readonly basis: RemedyCase;
}

interface KeptDelays {
  readonly at: number;
  readonly delays: Promise<CommandDelays>;
}

/** Says what remedies would change, by simulating the next minutes with them and without. */
export class RemedyDesk {
  private readonly kept = new Map<string, KeptDelays>();
  private asked = 0;

  constructor(
    private readonly view: HallView,
    private readonly queries: QuerySource,
    private readonly halls: LookAheads,
    private readonly pool: SimulationPool,
    /** Somebody waits for a preview: it need not queue up behind anything. */
    private readonly previewPool = pool,
  ) {}

  /** The effect of doing all of it together. Throws `HallError`: `unknown_hall`, and `bad_request` with every problem. */
  async preview(hallId: string, remedies: readonly Remedy[], horizonMinutes: number): Promise<RemedyEffect> {
    const now = this.view.now(hallId);
    const basis = await this.basisOf(hallId, horizonMinutes);
    const { scenario: remedied, problems } = applyRemedies(basis, remedies);
    if (!remedied) {
      const lines = problems.map(formatProblem);
      throw new HallError('bad_request', `cannot be done: ${lines.join('; ')}`, { about: lines });
    }
    const trial = tryRemedies(basis.ahead, [remedied], randomInt(2 ** 31), previewPaths);
    await this.simulate(hallId, trial.experiment, this.previewPool);
    return effectOf(remedies, { now, horizonMinutes, basis }, trial.effect(0));
  }

  /** How the next minutes come out if nothing is done, or why nobody can tell. Throws `unknown_hall`. */
  async outlook(hallId: string, horizonMinutes: number): Promise<RemedyOutlook | { readonly silence: AdviceSilence }> {
    const silence = this.silenceOf(hallId);
    if (silence) return { silence };
    const now = this.view.now(hallId);
    const basis = await this.basisOf(hallId, horizonMinutes).catch((cause) => {
      if (cause instanceof HallError && cause.code === 'bad_request') return null;
      throw cause;
    });
    if (!basis) return { silence: 'no_history' };
    const trial = tryRemedies(basis.ahead, [], randomInt(2 ** 31), advicePaths);
    await this.simulate(hallId, trial.experiment);
    const [expected] = trial.experiment.result().results;
    if (!expected) throw new TypeError('an experiment has results');
    const { plan, ahead } = basis;
    return {
      plan,
      state: this.view.state(hallId),
      expected,
      closesWithin: ahead.hours.ends === 'empty',
      hallId,
      horizonMinutes,
      now,
      basis,
    };
  }

  /** The proposals that can be done, with what each would change, all on the same visitors. */
  async tryAll(outlook: RemedyOutlook, proposals: readonly Proposal[], seed: number): Promise<TriedProposal[]> {
    const { basis, hallId } = outlook;
    const doable = proposals.flatMap((proposal) => {
      const { scenario } = applyRemedies(basis, proposal.remedies);
      return scenario ? [{ proposal, scenario }] : [];
    });
    if (doable.length === 0) return [];
    const remedied = doable.map(({ scenario }) => scenario);
    const trial = tryRemedies(basis.ahead, remedied, seed, advicePaths);
    await this.simulate(hallId, trial.experiment);
    return doable.map(({ proposal }, place) => ({ ...proposal, effect: effectOf(proposal.remedies, outlook, trial.effect(place)) }));
  }

  private silenceOf(hallId: string): AdviceSilence | null {
    const { openingHours, timeZone } = findPlan(this.view, hallId);
    const state = this.view.state(hallId);
    const isOpen = new HallCalendar(timeZone).openSince(openingHours, this.view.now(hallId)) !== null;
    const isEmpty = Object.values(state.queues).every(({ waiting }) => waiting === 0);
    if (!isOpen && isEmpty) return 'closed';
    return state.feeds['ticket']?.freshness === 'live' ? null : 'stale';
  }

  private async basisOf(hallId: string, horizonMinutes: number): Promise<RemedyCase> {
    const plan = findPlan(this.view, hallId);
    const [{ scenario: ahead }, delays] = await Promise.all([
      this.halls.lookAhead(hallId, horizonMinutes),
      this.delays(hallId, this.view.now(hallId)),
    ]);
    return { plan, ahead, delays };
  }

  private simulate(hallId: string, experiment: Experiment, pool = this.pool): Promise<void> {
    this.asked += 1;
    return pool.run(`remedy ${hallId} ${this.asked}`, experiment, noStop);
  }

  private delays(hallId: string, now: number): Promise<CommandDelays> {
    const kept = this.kept.get(hallId);
    if (kept && Math.abs(now - kept.at) < delaysKeptMs) return kept.delays;
    const since = new Date(now - delayDays * 86_400_000).toISOString();
    const delays = ask(this.queries, catalog.commandDelays, { hall_id: hallId, since }).then(delaysOf);
    this.kept.set(hallId, { at: now, delays });
    delays.catch(() => this.kept.delete(hallId));
    return delays;
  }
}

function effectOf(
  remedies: readonly Remedy[],
  { now, horizonMinutes, basis }: Pick<RemedyOutlook, 'now' | 'horizonMinutes' | 'basis'>,
  told: Pick<RemedyEffect, 'paths' | 'hall' | 'queues' | 'worse'>,
): RemedyEffect {
  const computedAt = new Date(now).toISOString();
  return { remedies: [...remedies], computedAt, horizonMinutes, ...told, assumptions: [describeDelays(basis.delays), modelErrorRemark] };
}
