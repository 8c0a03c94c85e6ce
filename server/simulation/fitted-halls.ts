import type { ServiceDay } from '#contracts/instant';
import type { Scenario } from '#contracts/scenario';
import { knownPeople } from '#engine/analytics/known-people';
import { HallError } from '#engine/errors';
import { dayAfter } from '#engine/fitting/day-hours';
import type { FittedScenario } from '#engine/fitting/fit-outcome';
import { fitDay } from '#engine/fitting/fit-scenario';
import { fitHall, type HallFit } from '#engine/fitting/hall-fit';
import { readHistory } from '#engine/fitting/hall-history';
import { HallCalendar } from '#engine/hall-calendar';
import type { HallView } from '#engine/hall-view';
import { buildLookAhead, type LookAhead } from '#engine/look-ahead/build-look-ahead';
import type { KnownPeople } from '#engine/planning/known-people';
import type { QuerySource } from '#engine/query-source';
import type { StoreSnapshot } from '#engine/store/store-snapshot';
import { findPlan } from '../http/known-hall.ts';

/** A hall is fitted on so many days before today. */
const fittedDays = 28;

interface KeptFit {
  readonly today: ServiceDay;
  readonly fit: Promise<HallFit | null>;
  /** Days that were asked for. */
  readonly days: Map<ServiceDay, Promise<FittedScenario>>;
}

/** What halls' histories make of them as models. A hall is fitted once a service day, when it is first asked for. */
export class FittedHalls {
  private readonly kept = new Map<string, KeptFit>();

  constructor(
    private readonly view: HallView,
    private readonly queries: QuerySource,
    private readonly openSnapshot: () => Promise<StoreSnapshot>,
  ) {}

  /** A service day as a scenario: a past one with the windows it had. Throws `HallError`, `bad_request` saying why there is none. */
  async ofDay(hallId: string, day: ServiceDay): Promise<Scenario> {
    const { today, fit, days } = this.keptOf(hallId);
    const hallFit = await fit;
    if (!hallFit) throw new HallError('bad_request', `${hallId} has no history to be fitted on: simulate a shipped scenario, or a file`);
    const fitted = days.get(day) ?? fitDay(this.queries, hallFit, day, day < today ? 'recorded' : 'usual');
    days.set(day, fitted);
    fitted.catch(() => days.delete(day));
    return scenarioOf(await fitted, hallId, day);
  }

  /** Who sat where on the days that the hall is fitted on, as far as a day like `day` is concerned. */
  async peopleOn(hallId: string, day: ServiceDay): Promise<KnownPeople> {
    const { today } = this.keptOf(hallId);
    return knownPeople(this.queries, hallId, { from: dayAfter(today, -fittedDays), until: dayAfter(today, -1), forDay: day });
  }

  /** The hall fitted on the days before its today. What failed is tried again. */
  private keptOf(hallId: string): KeptFit {
    const plan = findPlan(this.view, hallId);
    const today = this.view.state(hallId).day;
    const kept = this.kept.get(hallId);
    if (kept?.today === today) return kept;
    const fit = this.fit(plan, dayAfter(today, -fittedDays), dayAfter(today, -1));
    const fresh = { today, fit, days: new Map() };
    this.kept.set(hallId, fresh);
    fit.catch(() => this.kept.delete(hallId));
    return fresh;
  }

  /** The hall as it is at this moment, and what is to be expected of the next minutes. Throws as `ofDay`. */
  async fromNow(hallId: string, minutes: number): Promise<Scenario> {
    return (await this.lookAhead(hallId, minutes)).scenario;
  }

  /** The same with the tickets that it begins with. */
  async lookAhead(hallId: string, horizonMinutes: number): Promise<LookAhead> {
    const { timeZone } = findPlan(this.view, hallId);
    const state = this.view.state(hallId);
    const today = await this.ofDay(hallId, state.day);
    return buildLookAhead(state, today, { now: this.view.now(hallId), calendar: new HallCalendar(timeZone), horizonMinutes });
  }

  private async fit(plan: HallFit['plan'], from: ServiceDay, to: ServiceDay): Promise<HallFit | null> {
    const snapshot = await this.openSnapshot();
    try {
      return await fitHall(snapshot.queries, await readHistory({ queries: snapshot.queries, plan, from, to }));
    } finally {
      await snapshot.close();
    }
  }
}

function scenarioOf({ scenario, fit }: FittedScenario, hallId: string, day: ServiceDay): Scenario {
  if (scenario) return scenario;
  const reasons = fit.gaps.map(({ says }) => says.en);
  throw new HallError('bad_request', `${hallId} on ${day} cannot be simulated: ${reasons.join(' ')}`, { about: reasons });
}
