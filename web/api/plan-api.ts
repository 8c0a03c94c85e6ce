import type { PlanChangeRecord, PlanFiles, PlanReading, PlanReceipt, PlanSaving } from '#contracts/http-api';
import { request } from './request.ts';

const plan = (hallId: string): string => `/api/halls/${encodeURIComponent(hallId)}/plan`;

/** What the floor editor asks of the server. All throw `RequestError`. */
export const savePlan = (hallId: string, saving: PlanSaving): Promise<PlanReceipt> => request('PUT', plan(hallId), saving);
export const readPlanChanges = (hallId: string, signal?: AbortSignal): Promise<PlanChangeRecord[]> =>
  request('GET', `${plan(hallId)}/changes`, undefined, signal);
export const readPlanFiles = (hallId: string, files: PlanFiles): Promise<PlanReading> => request('POST', `${plan(hallId)}/reading`, files);
/** Where the browser downloads the plan as an IMDF archive. */
export const imdfAddress = (hallId: string): string => `${plan(hallId)}/imdf`;
