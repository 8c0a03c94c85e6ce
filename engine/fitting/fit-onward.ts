import type { OnwardRow, ServiceRow } from './hall-history.ts';

/** Where people go on to from a queue: shares of those served there. */
export interface OnwardFit {
  readonly transferred: readonly OnwardShare[];
  readonly further: readonly OnwardShare[];
}
export interface OnwardShare {
  readonly fromQueueId: string;
  readonly toQueueId: string;
  /** With the visit's next ticket. */
  readonly newTicket: boolean;
  readonly share: number;
  readonly visitors: number;
}

/** Rarer ways than this are left out. */
const rareShare = 0.0002;

export function fitOnward(rows: readonly OnwardRow[], services: readonly ServiceRow[]): OnwardFit {
  const served = new Map<string, number>();
  for (const row of services) served.set(row.queue_id, (served.get(row.queue_id) ?? 0) + row.services + row.unknown);
  const sharesOf = (way: string): OnwardShare[] =>
    rows
      .filter((row) => row.way === way)
      .map(({ from_queue_id, to_queue_id, visitors }) => ({
        fromQueueId: from_queue_id,
        toQueueId: to_queue_id,
        newTicket: way === 'further',
        visitors,
        share: visitors / Math.max(visitors, served.get(from_queue_id) ?? 0),
      }))
      .filter(({ share }) => share >= rareShare);
  return { transferred: sharesOf('transferred'), further: sharesOf('further') };
}
