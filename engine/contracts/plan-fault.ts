import type { HallFile } from './hall-plan.ts';

/** A kind of thing on a plan. */
export type PlanThing = 'hall' | 'zone' | 'queue' | 'matter' | 'counter' | 'seats' | 'door' | 'device';

/** What a plan says that cannot be, or that is probably a slip. */
export type PlanFaultCode =
  | 'repeated_id'
  | 'repeated_number'
  | 'unknown_zone'
  | 'unknown_queue'
  | 'other_pool'
  | 'outside_hall'
  | 'tidal_elsewhere'
  | 'overlap'
  | 'outside_zone'
  | 'off_wall';

/** One fault, with the thing it is about and what that collides with or names in vain. */
export interface PlanFault {
  readonly code: PlanFaultCode;
  readonly thing: PlanThing;
  readonly id: string;
  readonly other: string;
}

/** Faults a hall can run with: they are shown, and keep nobody from saving. */
const bearable: ReadonlySet<PlanFaultCode> = new Set(['tidal_elsewhere', 'overlap', 'outside_zone', 'off_wall']);

/** Whether no hall can run with the fault. */
export const isGrave = ({ code }: PlanFault): boolean => !bearable.has(code);

/** What may be on a plan besides where its numbers come from. */
export type DrawnHall = Omit<HallFile, 'provenance'>;
