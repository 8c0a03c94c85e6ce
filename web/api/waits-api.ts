import type { PublicCurve } from '#contracts/public-curve';
import type { PublicAddress, PublicTicket, PublicWaits } from '#contracts/public-waits';
import type { WaitLedger } from '#contracts/wait-ledger';
import { request } from './request.ts';

export const readTicket = (hallId: string, ticketId: string, signal?: AbortSignal): Promise<PublicTicket> =>
  request('GET', `/api/public/halls/${encodeURIComponent(hallId)}/tickets/${encodeURIComponent(ticketId)}`, undefined, signal);

export const readCurve = (hallId: string, signal?: AbortSignal): Promise<PublicCurve> =>
  request('GET', `/api/public/halls/${encodeURIComponent(hallId)}/when`, undefined, signal);

export const readWaits = (hallId: string, signal?: AbortSignal): Promise<PublicWaits> =>
  request('GET', `/api/public/halls/${encodeURIComponent(hallId)}/waits`, undefined, signal);

export const readPublicAddress = (signal?: AbortSignal): Promise<PublicAddress> => request('GET', '/api/public/address', undefined, signal);

/** Of one service day; today when it is null. */
export function readLedger(hallId: string, day: string | null, signal?: AbortSignal): Promise<WaitLedger> {
  const asked = day === null ? '' : `?from=${day}&until=${day}`;
  return request('GET', `/api/halls/${encodeURIComponent(hallId)}/wait-ledger${asked}`, undefined, signal);
}
