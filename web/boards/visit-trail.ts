import type { HallPlan } from '#contracts/hall-plan';
import type { VisitLeg, VisitState } from '#contracts/hall-state';

/** A station of a visit as its reader sees it; `next` is one that the visitor came for and has taken no ticket for yet. */
export interface Station {
  readonly key: string;
  readonly status: VisitLeg['status'] | 'next';
  readonly ticketId: string | null;
  readonly queueId: string | null;
  /** As it is written over the desk. */
  readonly windowNumber: string | null;
  readonly matterId: string | null;
  /** When it began to be so: served or left, in service, or joined the queue. */
  readonly at: number | null;
}

/** The stations of a visit in their order: where it was, where it is, where it goes next. */
export function visitTrail(visit: VisitState, plan: Pick<HallPlan, 'windows' | 'matters'>): Station[] {
  const been = visit.legs.map(
    (leg): Station => ({
      key: `${leg.ticketId}/${leg.leg}`,
      status: leg.status,
      ticketId: leg.ticketId,
      queueId: leg.queueId,
      windowNumber: plan.windows.find(({ id }) => id === leg.windowId)?.number ?? leg.windowId,
      matterId: leg.matterId,
      at: leg.endedAt ?? leg.startedAt ?? leg.queuedAt,
    }),
  );
  const next = visit.nextMatterIds.map((matterId): Station => {
    const queueId = plan.matters.find(({ id }) => id === matterId)?.queueId ?? null;
    return { key: matterId, status: 'next', ticketId: null, queueId, windowNumber: null, matterId, at: null };
  });
  return [...been, ...next];
}
