import { randomInt } from 'node:crypto';
import type { Remedy, RemedyEffect } from '#contracts/remedies';
import type { Scenario } from '#contracts/scenario';
import { catalog } from '#engine/analytics/query-catalog';
import { ask } from '#engine/analytics/question';
import { HallError } from '#engine/errors';
import type { HallView } from '#engine/hall-view';
import type { QuerySource } from '#engine/query-source';
import { applyRemedies } from '#engine/remedies/apply-remedies';
import { type CommandDelays, delaysOf, describeDelays } from '#engine/remedies/command-delays';
import { tryRemedies } from '#engine/remedies/try-remedies';
import { formatProblem } from '#engine/simulation/scenario-problem';
import { findPlan } from '../http/known-hall.ts';
import type { SimulationPool } from '../workers/simulation-pool.ts';

/** So many pairs of the next hour are simulated for every remedy. */
const paths = 200;
const delayDays = 28;
/** Delays are asked for anew after so long, in hall time. */
const delaysKeptMs = 15 * 60_000;

/** Where the hall's next minutes come from. */
export interface LookAheads {
  lookAhead(hallId: string, horizonMinutes: number): Promise<{ readonly scenario: Scenario }>;
}

interface KeptDelays {
  readonly at: number;
  readonly delays: Promise<CommandDelays>;
}

/** Says what a remedy would change, by simulating the next minutes with it and without. */
export class RemedyDesk {
  private readonly kept = new Map<string, KeptDelays>();
  private asked = 0;

  constructor(
    private readonly view: HallView,
    private readonly queries: QuerySource,
    private readonly halls: LookAheads,
    private readonly pool: SimulationPool,
  ) {}

  /** The effect of doing all of it together. Throws `HallError`: `unknown_hall`, and `bad_request` with every problem. */
  async preview(hallId: string, remedies: readonly Remedy[], horizonMinutes: number): Promise<RemedyEffect> {
    const plan = findPlan(this.view, hallId);
    const now = this.view.now(hallId);
    const [{ scenario: ahead }, delays] = await Promise.all([this.halls.lookAhead(hallId, horizonMinutes), this.delays(hallId, now)]);
    const { scenario: remedied, problems } = applyRemedies({ plan, ahead, delays }, remedies);
    if (!remedied) {
      const lines = problems.map(formatProblem);
      throw new HallError('bad_request', `cannot be done: ${lines.join('; ')}`, { about: lines });
    }
    const trial = tryRemedies(ahead, remedied, randomInt(2 ** 31), paths);
    this.asked += 1;
    await this.pool.run(`remedy ${hallId} ${this.asked}`, trial.experiment, new AbortController().signal);
    return {
      remedies: [...remedies],
      computedAt: new Date(now).toISOString(),
      horizonMinutes,
      ...trial.effect(),
      assumptions: [describeDelays(delays)],
    };
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
