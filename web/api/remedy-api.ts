import type { RemedyEffect, RemedyPreviewRequest } from '#contracts/remedies';
import { request } from './request.ts';

const hall = (hallId: string): string => `/api/halls/${encodeURIComponent(hallId)}`;

/** What the page asks about things that could be done. All throw `RequestError`. */
export const previewRemedies = (hallId: string, asked: RemedyPreviewRequest, signal?: AbortSignal): Promise<RemedyEffect> =>
  request('POST', `${hall(hallId)}/remedies/preview`, asked, signal);
