import type { PublicCurve } from '#contracts/public-curve';
import type { PublicTicket } from '#contracts/public-waits';
import { request } from './request.ts';

export const readTicket = (hallId: string, ticketId: string, signal?: AbortSignal): Promise<PublicTicket> =>
  request('GET', `/api/public/halls/${encodeURIComponent(hallId)}/tickets/${encodeURIComponent(ticketId)}`, undefined, signal);

export const readCurve = (hallId: string, signal?: AbortSignal): Promise<PublicCurve> =>
  request('GET', `/api/public/halls/${encodeURIComponent(hallId)}/when`, undefined, signal);
