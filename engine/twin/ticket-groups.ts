import type { TicketEntity } from './ticket-entity.ts';

const none: readonly string[] = [];

/** Tickets of a service day by something they name: a visit, an appointment. */
export class TicketGroups {
  private readonly groups = new Map<string, Set<TicketEntity>>();
  private readonly groupOf = new Map<TicketEntity, string>();

  /** Puts a ticket to its group after its events were folded; gives the groups that may look different now. */
  place(ticket: TicketEntity, group: string | null): readonly string[] {
    const before = this.groupOf.get(ticket);
    if (before === undefined && group === null) return none;
    if (before !== undefined && before !== group) {
      this.groups.get(before)?.delete(ticket);
      this.groupOf.delete(ticket);
    }
    if (group !== null && before !== group) {
      const tickets = this.groups.get(group) ?? new Set();
      this.groups.set(group, tickets.add(ticket));
      this.groupOf.set(ticket, group);
    }
    return [before, group].filter((id) => id !== undefined && id !== null);
  }

  ids(): Iterable<string> {
    return this.groups.keys();
  }

  /** The tickets of a group in the order of their issue. */
  of(group: string): TicketEntity[] {
    return [...(this.groups.get(group) ?? [])].sort((a, b) => begunAt(a) - begunAt(b) || (a.id < b.id ? -1 : 1));
  }
}

const begunAt = ({ record }: TicketEntity): number => record.issuedAt ?? record.legs[0]?.calledAt ?? 0;
