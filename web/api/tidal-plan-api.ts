import type { PlanProgress } from '#contracts/kept-plans';
import { request } from './request.ts';

/** The tidal plan of a day by the usual wishes, as far as it is made; of today unless told. */
export const readTidalPlan = (hallId: string, day: string | null, signal: AbortSignal): Promise<PlanProgress> =>
  request('GET', `/api/halls/${encodeURIComponent(hallId)}/tidal-plan${day === null ? '' : `?day=${day}`}`, undefined, signal);
