import type { AdviceBoard, AdviceDecision, AdviceReceipt, AdviceRecord } from '#contracts/advice';
import type { RemedyEffect, RemedyPreviewRequest } from '#contracts/remedies';
import { request } from './request.ts';

const hall = (hallId: string): string => `/api/halls/${encodeURIComponent(hallId)}`;

/** What the page asks about things that could be done. All throw `RequestError`. */
export const previewRemedies = (hallId: string, asked: RemedyPreviewRequest, signal?: AbortSignal): Promise<RemedyEffect> =>
  request('POST', `${hall(hallId)}/remedies/preview`, asked, signal);
export const readAdvice = (hallId: string, signal?: AbortSignal): Promise<AdviceBoard> =>
  request('GET', `${hall(hallId)}/advice`, undefined, signal);
export const decideAdvice = (hallId: string, adviceId: string, decided: AdviceDecision): Promise<AdviceReceipt> =>
  request('POST', `${hall(hallId)}/advice/${encodeURIComponent(adviceId)}/decision`, decided);
export const readAdviceRecord = (hallId: string, signal?: AbortSignal): Promise<AdviceRecord[]> =>
  request('GET', `${hall(hallId)}/advice/record`, undefined, signal);
