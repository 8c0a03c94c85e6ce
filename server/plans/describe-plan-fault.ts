import type { PlanFault, PlanFaultCode, PlanThing } from '#contracts/plan-fault';

const things: Readonly<Record<PlanThing, string>> = {
  hall: 'hall',
  zone: 'zone',
  queue: 'queue',
  matter: 'matter',
  counter: 'counter row',
  seats: 'seat block',
  door: 'door',
  device: 'device',
};

const what: Readonly<Record<PlanFaultCode, (other: string) => string>> = {
  repeated_id: () => 'is there twice',
  repeated_number: (other) => `numbers window ${other} a second time`,
  unknown_zone: (other) => `is in zone ${other}, which is not on the plan`,
  unknown_queue: (other) => `names queue ${other}, which the hall does not have`,
  other_pool: (other) => `serves queue ${other} of another pool`,
  outside_hall: () => 'reaches outside the hall',
  tidal_elsewhere: (other) => `marks window ${other}, which it does not have, as tidal`,
  overlap: (other) => `lies over ${other}`,
  outside_zone: (other) => `lies outside its zone ${other}`,
  off_wall: () => 'is on no wall',
};

/** A plan's fault as a sentence for a log, a command line or a problem's detail. */
export function describePlanFault({ code, thing, id, other }: PlanFault): string {
  return `${things[thing]} ${id} ${what[code](other)}`;
}
