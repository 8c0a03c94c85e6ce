import type { DayPlans, PlanAdoption, PlanProgress } from '#contracts/kept-plans';
import type { PlanAdherence } from '#contracts/plan-adherence';
import type { PlanWishes } from '#contracts/tidal-plan';
import { request } from './request.ts';

const hallPath = (hallId: string, rest: string): string => `/api/halls/${encodeURIComponent(hallId)}/${rest}`;
const dayQuery = (day: string | null): string => (day === null ? '' : `?day=${day}`);

/** The plan in force on a day, else the one by the usual wishes, as far as it is made; of today unless told. */
export const readTidalPlan = (hallId: string, day: string | null, signal: AbortSignal): Promise<PlanProgress> =>
  request('GET', hallPath(hallId, `tidal-plan${dayQuery(day)}`), undefined, signal);

/** A plan that was asked for. */
export const readAskedPlan = (hallId: string, planId: string, signal: AbortSignal): Promise<PlanProgress> =>
  request('GET', hallPath(hallId, `tidal-plan/${planId}`), undefined, signal);

/** Plans of a day that were asked for, and which were adopted. */
export const readDayPlans = (hallId: string, day: string | null, signal: AbortSignal): Promise<DayPlans> =>
  request('GET', hallPath(hallId, `tidal-plans${dayQuery(day)}`), undefined, signal);

export const askForPlan = (hallId: string, day: string, wishes: PlanWishes): Promise<PlanProgress> =>
  request('POST', hallPath(hallId, `tidal-plan${dayQuery(day)}`), wishes);

export const adoptPlan = (hallId: string, planId: string): Promise<PlanAdoption> =>
  request('POST', hallPath(hallId, `tidal-plan/${planId}/adopt`));

/** What windows did beside the plan in force. */
export const readAdherence = (hallId: string, day: string | null, signal: AbortSignal): Promise<PlanAdherence> =>
  request('GET', hallPath(hallId, `tidal-plan/adherence${dayQuery(day)}`), undefined, signal);
