import type { Scenario } from '#contracts/scenario';

type Matters = Pick<Scenario, 'matters'>;
/** Tickets by the queue that they are for. */
export type TicketsByQueue = ReadonlyMap<string, number>;

/** Whoever takes more tickets than this in one visit is not reckoned with. */
const mostTickets = 8;

/** How many tickets for further matters a visit takes besides its first, on average, by the matter it begins with and by queue. */
export function furtherTickets({ matters }: Matters): ReadonlyMap<string, TicketsByQueue> {
  const firstQueues = new Map(matters.map(({ id, steps }) => [id, steps[0]?.queueId ?? '']));
  let further = new Map<string, TicketsByQueue>();
  // Each round follows visits one ticket further.
  for (let round = 1; round < mostTickets; round += 1) {
    const before = further;
    further = new Map(matters.map((matter) => [matter.id, onwardOf(matter, firstQueues, before)]));
  }
  return further;
}

function onwardOf(
  { steps }: Scenario['matters'][number],
  firstQueues: ReadonlyMap<string, string>,
  further: ReadonlyMap<string, TicketsByQueue>,
): TicketsByQueue {
  const tickets = new Map<string, number>();
  const add = (queueId: string, count: number): void => {
    tickets.set(queueId, (tickets.get(queueId) ?? 0) + count);
  };
  for (const { onward = [] } of steps)
    for (const { share, matterId, newTicket } of onward) {
      if (newTicket) add(firstQueues.get(matterId) ?? '', share);
      for (const [queueId, count] of further.get(matterId) ?? []) add(queueId, share * count);
    }
  return tickets;
}

/** The further tickets of a visitor of a stream, whatever matter it turns out to be. */
export function furtherOfMix(
  mix: readonly { readonly matterId: string; readonly weight: number }[],
  further: ReadonlyMap<string, TicketsByQueue>,
): TicketsByQueue {
  const weights = mix.reduce((sum, { weight }) => sum + weight, 0);
  const tickets = new Map<string, number>();
  for (const { matterId, weight } of mix)
    for (const [queueId, count] of further.get(matterId) ?? [])
      tickets.set(queueId, (tickets.get(queueId) ?? 0) + (weight / weights) * count);
  return tickets;
}
