import type { AskedDetail, DesignPreview, DesignRequest } from '#contracts/designs';
import type { ExperimentPreview, ExperimentRequest, ExperimentSummary, ShippedScenarioList } from '#contracts/experiments';
import type { Name } from '#contracts/hall-plan';
import type { LeverDescription } from '#contracts/levers';
import type { Scenario } from '#contracts/scenario';
import { request } from './request.ts';

const experiment = (id: string): string => `/api/experiments/${encodeURIComponent(id)}`;

/** Something the server says: in one language, or in both. */
export type Remark = string | Name;

/** What the page of experiments asks of the server. All throw `RequestError`. */
export const readShippedScenarios = (signal?: AbortSignal): Promise<ShippedScenarioList> =>
  request('GET', '/api/scenarios', undefined, signal);
export const readLevers = (signal?: AbortSignal): Promise<LeverDescription[]> => request('GET', '/api/levers', undefined, signal);
export const previewExperiment = (asked: ExperimentRequest, signal?: AbortSignal): Promise<ExperimentPreview> =>
  request('POST', '/api/experiments/preview', asked, signal);
export const runExperiment = (asked: ExperimentRequest): Promise<ExperimentSummary> => request('POST', '/api/experiments', asked);
export const previewDesign = (asked: DesignRequest, signal?: AbortSignal): Promise<DesignPreview> =>
  request('POST', '/api/designs/preview', asked, signal);
export const runDesign = (asked: DesignRequest): Promise<ExperimentSummary> => request('POST', '/api/designs', asked);
export const readExperiments = (signal?: AbortSignal): Promise<ExperimentSummary[]> =>
  request('GET', '/api/experiments', undefined, signal);
export const readExperiment = (id: string, signal?: AbortSignal): Promise<AskedDetail> => request('GET', experiment(id), undefined, signal);
export const cancelExperiment = (id: string): Promise<ExperimentSummary> => request('POST', `${experiment(id)}/cancel`);
export const resumeExperiment = (id: string): Promise<ExperimentSummary> => request('POST', `${experiment(id)}/resume`);
export const readVariantScenario = (id: string, variantId: string, signal?: AbortSignal): Promise<Scenario> =>
  request('GET', scenarioAddress(id, variantId), undefined, signal);

/** Where the browser downloads results and scenarios. */
export const exportAddress = (id: string, format: 'csv' | 'parquet'): string => `${experiment(id)}/export?format=${format}`;
export const scenarioAddress = (id: string, variantId: string): string => `${experiment(id)}/scenarios/${encodeURIComponent(variantId)}`;
